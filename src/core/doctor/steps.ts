import type { Finding } from '../finding.ts';
import { dependenciesOn } from '../project/dependencies.ts';
import { isThere, PLUGIN_INFO, packageOf, placesFor } from '../project/plugin.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import {
  isReadable,
  pushModule,
  settingAt,
  settingIn,
  uniPush,
  uniPushSetting,
} from '../project/settings.ts';
import { readUniPush } from '../project/unipush.ts';
import {
  filesOf,
  isBuiltin,
  methodsOf,
  nativeOf,
  pluginOf,
  schemaRuleOf,
  wantsPushModule,
} from '../providers/index.ts';
import { runsCustomBase } from '../providers/vendors/checks.ts';
import { isListening } from '../rules/shared/listens.ts';
import { isUsed } from '../rules/shared/used-call.ts';
import type { Findings } from './about.ts';
import { fileItems } from './files.ts';
import type { ItemText } from './item-text.ts';
import type { Item, Status } from './model.ts';
import { ownItems } from './rows.ts';

type Rest = Omit<Item, 'id' | 'status' | 'text'>;

/** What every vendor needs, in the order of the work. */
export function stepsOf(project: Project, use: ProviderUse, findings: Findings): Item[] {
  const { provider } = use;
  const item = (text: ItemText, status: Status, rest: Rest = {}): Item => {
    const { finding } = rest;
    return { id: `${provider.id}/${text}`, text, status, ...rest, ...(finding && { span: finding }) };
  };
  const steps: (Item | undefined)[] = [
    manifestStep(project, findings, item),
    wantsPushModule(provider) ? moduleStep(project, findings, item) : undefined,
    provider.manifest.uniPush === 'forbidden' ? uniPushStep(project, findings, item) : undefined,
    isBuiltin(provider) ? builtinStep(project, findings, item) : undefined,
    nativeOf(provider) && entryStep(project, use, findings, item),
    nativeOf(provider) && filesStep(project, use, findings, item),
    ...filesOf({ ...provider, vendors: [] }).flatMap((wanted) =>
      fileItems(project, use, wanted, findings, (rest) => `${provider.id}/${rest}`),
    ),
    ...ownItems(project, use, findings),
    provider.register.length > 0 ? registrationStep(use, findings, item) : undefined,
    initialiseStep(project, use, findings, item),
    listenerStep(project, use, findings, item),
    sdkStep(project, use, findings, item),
    ...(provider.service ?? []).map(({ id, label, text, url }): Item => {
      const own = { id: `${provider.id}/service/${id}`, args: { label, text } };
      return { ...own, text: 'service', status: 'person', ...(url !== undefined && { url }) };
    }),
    item('customBase', 'person', { url: runsCustomBase }),
  ];
  return steps.filter((step) => step !== undefined);
}

type Make = (text: ItemText, status: Status, rest?: Rest) => Item;

/** Shown only where the manifest cannot be read: then most of the rest is unknown. */
function manifestStep({ manifest }: Project, findings: Findings, item: Make): Item | undefined {
  if (isReadable(manifest)) return undefined;
  const finding = findings.of(['manifest-syntax']);
  return item('manifest', 'wrong', { file: manifest.source.path, ...(finding && { finding }) });
}

function moduleStep(project: Project, findings: Findings, item: Make): Item {
  const finding = findings.ofPlugin('push-module-missing');
  const state = pushModule(project);
  const property =
    settingAt(project, 'app-plus', 'modules', 'Push').property ??
    settingAt(project, 'app-plus', 'modules').property;
  const status = finding || state === 'unticked' ? 'missing' : state === 'ticked' ? 'done' : 'unknown';
  return item('pushModule', status, { ...at(project, property?.keySpan), ...(finding && { finding }) });
}

function uniPushStep(project: Project, findings: Findings, item: Make): Item {
  const finding = findings.ofPlugin('unipush-conflict');
  const ticked = uniPush(project);
  const setting = uniPushSetting(project);
  const isOff = setting.state === 'absent' || setting.property?.value.kind === 'null';
  const status = finding || ticked ? 'wrong' : isOff ? 'done' : 'unknown';
  const span = ticked?.property.keySpan ?? setting.property?.keySpan;
  return item('uniPushOff', status, { ...at(project, span), ...(finding && { finding }) });
}

/** What the manifest's tick builds in: uniPush 1 is offline push by itself, uniPush 2 where that is ticked too. */
function builtinStep(project: Project, findings: Findings, item: Make): Item {
  const finding = findings.of(['unipush-module-missing']);
  const { app, offline, sure, platforms } = readUniPush(project);
  const isX = project.manifest.uniAppX;
  const isTicked = isX ? platforms.length > 0 : app !== undefined && offline;
  const lacking: Status = isX ? 'none' : sure && app ? 'missing' : 'unknown';
  const status = finding ? 'missing' : isTicked ? 'done' : lacking;
  const place = at(project, uniPushSetting(project).property?.keySpan);
  return item('uniPushOn', status, { ...place, ...(finding && { finding }) });
}

function entryStep(project: Project, use: ProviderUse, findings: Findings, item: Make): Item {
  const plugin = pluginOf(use.provider);
  const finding = findings.ofPlugin('plugin-not-configured', 'plugin-dependency-missing');
  const { state, property } = settingAt(project, 'app-plus', 'nativePlugins', plugin);
  const there: Status = state === 'present' ? 'done' : 'unknown';
  const status = finding || state === 'absent' ? 'missing' : there;
  const place = at(project, property?.keySpan);
  return item('entry', status, { args: { plugin }, ...place, ...(finding && { finding }) });
}

/** A plugin that may come from the cloud has no files in the project then. */
function filesStep(project: Project, use: ProviderUse, findings: Findings, item: Make): Item {
  const plugin = pluginOf(use.provider);
  const needed = nativeOf(use.provider)?.needs?.flat() ?? [];
  const finding =
    findings.ofPlugin('plugin-not-local', 'plugin-files-missing') ??
    findings.of(['plugin-files-missing'], ({ args }) => needed.includes(String(args.plugin)));
  const found = isThere(project, packageOf(use));
  const file = placesFor(project, packageOf(use)).find((place) => project.files.exists(place));
  const isCloud = settingIn(use.entry?.value, PLUGIN_INFO, 'isCloud').property?.value;
  const isLocal =
    nativeOf(use.provider)?.source === 'local' || (isCloud?.kind === 'boolean' && !isCloud.value);
  const lacking: Status = isLocal ? 'missing' : isCloud ? 'none' : 'unknown';
  const here = found ? 'done' : found === false ? lacking : 'unknown';
  const wrong = finding?.rule === 'plugin-not-local' ? 'wrong' : 'missing';
  const status = finding ? wrong : here;
  const place = file === undefined ? at(project, use.entry?.keySpan) : { file };
  return item('pluginFiles', status, { args: { plugin }, ...place, ...(finding && { finding }) });
}

/** Everything is written, and nobody calls the function that it is written in. */
function uncalled(findings: Findings, methods: readonly string[]): Finding | undefined {
  return findings.of(['registration-not-called'], ({ args }) =>
    [args.method].flat().some((method) => methods.includes(String(method))),
  );
}

function registrationStep(
  { provider, registrations, requires }: ProviderUse,
  findings: Findings,
  item: Make,
): Item {
  const own = [...new Set(registrations.map(({ method }) => method))];
  const args = { method: own.length > 0 ? own : methodsOf(provider) };
  const finding =
    uncalled(findings, args.method) ??
    findings.ofRegistration(
      'use-plugin-signature',
      'register-plugin-incomplete',
      'register-plugin-dropped',
      'register-after-login',
      'push-register-order',
      'native-plugin-name',
    ) ??
    // its configuration may lie in another file
    findings.of([...new Set(provider.register.map(schemaRuleOf))]);
  const span = (registrations[0] ?? requires[0])?.call.calleeSpan;
  const status = finding ? 'wrong' : registrations.length === 0 ? 'missing' : 'done';
  return item('registration', status, { args, ...(span && { span }), ...(finding && { finding }) });
}

function initialiseStep(
  project: Project,
  use: ProviderUse,
  findings: Findings,
  item: Make,
): Item | undefined {
  const method = use.provider.initialise?.method;
  if (method === undefined) return undefined;
  const finding = findings.ofPlugin('init-push-module-missing') ?? uncalled(findings, [method]);
  return callStep(project, use, 'initialise', method, isUsed(project, method), finding, item);
}

function listenerStep(project: Project, use: ProviderUse, findings: Findings, item: Make): Item | undefined {
  const { click } = use.provider;
  if (!click) return undefined;
  const finding = findings.ofPlugin('click-listener-missing');
  const done = isListening(project, use.provider, click);
  return callStep(project, use, 'clickListener', click.callee.method, done, finding, item);
}

function callStep(
  project: Project,
  { registrations, requires }: ProviderUse,
  text: ItemText,
  method: string,
  used: boolean,
  finding: Finding | undefined,
  item: Make,
): Item {
  const calls = project.scripts.flatMap((module) => module.calls);
  const span =
    calls.find(({ callee }) => callee.at(-1) === method)?.calleeSpan ??
    (registrations[0] ?? requires[0])?.call.calleeSpan;
  const status = finding || !used ? 'missing' : 'done';
  return item(text, status, { args: { method }, ...(span && { span }), ...(finding && { finding }) });
}

/** A version that could be newer is no gap: the finding comes along. */
function sdkStep(
  project: Project,
  { provider }: ProviderUse,
  findings: Findings,
  item: Make,
): Item | undefined {
  const packages = (provider.sdks ?? []).map((sdk) => sdk.package);
  if (packages.length === 0) return undefined;
  const finding = findings.of(['sdk-version'], ({ args }) => packages.includes(String(args.package)));
  const found = dependenciesOn(project, packages) ?? [];
  const known = found.find(({ version }) => typeof version === 'string') ?? found[0];
  const args = { package: known?.package ?? packages, version: known?.version ?? '' };
  const tooOld = finding !== undefined && finding.message !== 'recommended';
  const status = tooOld ? 'wrong' : known?.version ? 'done' : 'unknown';
  const span = known?.property?.keySpan;
  return item('sdk', status, { args, ...(span && { span }), ...(finding && { finding }) });
}

/** The place in the manifest, or the manifest as a whole. */
function at({ manifest }: Project, span: Item['span']): Pick<Item, 'span' | 'file'> {
  return span ? { span } : { file: manifest.source.path };
}

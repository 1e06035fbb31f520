import type { Finding } from '../finding.ts';
import { isOff, vendorUse } from '../project/certificates.ts';
import { tickedAt } from '../project/maker-ticks.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { agreed, parameterStates, type Stated, statesOf } from '../project/states.ts';
import { hasCertificates, pluginOf, valuesIn } from '../providers/index.ts';
import type { VendorUse, Value as VendorValue } from '../providers/provider.ts';
import { vendors } from '../providers/vendors/index.ts';
import type { KeyState } from '../schema/values.ts';
import { type Findings, rightKeyOf } from './about.ts';
import { channelItems } from './channel.ts';
import { fileItems } from './files.ts';
import { cellOf, type Item, type Status, type VendorRow } from './model.ts';

/** A provider's own values, which belong to no vendor. */
export function ownItems(project: Project, use: ProviderUse, findings: Findings): Item[] {
  return (use.provider.values ?? []).map((value) => {
    const isParameter = value.place.in === 'entry';
    const read = inConfig(project, use, value, findings);
    const state = isParameter ? { ...read, finding: findings.ofParameter(undefined, value.id) } : read;
    // what is not used says so
    const isIdle = state.state === 'zero' && value.unused === '0';
    const needed =
      isIdle || value.required === 'optional' ? 'unused' : value.required === 'always' ? 'used' : 'unknown';
    return itemOf(
      project,
      `${use.provider.id}/${value.id}`,
      state,
      isParameter ? 'parameter' : 'key',
      needed,
    );
  });
}

/** What is known of one of the vendor's values. */
interface Value extends KeyState {
  readonly key: string;
  /** Somewhere it is filled in, if with a placeholder. */
  readonly meant: boolean;
  readonly finding: Finding | undefined;
}

/** One vendor's row of the grid. */
export function rowOf(project: Project, use: ProviderUse, vendor: VendorUse, findings: Findings): VendorRow {
  const inFiles = (role: VendorValue['role']): Value[] =>
    vendor.values
      .filter((value) => value.role === role && value.place.in !== 'entry' && value.place.in !== 'console')
      .map((value) => inConfig(project, use, value, findings));
  const certificate = inFiles('certificate');
  const client = inFiles('key');
  const manifest = inManifest(project, use, vendor, findings);
  const used = useOf(project, use, vendor, [...certificate, ...client], manifest);
  // without a registration nothing says which makers are meant
  const isUnregistered = use.registrations.length === 0 && use.provider.register.length > 0;
  const isOpen = used === 'unused' || (used === 'unknown' && isUnregistered);
  const id = (rest: string): string => `${use.provider.id}/${vendor.id}/${rest}`;
  const optional = vendor.values.flatMap((one) => (one.required === 'optional' ? [one.id] : []));
  const value = (state: Value, text: 'certificate' | 'key' | 'parameter'): Item => {
    const needed = used === 'used' && optional.includes(state.key) ? 'unused' : used;
    return itemOf(project, id(state.key), state, text, needed);
  };
  return {
    vendor: vendor.id,
    use: used,
    cells: {
      console: cellOf(isOpen ? [] : consoleItems(use, vendor, id)),
      certificate: cellOf(
        certificate.map((state) => value(withMismatch(state, vendor, findings), 'certificate')),
      ),
      client: cellOf(client.map((state) => value(state, 'key'))),
      manifest: cellOf([
        ...(manifest?.map((state) => value(state, 'parameter')) ?? unknownParameters(use, vendor, id)),
        ...tickItems(project, vendor, id),
      ]),
      files: cellOf(vendor.files.flatMap((file) => fileItems(project, use, { vendor, file }, findings, id))),
      channel: cellOf(isOpen ? [] : channelItems(project, use, vendor, findings, id)),
    },
  };
}

/** What every registration's configuration says of a value; `unknown` where they disagree, or none was found. */
function inConfig(project: Project, use: ProviderUse, value: VendorValue, findings: Findings): Value {
  const states = statesOf(project, use, value);
  const { state, property } = agreed(states);
  return {
    key: value.id,
    state,
    property,
    meant: states.some(isMeant),
    finding: findings.ofConfigKey(value.id),
  };
}

/** The parameters of the plugin's entry; undefined where their names are not known. */
function inManifest(
  project: Project,
  use: ProviderUse,
  vendor: VendorUse,
  findings: Findings,
): readonly Value[] | undefined {
  return parameterStates(project, use, vendor)?.map(({ key, state, property }) => ({
    key,
    state,
    property,
    meant: isMeant({ state }),
    finding: findings.ofParameter(vendor, key),
  }));
}

const isMeant = ({ state }: Pick<Stated, 'state'>): boolean => state === 'set' || state === 'placeholder';

const USES = { on: 'used', off: 'unused', unclear: 'unknown' } as const;

/** The manifest's key by which the maker's push is built in, where it has one. */
function tickItems(project: Project, vendor: VendorUse, id: Id): Item[] {
  const property = tickedAt(project, vendor);
  const { key, keySpan } = property ?? {};
  return key === undefined || !keySpan
    ? []
    : [{ id: id(key), status: 'done', text: 'tick', args: { key }, span: keySpan }];
}

/** A value that is there, if a wrong one, says that the vendor is meant; so does a misspelt key. */
function useOf(
  project: Project,
  use: ProviderUse,
  vendor: VendorUse,
  config: readonly Value[],
  manifest: readonly Value[] | undefined,
): VendorRow['use'] {
  if (vendor.module !== undefined || vendor.ticks) return USES[vendorUse(project, use, vendor.id)];
  const optional = vendor.values.flatMap((one) => (one.required === 'optional' ? [one.id] : []));
  const all = [...config, ...(manifest ?? [])].filter(({ key }) => !optional.includes(key));
  if (all.some(({ meant }) => meant) || config.some(({ finding }) => finding !== undefined)) return 'used';
  return manifest && all.length > 0 && all.every(isOff) ? 'unused' : 'unknown';
}

function itemOf(
  project: Project,
  id: string,
  { key, state, property, finding }: Value,
  text: 'certificate' | 'key' | 'parameter',
  use: VendorRow['use'],
): Item {
  const literal = property && project.resolve(property.value);
  const isPlain = literal?.kind === 'string' || literal?.kind === 'number';
  const span = finding ?? property?.keySpan;
  return {
    id,
    status: statusOf(key, state, finding, use),
    text,
    args: { key },
    ...(span && { span }),
    ...(finding && { finding }),
    ...(text === 'certificate' && state === 'set' && isPlain && { value: String(literal.value) }),
  };
}

function statusOf(
  key: string,
  state: KeyState['state'],
  finding: Finding | undefined,
  use: VendorRow['use'],
): Status {
  // a value under another name is there, and wrong
  const isOpen =
    ['blank', 'absent', 'placeholder'].includes(state) && !(finding && rightKeyOf(finding) === key);
  if (finding) return isOpen ? 'missing' : 'wrong';
  if (state === 'set') return 'done';
  if (state === 'unknown') return 'unknown';
  // a blank value is a gap only beside one that is filled in
  return state === 'placeholder' || use === 'used' ? 'missing' : use === 'unknown' ? 'unknown' : 'none';
}

/** The manifest's parameters are set, and the certificate is not. */
function withMismatch(certificate: Value, vendor: VendorUse, findings: Findings): Value {
  const finding =
    certificate.finding ??
    findings.mismatch(vendor, ({ message }) => ['code', 'nameParts'].includes(message));
  return { ...certificate, finding };
}

function unknownParameters({ provider }: ProviderUse, vendor: VendorUse, id: Id): Item[] {
  return valuesIn(vendor, 'entry').map((key) => ({
    id: id(key),
    status: 'unknown',
    text: 'parameter',
    args: { key, plugin: pluginOf(provider) },
  }));
}

type Id = (rest: string) => string;

/** What the two consoles have no program can see. */
function consoleItems({ provider }: ProviderUse, vendor: VendorUse, id: Id): Item[] {
  const { console: maker } = vendors[vendor.id];
  return [
    {
      id: id('console'),
      status: 'person',
      text: 'maker',
      args: { vendor: vendor.id, provider: provider.id },
      url: maker,
    },
    {
      id: id('upload'),
      status: 'person',
      text: hasCertificates(provider) ? 'upload' : 'entered',
      args: { vendor: vendor.id, service: provider.title },
      url: provider.console,
    },
  ];
}

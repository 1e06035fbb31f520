import { certificatesOf, vendorUse } from '../project/certificates.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { type Stated, statesOf, within } from '../project/states.ts';
import { certificateIn, everyValue, pathIn, valuesAt } from '../providers/index.ts';
import type { CallShape, Place, Provider, Value, VendorUse } from '../providers/provider.ts';
import { nearestKey } from '../schema/nearest.ts';
import { knownKeys, type SchemaId } from '../schema/shape.ts';
import type { KeyState } from '../schema/values.ts';
import { excludesApp } from '../syntax/branches.ts';
import type { Node, ObjectNode, Property } from '../syntax/tree.ts';
import { defineRule, type FixOf, type ReportOf, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '厂商的推送参数没有填全',
    messages: {
      half: '{vendor}只填写了一部分：已填写“{set}”，还缺少“{lacking}”。参数不全时该厂商的手机收不到离线推送。请补全，或全部留空表示不用。',
      module:
        '代码引入了厂商模块 {module}，但“{lacking}”没有填写：该厂商的手机收不到离线推送。请填写厂商平台给出的值，或去掉这个引入。',
      notImported:
        '已填写“{set}”，但代码没有引入厂商模块 {module}：它不会打包，该厂商的手机收不到离线推送。请在代码中引入它。',
      throws:
        '“{keys}”留空：SDK 会抛出异常，推送插件不会注册，所有厂商的手机都收不到离线推送，后面的代码（如登录）也不会执行。请填写；不使用的厂商，请去掉它的整个对象。',
      allBlank:
        '所有厂商的证书都没有填：任何手机都收不到离线推送。请填入在 IM 控制台上传证书后得到的证书 ID 或证书名称。',
    },
    fixes: { setUp: '用配置向导补全…' },
  },
  en: {
    title: "A vendor's push parameters are half filled",
    messages: {
      half: '{vendor} is half filled: "{set}" is set, "{lacking}" is missing. Without all of them its phones get no offline push. Fill them in, or leave all of them blank.',
      module:
        "The code imports the maker's module {module}, but \"{lacking}\" is not filled in: that vendor's phones get no offline push. Enter the values from the maker's platform, or remove the import.",
      notImported:
        '"{set}" is filled in, but the code does not import the maker\'s module {module}: it is not built in, and that vendor\'s phones get no offline push. Import it.',
      throws:
        '"{keys}" stands blank: the SDK throws, the push plugin is not registered, no phone of any maker gets offline push, and the code behind (a login) does not run. Fill it in, and remove the whole object of a maker that you do not use.',
      allBlank:
        'Every vendor is blank: no phone gets offline push. Fill in the ids or names that the IM console has for your uploaded certificates.',
    },
    fixes: { setUp: 'Complete it with the wizard…' },
  },
});

type Report = ReportOf<typeof messages>;

/**
 * A vendor's channel opens only if all of its keys are filled. One that is wholly blank is simply not used; one
 * that is half filled was meant to work and will not.
 */
export const vendorConfigIncomplete = defineRule({
  id: 'vendor-config-incomplete',
  severity: 'warning',
  messages,
  check(project, report) {
    const seen = new Set<Node>();
    for (const use of project.uses) {
      const { provider, registrations } = use;
      for (const { config, shape } of registrations) {
        if (config?.kind !== 'object' || seen.has(config)) continue;
        seen.add(config);
        const read = provider.vendors.map((vendor) => ({
          vendor,
          states: inConfig(project, config, shape, vendor),
        }));
        // a key that is written with a slip is no missing one: the slip is reported where it stands
        const meant: Meant = new Map();
        const clear = read.filter(
          ({ states }) => !states.some((state) => isSlip(shape.schema, state, meant)),
        );
        const thrown = shape.blank === 'throws' ? thrownFor(project, config, provider) : [];
        const [first] = thrown;
        if (first)
          report({
            message: 'throws',
            args: { keys: thrown.map(({ id }) => id) },
            at: first.property,
            severity: 'error',
          });
        else for (const { vendor, states } of clear) checkVendor(provider, vendor, states, report);
        if (shape.blank === 'throws') continue;
        const all = read.flatMap(({ states }) => states);
        if (
          clear.length === read.length &&
          all.some(({ role }) => role === 'certificate') &&
          all.every(isBlank)
        )
          report({ message: 'allBlank', at: config, fixes: wizard(provider) });
      }
      for (const vendor of provider.vendors) {
        const states = inFiles(project, use, vendor);
        if (vendor.module === undefined) checkVendor(provider, vendor, states, report);
        else checkModule(project, use, vendor, vendor.module, states, report);
      }
    }
  },
});

/** What stands blank among the makers' objects: the SDK wants each of them whole, or not at all. */
function thrownFor(
  project: Project,
  config: ObjectNode,
  { vendors }: Provider,
): { id: string; property: Property }[] {
  const makers = new Set(
    vendors.flatMap((vendor) => valuesAt(vendor, 'registration').map(({ place }) => place.path[0])),
  );
  return config.properties.flatMap((maker) => {
    const own = project.resolve(maker.value);
    if (!makers.has(maker.key) || own.kind !== 'object' || excludesApp(maker.branch)) return [];
    return own.properties.flatMap((property) => {
      const value = project.resolve(property.value);
      const isBlankText = value.kind === 'string' && value.value === '';
      if ((!isBlankText && value.kind !== 'null') || excludesApp(property.branch)) return [];
      return [{ id: `${maker.key}.${property.key}`, property }];
    });
  });
}

interface Read extends Stated {
  readonly id: string;
  readonly role: Value['role'];
  readonly path: readonly string[];
  /** That it is lacking is told by this rule. */
  readonly told?: string | undefined;
}

function inConfig(project: Project, config: ObjectNode, shape: CallShape, vendor: VendorUse): Read[] {
  return valuesAt(vendor, 'registration')
    .filter(({ required }) => required !== 'optional')
    .map(({ id, role, place }) => {
      const path = pathIn(shape, id, place.path);
      // where the call has it elsewhere, it goes by its way there
      const name = path === place.path ? id : path.join('.');
      return { id: name, role, path, ...within(project, config, path) };
    });
}

/**
 * What does not stand in the code. Parameters of a plugin's entry that belong to a certificate are told by rules of their
 * own.
 */
function inFiles(project: Project, use: ProviderUse, vendor: VendorUse): Read[] {
  const certificate = certificateIn(vendor);
  const places = certificate || vendor.declared ? FILES : [...FILES, 'entry'];
  const found: Read[] = vendor.values
    .filter(({ place, required }) => required === 'withVendor' && places.includes(place.in))
    .flatMap(({ rule: told, ...value }) =>
      statesOf(project, use, value).map((state) => ({
        id: value.id,
        role: value.role,
        path: [],
        told,
        ...state,
      })),
    );
  // the certificate in the code wants them too
  if (found.length === 0 || certificate?.place.in !== 'registration') return found;
  const { id, role } = certificate;
  return [
    ...found,
    ...certificatesOf(project, use, vendor).map((state) => ({ id, role, path: [], ...state })),
  ];
}

const FILES: readonly Place['in'][] = ['json', 'xml', 'manifest'];

const isBlank = ({ state }: KeyState): boolean => state === 'blank' || state === 'absent' || state === 'zero';

/** By a path in one configuration, and what stands there: what the keys in it that nothing reads are slips of. */
type Meant = Map<string, { readonly holder: ObjectNode; readonly slips: ReadonlySet<string | undefined> }>;

/** Beside where the key belongs stands another one that nothing reads, and that is a slip of it. */
function isSlip(schema: SchemaId | undefined, { path, holder }: Read, meant: Meant): boolean {
  if (!holder) return false;
  const above = path.slice(0, -1);
  let own = meant.get(above.join('.'));
  // under a condition, another object may stand at the same path
  if (own?.holder !== holder) {
    const known = schema === undefined ? [] : knownKeys(schema, above);
    const unread = holder.properties.filter(({ key }) => !known.includes(key));
    own = { holder, slips: new Set(unread.map(({ key }) => nearestKey(key, known))) };
    meant.set(above.join('.'), own);
  }
  return own.slips.has(path.at(-1));
}

/** The wizard asks for what is missing, where it can set the provider up. */
function wizard({ id, setup }: Provider): FixOf<typeof messages>[] {
  return setup ? [{ title: 'setUp', edits: [], setUp: id, safe: false }] : [];
}

function checkVendor(
  provider: Provider,
  vendor: VendorUse,
  states: readonly Read[],
  report: (finding: Report) => void,
): void {
  // a placeholder has a report of its own, and an unknown value may be anything
  if (states.some(({ state }) => state === 'unknown' || state === 'placeholder')) return;
  const lacking = states.filter((state) => isBlank(state) && state.told === undefined);
  const set = states.filter((state) => !isBlank(state));
  if (lacking.length === 0 || set.length === 0) return;
  const at = (lacking.find(({ property }) => property) ?? set[0])?.property;
  if (at)
    report({
      message: 'half',
      args: { vendor: vendor.id, set: set.map(({ id }) => id), lacking: lacking.map(({ id }) => id) },
      at,
      fixes: wizard(provider),
    });
}

/** What is in a file that others read too says nothing where one of them is in use. */
function checkModule(
  project: Project,
  use: ProviderUse,
  vendor: VendorUse,
  module: string,
  states: readonly Read[],
  report: (finding: Report) => void,
): void {
  if (states.some(({ state }) => state === 'unknown' || state === 'placeholder')) return;
  const lacking = states.filter((state) => isBlank(state) && state.holder);
  const isImported = vendorUse(project, use, vendor.id) === 'on';
  const ids = states.map(({ id }) => id);
  if (isImported) {
    const first = lacking[0];
    const at = first?.at ?? use.imports[0];
    if (first && at)
      report({
        message: 'module',
        args: { module, lacking: lacking.map(({ id }) => id) },
        at,
        fixes: wizard(use.provider),
      });
    return;
  }
  const isOthers = project.uses.some(
    (other) => other !== use && everyValue(other.provider).some(({ id }) => ids.includes(id)),
  );
  const at = states.find(({ property }) => property)?.property;
  if (!isOthers && at && states.every(({ state }) => state === 'set'))
    report({ message: 'notImported', args: { module, set: ids }, at });
}

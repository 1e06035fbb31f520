import { placeOf } from '../../../ask.ts';
import { addItem } from '../../../edits/add-item.ts';
import { addProperties, quoteLike, setValue } from '../../../edits/index.ts';
import type { TextEdit } from '../../../finding.ts';
import { certificatesOf, isOff, isSet } from '../../../project/certificates.ts';
import { placesFor } from '../../../project/plugin.ts';
import type { JsonFile, Project, ProviderUse } from '../../../project/project.ts';
import { isReadable } from '../../../project/settings.ts';
import { type Stated, stateOf } from '../../../project/states.ts';
import { defineRule, type FixOf, ifChanging, type ReportOf, ruleMessages } from '../../../rules/rule.ts';
import type { ArrayNode } from '../../../syntax/tree.ts';
import { valueAt } from '../../../syntax/tree.ts';
import type { VendorUse } from '../../provider.ts';
import type { SetupItem } from '../../provider-setup.ts';
import { certificateIn } from '../../values.ts';
import { PLACEHOLDERS } from '../names.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: 'vivo、荣耀、FCM 还缺插件要的占位符或依赖',
    messages: {
      keys: '“{set}”已填写，而 {file} 中没有填写“{keys}”：该厂商（{vendor}）的手机收不到离线推送。请填写厂商平台给出的值。',
      item: '“{set}”已填写，而插件的 {file} 的 {list} 中没有“{item}”：打出的包不含该厂商（{vendor}）的推送，它的手机收不到离线推送。请加上，再重新打自定义基座。',
    },
    fixes: { ask: '填写“{keys}”…', add: '加入“{item}”' },
  },
  en: {
    title: 'vivo, Honor and FCM want placeholders and dependencies of the plugin',
    messages: {
      keys: '"{set}" is set, and "{keys}" in {file} is not: {vendor} phones get no offline push. Enter the values from the maker\'s platform.',
      item: '"{set}" is set, and {list} in the plugin\'s {file} lacks "{item}": the app is built without {vendor} push, and its phones get no offline push. Add it, and build the custom base again.',
    },
    fixes: { ask: 'Enter "{keys}"…', add: 'Add "{item}"' },
  },
});

type Report = ReportOf<typeof messages>;
type Fix = FixOf<typeof messages>;

/**
 * The plugin holds the modules of some makers alone; those of vivo and Honor, and Google's Gradle plugin, are added by
 * hand, and vivo's and Honor's read their values from the build's placeholders. Source: `@tencentcloud/uni-app-push`
 * 1.1.0, readme and app-android/config.json.
 */
export const timpushPlaceholders = defineRule({
  id: 'timpush-placeholders',
  severity: 'warning',
  messages,
  check(project, report) {
    for (const use of project.uses) {
      for (const vendor of use.provider.vendors) {
        for (const finding of lackingIn(project, use, vendor)) report(finding);
      }
    }
  },
});

function* lackingIn(project: Project, use: ProviderUse, vendor: VendorUse): Generator<Report> {
  const values = vendor.values.filter(({ rule }) => rule === timpushPlaceholders.id);
  const items = (use.provider.setup?.items ?? []).filter((item) => item.vendor === vendor.id);
  if (values.length === 0 && items.length === 0) return;
  const certificate = certificatesOf(project, use, vendor).find(isSet);
  const name = certificateIn(vendor)?.id;
  const gradle = items.map((item) => ({ item, ...readList(project, item) }));
  const found = gradle.find(({ at }) => at);
  const meant =
    certificate?.at && name !== undefined
      ? { at: certificate.at, set: name }
      : found?.at && { at: found.at, set: textOf(found.item) };
  if (!meant) return;
  const states = values.map((value) => ({ id: value.id, ...stateOf(project, use, value) }));
  // who adds a module and fills its keys with "0" has switched the maker off
  if (!certificate && states.length > 0 && states.every(({ state }) => state === 'zero')) return;
  const lacking = states.filter(isOff);
  const { set } = meant;
  if (lacking.length > 0)
    yield {
      message: 'keys',
      args: { set, keys: lacking.map(({ id }) => id), file: PLACEHOLDERS, vendor: vendor.id },
      at: lacking.find(({ property }) => property)?.property?.keySpan ?? meant.at,
      fixes: () => ask(project, lacking),
    };
  for (const { item, list, at } of gradle) {
    if (!list || at) continue;
    const args = { set, vendor: vendor.id, file: item.file, list: item.path.join('.'), item: textOf(item) };
    yield { message: 'item', args, at: meant.at, fixes: () => add(item, list) };
  }
}

/** What the item is called whatever its version. */
const textOf = ({ item }: SetupItem): string => item.replace(/:?%version%$/, '');

/** The list that is to hold the item, as far as it can be read, and where it stands in it. */
function readList(
  project: Project,
  item: SetupItem,
): { readonly list?: ArrayNode; readonly at?: Report['at'] | undefined } {
  const files = placesFor(project, item.file).map((path) => project.files.json(path));
  const file = files.find((one): one is JsonFile => !!one);
  const list = file && isReadable(file) ? valueAt(file.tree, ...item.path) : undefined;
  if (list?.kind !== 'array') return {};
  if (list.items.some(({ kind }) => kind !== 'string')) return {};
  const text = textOf(item);
  const at = list.items.find(
    (one) => one.kind === 'string' && (one.value === text || one.value.startsWith(`${text}:`)),
  );
  return { list, at };
}

/** Only the developer has the values; a file that is not there is the setup's to write. */
function ask(project: Project, lacking: readonly (Stated & { readonly id: string })[]): Fix[] {
  const [path] = placesFor(project, PLACEHOLDERS).filter((place) => project.files.json(place));
  const tree = path === undefined ? undefined : project.files.json(path)?.tree;
  if (tree?.kind !== 'object') return [];
  const keys = lacking.map(({ id }) => id);
  const there = lacking.flatMap(({ property }, i): TextEdit[] =>
    property ? setValue(property, quoteLike(tree, placeOf(i))) : [],
  );
  const absent = lacking.flatMap(({ id, property }, i): [string, string][] =>
    property ? [] : [[id, quoteLike(tree, placeOf(i))]],
  );
  const edits = absent.length > 0 ? [...there, ...addProperties(tree, absent)] : there;
  return edits.length > 0
    ? [{ title: 'ask', args: { keys }, edits: [], ask: { keys, edits }, safe: false }]
    : [];
}

/** In the version of the modules that are there; an update of the plugin takes it out again. */
function add({ item, version }: SetupItem, list: ArrayNode): Fix[] {
  const found = list.items
    .map((one) => (one.kind === 'string' ? version?.exec(one.value)?.[1] : undefined))
    .find((one) => one !== undefined);
  if (item.includes('%version%') && found === undefined) return [];
  const text = item.replace('%version%', found ?? '');
  const edits = addItem(list, quoteLike(list, text));
  return ifChanging({ title: 'add', args: { item: text }, edits, safe: false });
}

import { addItem } from '../../edits/add-item.ts';
import { addPath, literalText, quoteLike, setValue } from '../../edits/index.ts';
import { relative } from '../../project/paths.ts';
import type { JsonFile, Project } from '../../project/project.ts';
import { settingAt } from '../../project/settings.ts';
import type { Place, Value } from '../../providers/provider.ts';
import type { SetupTick } from '../../providers/provider-setup.ts';
import { type ObjectNode, valueAt } from '../../syntax/tree.ts';
import { type Change, editsOr, type Goal, type PlanStep, type SetupNote } from '../change.ts';
import { allFields } from '../fields.ts';
import { appPackage } from '../package-name.ts';
import { homeOf, jsonPlace, keysWith, literalOf, stateAt } from '../places.ts';
import { isSetTo, keyOfTick, replacedTicks, wantedTicks } from '../ticks.ts';
import { isFree, manifestObject, todo, valueChange } from './manifest.ts';
import { writeMetaData } from './meta-data.ts';
import { styleOfProject } from './style.ts';

/** What a value is to be, and where it is written. */
interface Wanted {
  readonly key: string;
  readonly place: Place;
  readonly text: string;
  /** It says that the vendor is not used, and replaces nothing. */
  readonly unused: boolean;
}

/**
 * The first of the values that live in files, or in the manifest itself, that is not as it is to be: one at a time, as
 * several often go into one object.
 */
export const writeValues: PlanStep = (project, goal) =>
  first(wantedValues(project, goal), (wanted) => write(project, goal, wanted));

/** The first of the manifest's further settings, and of what lists must hold, that is missing. */
export const writeExtras: PlanStep = (project, goal) => {
  const { setup, vendors } = goal;
  const isMeant = ({ vendor }: { readonly vendor?: string }): boolean =>
    vendor === undefined || vendors.some(({ id }) => id === vendor);
  const all = wantedTicks(project, goal);
  const [kept] = replacedTicks(project, goal).filter(({ tick }) => !goal.overwrite.has(keyOfTick(tick)));
  const ticks = kept ? all.slice(0, all.indexOf(kept.tick)) : all;
  return first(
    [
      ...ticks.map((tick) => () => writeTick(project, tick)),
      ...(kept
        ? [
            () => ({
              notes: [todo('tickStays', { key: keyOfTick(kept.tick), value: String(kept.tick.value) })],
            }),
          ]
        : []),
      ...(setup.items ?? []).filter(isMeant).map((item) => () => {
        const path = homeOf(project, item.file);
        const file = project.files.json(path);
        const list = valueAt(file?.tree, ...item.path);
        const there = list?.kind === 'array' ? list.items : [];
        const texts = there.flatMap((one) => (one.kind === 'string' ? [one.value] : []));
        const version = texts.map((text) => item.version?.exec(text)?.[1]).find((one) => one !== undefined);
        const [before = '', behind = ''] = item.item.split('%version%');
        if (texts.some((text) => text.startsWith(before) && text.endsWith(behind))) return {};
        const text = item.item.replace('%version%', version ?? '…');
        const edits =
          list?.kind === 'array' && !text.includes('…') ? addItem(list, quoteLike(list, text)) : [];
        const shown = relative(project.root, path);
        return editsOr(edits, todo('itemByHand', { file: shown, key: item.path.join('.'), value: text }));
      }),
    ],
    (one) => one(),
  );
};

function writeTick(project: Project, { path, value: wanted, instead }: SetupTick): Change {
  const tree = manifestObject(project);
  const [key = ''] = path.slice(-1);
  const { state, property } = settingAt(project, ...path);
  const isNothing = !property || property.value.kind === 'null';
  // a text of the user's stays
  if (isSetTo(property, wanted) || (!isNothing && typeof wanted === 'string' && !instead)) return {};
  const shown = typeof wanted === 'object' ? '{}' : String(wanted);
  if (!tree) return { notes: [todo('byHand', { key, value: shown })] };
  const value = literalText(wanted, tree);
  const added = state === 'absent' || isNothing ? addPath(tree, path, value) : [];
  const edits = added.length > 0 ? added : property ? setValue(property, value) : [];
  return editsOr(edits, todo('byHand', { key, value: shown }));
}

/** The first change that edits something, with the notes of all before it; the notes of all where there is none. */
function first<T>(list: readonly T[], change: (one: T) => Change): Change {
  const notes: SetupNote[] = [];
  for (const one of list) {
    const { notes: own = [], ...made } = change(one);
    notes.push(...own);
    if ((made.edits?.length ?? 0) + (made.creates?.length ?? 0) > 0) return { ...made, notes };
  }
  return { notes };
}

function wantedValues(project: Project, { provider, vendors, values }: Goal): Wanted[] {
  const chosen = allFields(project, provider, vendors).flatMap(({ key, place }): Wanted[] => {
    const text = values.get(key);
    return text === undefined ? [] : [{ key, place, text, unused: false }];
  });
  const others = provider.vendors
    .filter((vendor) => !vendors.includes(vendor))
    .flatMap((vendor) => vendor.values)
    .flatMap(({ id, place, unused, required }: Value): Wanted[] =>
      unused === undefined || required !== 'always' ? [] : [{ key: id, place, text: unused, unused: true }],
    );
  return [...chosen, ...others].filter(({ place }) => ['json', 'xml', 'manifest'].includes(place.in));
}

function write(project: Project, goal: Goal, wanted: Wanted): Change {
  const { place } = wanted;
  if (place.in === 'json') return writeJson(project, goal, place, wanted);
  if (place.in === 'xml') {
    const name = appPackage(project, goal.provider, goal.answers);
    return writeMetaData(project, place, wanted, goal.overwrite.has(wanted.key), name);
  }
  if (place.in !== 'manifest') return {};
  const tree = manifestObject(project);
  const { state, property } = settingAt(project, ...place.path);
  if (property)
    return wanted.unused && !isBlank(property.value.kind)
      ? {}
      : valueChange(wanted.key, property, property.value, wanted.text, goal.overwrite.has(wanted.key));
  return tree && state === 'absent' ? added(tree, place.path, wanted) : { notes: [byHand(wanted)] };
}

const isBlank = (kind: string): boolean => kind === 'null';

function writeJson(
  project: Project,
  goal: Goal,
  place: Extract<Place, { in: 'json' }>,
  wanted: Wanted,
): Change {
  const { path, keys } = jsonPlace(project, place) ?? { path: '', keys: [] };
  const file: JsonFile | null | undefined = project.files.json(path);
  if (file === undefined) return {};
  const own = keysWith(keys, appPackage(project, goal.provider, goal.answers), file?.tree);
  const shown = relative(project.root, path);
  if (!own) return wanted.unused ? {} : { notes: [todo('packageNeeded', { key: wanted.key, file: shown })] };
  if (file === null)
    // a folder that is not there is none to say that a vendor is not used in
    return wanted.unused ? {} : { creates: [{ path, text: newJson(project, path, own, wanted.text) }] };
  const { tree } = file;
  if (tree?.kind !== 'object') return { notes: [todo('byHandIn', { ...shownValue(wanted), file: shown })] };
  const found = stateAt(project, tree, own);
  const literal = literalOf(project, found);
  if (found.property && literal) {
    if (wanted.unused && !isFree(literal)) return {};
    return valueChange(wanted.key, found.property, literal, wanted.text, goal.overwrite.has(wanted.key));
  }
  const edits = addPath(tree, own, quoteLike(tree, wanted.text));
  return editsOr(edits, todo('byHandIn', { ...shownValue(wanted), file: shown }));
}

function newJson(project: Project, path: string, keys: readonly string[], text: string): string {
  const { eol, unit } = styleOfProject(project, path);
  const value = keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), text);
  return `${JSON.stringify(value, null, unit)}\n`.replaceAll('\n', eol);
}

function added(tree: ObjectNode, path: readonly string[], wanted: Wanted): Change {
  const edits = addPath(tree, path, quoteLike(tree, wanted.text));
  return editsOr(edits, byHand(wanted));
}

const shownValue = ({ key, text }: Wanted): { key: string; value: string } => ({ key, value: text });

function byHand(wanted: Wanted): SetupNote {
  return todo('byHand', shownValue(wanted));
}

import { addPath, quoteLike, removeProperty, setValue } from '../../edits/index.ts';
import type { TextEdit } from '../../finding.ts';
import type { Project } from '../../project/project.ts';
import { pushModule, settingAt, uniPush } from '../../project/settings.ts';
import { wantsPushModule } from '../../providers/index.ts';
import { stateOf } from '../../schema/values.ts';
import type { Node, ObjectNode, Property } from '../../syntax/tree.ts';
import { type Change, editsOr, type PlanStep, type SetupNote } from '../change.ts';

/** The manifest's object, where there is one. */
export function manifestObject({ manifest }: Project): ObjectNode | undefined {
  return manifest.tree?.kind === 'object' ? manifest.tree : undefined;
}

/** The value is not one that somebody filled in. */
export function isFree(node: Node | undefined): boolean {
  return !node || ['blank', 'zero', 'placeholder'].includes(stateOf(node));
}

/** "App modules → Push" is ticked. */
export const tickPush: PlanStep = (project, { provider }) => {
  const tree = manifestObject(project);
  if (!wantsPushModule(provider) || !tree || project.manifest.uniAppX) return {};
  const state = pushModule(project);
  if (state === 'ticked') return {};
  const push = settingAt(project, 'app-plus', 'modules', 'Push').property;
  const edits =
    state === 'unsure'
      ? []
      : push
        ? setValue(push, '{}')
        : addPath(tree, ['app-plus', 'modules', 'Push'], '{}');
  return editsOr(edits, todo('tickPush'));
};

const PUSH = ['app-plus', 'distribute', 'sdkConfigs', 'push'] as const;

/** uniPush and Getui go, if the user said so: an app has one push channel. */
export const dropUniPush: PlanStep = (project, { provider, answers }) => {
  const own = provider.manifest.uniPush === 'forbidden' ? otherChannels(project)[0] : undefined;
  if (!own) return {};
  const push = settingAt(project, ...PUSH).property?.value;
  const edits = answers.removeUniPush && push?.kind === 'object' ? removeProperty(own, push) : [];
  return editsOr(edits, todo('uniPushStays', { key: own.key }));
};

/** What stands for another push channel of the App. */
export function otherChannels(project: Project): readonly Property[] {
  const ticked = uniPush(project)?.property;
  const igexin = settingAt(project, ...PUSH, 'igexin').property;
  const configured = igexin?.value.kind === 'object' && isConfigured(igexin.value);
  return [...(ticked ? [ticked] : []), ...(configured && igexin ? [igexin] : [])];
}

/** DCloud's sample of the block has every value blank, and does nothing. */
function isConfigured({ properties }: ObjectNode): boolean {
  const values = properties.filter(({ value }) => value.kind !== 'object');
  return values.length === 0 || values.some(({ value }) => stateOf(value) !== 'blank');
}

/** The Android package name, which every maker and `agconnect-services.json` go by. */
export const setPackageName: PlanStep = (project, { answers, overwrite }) => {
  const tree = manifestObject(project);
  const wanted = answers.packageName?.trim();
  // uni-app x has another place for it
  if (!tree || !wanted || project.manifest.uniAppX) return {};
  const path = ['app-plus', 'distribute', 'android', 'packagename'];
  const { state, property } = settingAt(project, ...path);
  const { value } = property ?? {};
  if (value?.kind === 'string' && value.value === wanted) return {};
  if (property && !isFree(value) && !overwrite.has('packageName'))
    return { notes: [stays('packageName', value)] };
  const quoted = quoteLike(value ?? tree, wanted);
  const edits = property ? setValue(property, quoted) : state === 'absent' ? addPath(tree, path, quoted) : [];
  return editsOr(edits, todo('byHand', { key: 'packagename', value: wanted }));
};

export function todo(message: string, args: SetupNote['args'] = {}): SetupNote {
  return { message, args, kind: 'todo' };
}

export function stays(key: string, node: Node | undefined): SetupNote {
  const value = node?.kind === 'string' || node?.kind === 'number' ? String(node.value) : '';
  return { message: 'stays', args: { key, value }, kind: 'info' };
}

/** What a value is to become; nothing where it is that already, or is the user's own and may not be replaced. */
export function valueChange(
  key: string,
  property: Property,
  literal: Node,
  wanted: string,
  mayReplace: boolean,
): Change {
  const written =
    literal.kind === 'string' || literal.kind === 'number' ? String(literal.value).trim() : undefined;
  if (written === wanted) return {};
  if (!isFree(literal) && !mayReplace) return { notes: [stays(key, literal)] };
  const quoted = quoteLike(literal, wanted);
  const edits: TextEdit[] =
    literal.start < property.end &&
    property.source.path === literal.source.path &&
    literal.start >= property.start
      ? setValue(property, quoted)
      : [{ source: literal.source, start: literal.start, end: literal.end, newText: quoted }];
  return editsOr(edits, todo('byHand', { key, value: wanted }));
}

export function joined(changes: readonly Change[]): Change {
  return {
    edits: changes.flatMap(({ edits = [] }) => edits),
    creates: changes.flatMap(({ creates = [] }) => creates),
    copies: changes.flatMap(({ copies = [] }) => copies),
    notes: changes.flatMap(({ notes = [] }) => notes),
  };
}

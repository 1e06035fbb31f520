import { relative } from '../project/paths.ts';
import { isThere } from '../project/plugin.ts';
import type { Project } from '../project/project.ts';
import { filesOf } from '../providers/index.ts';
import type { Provider, Value, VendorId } from '../providers/provider.ts';
import { stateOf } from '../schema/values.ts';
import { valueAt } from '../syntax/tree.ts';
import type { SetupAnswers } from './answers.ts';
import { useOf } from './change.ts';
import { allFields, type Field, fieldsOf } from './fields.ts';
import { placeAmong } from './places.ts';
import { findInstances } from './steps/instance.ts';
import { vendorsInUse } from './vendors-in-use.ts';

/**
 * What the project has of one provider, as answers for another: the makers in use, their values by what they are, the
 * makers' files, and the application. A certificate's id or name is one console's: another house's is none.
 */
export function takeOver(project: Project, from: Provider, to: Provider): SetupAnswers {
  const used = vendorsInUse(project, useOf(project, from));
  const vendors = used.map(({ id }) => id).filter((id) => to.vendors.some((vendor) => vendor.id === id));
  const values = new Map<string, string>(applicationOf(project, from, to));
  for (const id of vendors) for (const [key, text] of valuesFor(project, from, to, id)) values.set(key, text);
  const { agconnect, ...files } = filesFor(project, from, to, vendors);
  return {
    provider: to.id,
    vendors,
    values: Object.fromEntries(values),
    ...(agconnect !== undefined && { agconnect }),
    ...(Object.keys(files).length > 0 && { files }),
  };
}

/** The provider that the project uses and that this one follows. */
export function predecessorOf(project: Project, provider: Provider): Provider | undefined {
  const uses = project.uses.filter((use) => use.provider.successor?.id === provider.id);
  return uses.length === 1 ? uses[0]?.provider : undefined;
}

/** The answers, with what the project has of the predecessor where they say nothing. */
export function withTakenOver(project: Project, provider: Provider, answers: SetupAnswers): SetupAnswers {
  const from = predecessorOf(project, provider);
  if (!from) return answers;
  const taken = takeOver(project, from, provider);
  const vendors = answers.vendors ?? [
    ...new Set([
      ...vendorsInUse(project, useOf(project, provider)).map(({ id }) => id),
      ...(taken.vendors ?? []),
    ]),
  ];
  const fields = allFields(
    project,
    provider,
    provider.vendors.filter(({ id }) => vendors.includes(id)),
  );
  const open = fields.filter(({ existing, computed }) => existing === undefined && !computed);
  const values = Object.entries(taken.values ?? {}).filter(([id]) => open.some(({ known }) => known === id));
  const hasHuawei = vendors.includes('huawei');
  return {
    ...answers,
    vendors,
    values: { ...Object.fromEntries(values), ...answers.values },
    ...(hasHuawei && taken.agconnect !== undefined && { agconnect: answers.agconnect ?? taken.agconnect }),
    ...(taken.files && { files: { ...taken.files, ...answers.files } }),
  };
}

/** One maker's values: each has at most one counterpart of its kind. */
function valuesFor(project: Project, from: Provider, to: Provider, id: VendorId): [string, string][] {
  const [old, next] = [from, to].map(({ vendors }) => vendors.find((vendor) => vendor.id === id));
  if (!old || !next) return [];
  const known = fieldsOf(project, from, old);
  const isSame = from.family === to.family;
  return next.values.flatMap((value): [string, string][] => {
    const kind = kindOf(value);
    if (kind === undefined || next.values.filter((one) => kindOf(one) === kind).length > 1) return [];
    const [own, ...others] = known.filter((field) => kindOf(field.value) === kind);
    const text = own && others.length === 0 ? plain(own) : undefined;
    if (text === undefined || (kind === 'certificate' && !isSame)) return [];
    return value.form === 'number' && !/^\d+$/.test(text) ? [] : [[value.id, text]];
  });
}

/** A value without what its old place made it begin with. */
function plain({ existing, value: { prefix = '' } }: Field): string | undefined {
  return existing?.startsWith(prefix) ? existing.slice(prefix.length) : existing;
}

/** What a value is, as the makers' consoles tell them apart; undefined where its name does not say. */
function kindOf({ id, role }: Value): 'certificate' | 'secret' | 'key' | 'id' | undefined {
  if (role === 'certificate') return role;
  if (/secret$/i.test(id)) return 'secret';
  if (/key$/i.test(id)) return 'key';
  return /id$/i.test(id) ? 'id' : undefined;
}

function filesFor(
  project: Project,
  from: Provider,
  to: Provider,
  vendors: readonly VendorId[],
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { vendor, file } of filesOf(to)) {
    const old = filesOf(from).find((one) => one.file.shape === file.shape && one.file.name === file.name);
    if (!old || (vendor && !vendors.includes(vendor.id))) continue;
    if (!isThere(project, ...old.file.anyOf)) continue;
    const path = relative(project.root, placeAmong(project, old.file.anyOf));
    found[file.shape === 'agconnect' ? 'agconnect' : file.name] = path;
  }
  return found;
}

/** The application that the SDK's object is made for, where the other provider wants it by the same name. */
function applicationOf(project: Project, from: Provider, to: Provider): [string, string][] {
  const option = from.setup?.instance?.option;
  const wanted = to.values?.find(({ id }) => id.toLowerCase() === option?.toLowerCase());
  if (!option || !wanted || from.family !== to.family) return [];
  const ids = findInstances(project, from).flatMap(({ call }) => {
    const options = call.args[0] && project.resolve(call.args[0]);
    const node = valueAt(options, option);
    const literal = node && project.resolve(node);
    if (literal?.kind !== 'string' && literal?.kind !== 'number') return [];
    return stateOf(literal) === 'set' ? [String(literal.value)] : [];
  });
  const [only, ...others] = new Set(ids);
  return only !== undefined && others.length === 0 ? [[wanted.id, only]] : [];
}

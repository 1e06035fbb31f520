import { startOfLine } from '../../edits/gap.ts';
import { dirname, join } from '../../project/paths.ts';
import type { Project } from '../../project/project.ts';
import type { Provider } from '../../providers/provider.ts';
import type { InstanceShape } from '../../providers/setup.ts';
import { excludesApp } from '../../syntax/branches.ts';
import type { CallSite, ScriptModule } from '../../syntax/module.ts';
import { withoutEnding } from './specifier.ts';

/** Where the project makes the object that registers plugins. */
export interface Instance {
  readonly module: ScriptModule;
  readonly call: CallSite;
  /** What it is kept in, as the code there calls it: `tim`, `uni.$TUIKit`. */
  readonly holder: string;
  /** The name under which its module exports it, where it does. */
  readonly exported: string | undefined;
  /** It is made as the module is loaded, not in some function. */
  readonly atTop: boolean;
  /** The SDK does not come from one of the provider's packages: it was copied into the project. */
  readonly copied: boolean;
}

/** The first that an App build contains; one that is exported before one that is not. */
export function findInstance(
  project: Project,
  shape: InstanceShape,
  provider: Provider,
): Instance | undefined {
  const found = project.scripts.flatMap((module) =>
    module.calls.flatMap((call) => read(module, call, shape, provider) ?? []),
  );
  const rank = ({ exported, atTop }: Instance): number => (exported && atTop ? 0 : atTop ? 1 : 2);
  return found.sort((a, b) => rank(a) - rank(b))[0];
}

function read(
  module: ScriptModule,
  call: CallSite,
  { method, names }: InstanceShape,
  { sdks = [] }: Provider,
): Instance | undefined {
  const [name = '', last, ...rest] = call.callee;
  if (last !== method || rest.length > 0 || excludesApp(call.branch)) return undefined;
  const from = module.bindings.find(({ kind, name: local }) => kind === 'import' && local === name)?.from;
  const isOf = sdks.some((sdk) => from === sdk.package || from?.startsWith(`${sdk.package}/`));
  if (!isOf && !names.includes(name)) return undefined;
  const { text } = module.source;
  const start = call.construct ? text.lastIndexOf('new', call.calleeSpan.start) : call.start;
  const holder = holderBefore(text, start);
  if (holder === undefined) return undefined;
  const atTop = call.block === 0;
  return {
    module,
    call,
    holder,
    exported: atTop ? exportOf(module, holder) : undefined,
    atTop,
    copied: !isOf,
  };
}

/** What stands before a value holds at most this much. */
const MAX_BEFORE = 400;

/** What the value at an offset is kept in: `const tim = `, `uni.$TUIKit = await `. */
function holderBefore(text: string, offset: number): string | undefined {
  const before = text.slice(Math.max(startOfLine(text, offset), offset - MAX_BEFORE), offset);
  const equals = /=[ \t]*(?:await[ \t]+)?$/.exec(before);
  if (!equals) return undefined;
  const target = before.slice(0, equals.index);
  const declared = [
    ...target.matchAll(/(?:^|[;{}])[ \t]*(?:export[ \t]+)?(?:const|let|var)[ \t]+([\w$]+)[ \t]*(?=:|$)/g),
  ].find(({ index, 0: { length } }) => !/[=;]/.test(target.slice(index + length)));
  if (declared) return declared[1];
  const assigned = target.slice(Math.max(...[...';{}'].map((mark) => target.lastIndexOf(mark))) + 1).trim();
  return /^[\w$]+(?:\.[\w$]+)*$/.test(assigned) ? assigned : undefined;
}

function exportOf({ exports, source }: ScriptModule, holder: string): string | undefined {
  if (/\.[nu]?vue$/.test(source.path)) return undefined;
  for (const { name, local, value, from } of exports) {
    if (
      from === undefined &&
      (local === holder || (value?.kind === 'reference' && value.path.join('.') === holder))
    )
      return name;
  }
  return undefined;
}

/** The name by which a module imports what another one exports; undefined where it does not. */
export function importedAs(
  project: Project,
  module: ScriptModule,
  path: string,
  exported: string,
): string | undefined {
  const target = withoutEnding(path);
  return module.bindings.find(({ kind, from = '', imported }) => {
    if (kind !== 'import' || imported !== exported) return false;
    const base = from.startsWith('@/')
      ? join(project.sourceRoot, from.slice(2))
      : join(dirname(module.source.path), from);
    return (from.startsWith('.') || from.startsWith('@/')) && withoutEnding(base) === target;
  })?.name;
}

import { endOfLine, startOfLine } from '../../edits/gap.ts';
import { type Lines, ownLines } from '../../edits/statement.ts';
import { relative } from '../../project/paths.ts';
import type { Project } from '../../project/project.ts';
import type { CallShape, Provider } from '../../providers/provider.ts';
import { excludesApp } from '../../syntax/branches.ts';
import type { CallSite, ScriptModule } from '../../syntax/module.ts';
import { SdkNames } from './sdk.ts';

/** Where the project makes the object that registers plugins. */
export interface Instance {
  readonly module: ScriptModule;
  readonly call: CallSite;
  /** What it is kept in, as the code there calls it: `tim`, `uni.$TUIKit`; undefined where it goes on without a name. */
  readonly holder: string | undefined;
  /** The lines of the statement that keeps it, where it has them for itself: others may be put behind them. */
  readonly lines: Lines | undefined;
  /** The name under which its module exports it, where it does. */
  readonly exported: string | undefined;
  /** It is made as the module is loaded, not in some function. */
  readonly atTop: boolean;
  /** The SDK does not come from one of the provider's packages: it was copied into the project. */
  readonly copied: boolean;
  /** The object is made by a call that takes the plugin and its configuration itself. */
  readonly takes: CallShape | undefined;
}

/** What stands before a value holds at most this much. */
const MAX_BEFORE = 400;
/** Behind these, an expression that began on a line before goes on. */
const UNFINISHED = ',=(.?:&|+-*<>[';
/** With these, a line goes on with the statement of the line before. */
const GOES_ON = /^(?:[.?:&|+*=<>,([`-]|\/(?![/*])|(?:as|satisfies|in|instanceof)\b)/;

/** All that an App build contains, in the order of the project's files. */
export function findInstances(project: Project, provider: Provider): Instance[] {
  const shape = provider.setup?.instance;
  if (!shape) return [];
  const names = new SdkNames(project, shape, provider);
  return project.scripts.flatMap((module) =>
    module.calls.flatMap((call): Instance[] => {
      if (excludesApp(call.branch)) return [];
      const takes = provider.register.find((one) => takesItself(one, call));
      const origin = takes ? 'copied' : names.originOf(module, call);
      return origin ? [read(module, call, origin === 'copied', takes)] : [];
    }),
  );
}

/** The SDK is imported from its package, whether something is made of it or not. */
export function importsSdk(project: Project, provider: Provider): boolean {
  const shape = provider.setup?.instance;
  return shape !== undefined && new SdkNames(project, shape, provider).isImported();
}

/** The call makes the object, and registers the plugin that it is given beside its other options. */
function takesItself(shape: CallShape, { callee }: CallSite): boolean {
  if (!shape.arguments.options) return false;
  const { of, ...own } = shape.callee;
  const on = 'on' in own ? own.on : undefined;
  return callee.at(-1) === own.method && (on?.includes(callee.at(-2) ?? '') ?? false);
}

function read(module: ScriptModule, call: CallSite, copied: boolean, takes: CallShape | undefined): Instance {
  const kept = holderOf(module, call);
  const atTop = call.block === 0;
  return {
    module,
    call,
    holder: kept?.holder,
    lines: kept?.lines,
    exported: atTop && kept ? exportOf(module, kept.holder) : undefined,
    atTop,
    copied,
    takes,
  };
}

function holderOf(
  { source, blocks, whole }: ScriptModule,
  { start, end, block, usage }: CallSite,
): { holder: string; lines: Lines } | undefined {
  const { text } = source;
  // a class's fields are no statements
  if (!whole || usage === 'chained' || blocks[block]?.kind === 'class') return undefined;
  const line = startOfLine(text, start);
  const before = start - line > MAX_BEFORE ? undefined : holderBefore(text.slice(line, start));
  if (!before) return undefined;
  if (!before.declared && UNFINISHED.includes(codeBefore(text, line).at(-1) ?? ';')) return undefined;
  const lines = ownLines(text, start, end, (own) => holderBefore(own) !== undefined);
  if (!lines) return undefined;
  const closed = text.slice(end, endOfLine(text, end)).trimStart().startsWith(';');
  const next = text.slice(lines.end, lines.end + MAX_BEFORE).trimStart();
  return closed || !GOES_ON.test(next) ? { holder: before.holder, lines } : undefined;
}

/** What the value behind a text is kept in: `const tim = `, `uni.$TUIKit = await `. */
function holderBefore(before: string): { holder: string; declared: boolean } | undefined {
  let rest = before.trimEnd();
  if (rest.endsWith('await')) rest = rest.slice(0, -'await'.length).trimEnd();
  if (!rest.endsWith('=')) return undefined;
  const target = rest.slice(0, -1).trim();
  if (/[=;{},]/.test(target)) return undefined;
  const declared = /^(?:export[ \t]+)?(?:const|let|var)[ \t]+([\w$]+)/.exec(target);
  if (declared) {
    const type = target.slice(declared[0].length).trimStart();
    return type === '' || type.startsWith(':') ? { holder: declared[1] ?? '', declared: true } : undefined;
  }
  return isPlace(target) ? { holder: target, declared: false } : undefined;
}

/** `uni.$TUIKit`, `getApp().globalData.im`, `(this as any).im`: something that a value may be kept in, and no more. */
function isPlace(target: string): boolean {
  let depth = 0;
  let plain = '';
  for (const char of target) {
    if (char === ')') depth--;
    if (depth === 0) plain += char;
    if (char === '(') depth++;
  }
  const chain = /^[\w$(][^\s:+\-*/&|%^~@<>;,]*$/.test(plain);
  return depth === 0 && chain && /[\w$\]]$/.test(plain);
}

/** The last line of code before an offset; comments that have lines of their own are passed over. */
function codeBefore(text: string, offset: number): string {
  for (let end = offset - 1; end > 0; ) {
    const start = startOfLine(text, end);
    const line = text.slice(start, end).trim();
    if (line !== '' && !line.startsWith('//') && !line.endsWith('*/')) return line;
    end = start - 1;
  }
  return '';
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

/** The file that makes it, from the project's folder on. */
export function fileOf({ root }: Project, { module }: Instance): string {
  return relative(root, module.source.path);
}

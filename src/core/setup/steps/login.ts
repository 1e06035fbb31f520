import { eolAt } from '../../edits/gap.ts';
import { insert } from '../../edits/index.ts';
import { indentLines, ownLines, unitAt } from '../../edits/statement.ts';
import { indentAt } from '../../edits/style.ts';
import type { TextEdit } from '../../finding.ts';
import { relative } from '../../project/paths.ts';
import type { Project } from '../../project/project.ts';
import { excludesApp } from '../../syntax/branches.ts';
import type { CallSite, ScriptModule } from '../../syntax/module.ts';
import { propertyOf } from '../../syntax/tree.ts';
import type { Goal, SetupNote } from '../change.ts';
import { atStart } from './app-vue.ts';
import type { Imports } from './import-list.ts';
import { findInstances, type Instance } from './instance.ts';
import { todo } from './manifest.ts';
import type { Registrar } from './registrar.ts';
import { styled } from './style.ts';

interface Login {
  readonly module: ScriptModule;
  readonly call: CallSite;
}

/** Where the project logs in: on the SDK's object, or by a call that goes by its whole name. */
function loginsOf(project: Project, { provider, setup }: Goal): Login[] {
  const instances = findInstances(project, provider);
  const { login = [] } = setup;
  return project.scripts.flatMap((module) =>
    module.calls
      .filter((call) => !excludesApp(call.branch) && isLogin(project, module, call, login, instances))
      .map((call) => ({ module, call })),
  );
}

function isLogin(
  project: Project,
  module: ScriptModule,
  { callee, calleeSpan }: CallSite,
  login: readonly string[],
  instances: readonly Instance[],
): boolean {
  // a function of that bare name is the project's own
  if (callee.length > 1 && login.includes(callee.slice(-2).join('.'))) return true;
  const path = callee.slice(0, -1);
  if (path.length === 0 || path.includes('') || !login.includes(callee.at(-1) as string)) return false;
  const { source, start, end } = calleeSpan;
  const made = project.resolve({ kind: 'reference', path, source, start, end });
  return instances.some(
    (one) =>
      (one.module === module && one.holder === path.join('.')) ||
      (made.kind === 'call' && made.source.path === one.call.source.path && made.start === one.call.start),
  );
}

/** The function that registers is called behind the login, or before it; where that is not sure, it is said. */
export function hookIntoLogin(
  project: Project,
  goal: Goal,
  { path }: Registrar,
  imports: Imports,
): { readonly edits: TextEdit[]; readonly notes: SetupNote[] } {
  const { register, code } = goal.setup;
  const before = code?.at === 'before-login';
  const file = relative(project.root, path);
  const edits: TextEdit[] = [];
  const notes: SetupNote[] = [];
  const call = `${register}(${code?.takes?.name ?? ''})`;
  const logins = loginsOf(project, goal);
  if (logins.length === 0) notes.push(todo(before ? 'callByHand' : 'callAfterLogin', { call, file }));
  for (const login of logins) {
    const { source } = login.module;
    const given = code?.takes ? argumentIn(login, code.takes.name) : '';
    const name = imports.nameFor(source.path, login.module, register, path);
    const statement = `${name}(${given});`;
    const own =
      given === undefined || !login.module.whole
        ? undefined
        : before
          ? insertBefore(project, login, statement)
          : insertAfter(project, login, statement);
    if (own) {
      imports.bring(source.path, login.module, register, path, register);
      edits.push(...own);
    } else
      notes.push(
        todo(before ? 'callBeforeLoginAt' : 'callAfterLoginAt', {
          call,
          file,
          place: relative(project.root, source.path),
        }),
      );
  }
  return { edits, notes };
}

/** What the login is given under a name, as the code there writes it. */
function argumentIn({ call }: Login, name: string): string | undefined {
  const [options] = call.args;
  const property = propertyOf(options, name);
  if (!property || property.source.path !== call.source.path) return undefined;
  if (property.shorthand) return property.key;
  const { kind, source, start, end } = property.value;
  return ['string', 'number', 'reference'].includes(kind) ? source.text.slice(start, end) : undefined;
}

/** Nothing, or what a call's value goes into. */
const HOLDS = /^(?:[\w$.{}, \t]+=[ \t]*|[ \t]*)(?:await[ \t]+)?$/;

/** `await chat.login()`: behind it; `chat.login().then(() => {…})`: in there; `chat.login()`: by a `then` of its own. */
function insertAfter(project: Project, { module, call }: Login, statement: string): TextEdit[] | undefined {
  const { source, start, end, usage } = call;
  const { text } = source;
  if (usage === 'awaited') {
    const lines = ownLines(text, start, end, (before) => HOLDS.test(before));
    if (!lines) return undefined;
    const eol = eolAt(text, start);
    const code = styled(project, source, [statement], text.slice(lines.end));
    return [
      insert(source, lines.end, eol + indentLines(code, indentAt(text, start), unitAt(text, start), eol)),
    ];
  }
  if (usage === 'statement') {
    const [code = ''] = styled(project, source, [statement]);
    return [insert(source, end, `.then(() => ${code.replace(/;$/, '')})`)];
  }
  const then = module.calls.find(
    (one) => one.start === start && one.end > end && one.callee.at(-1) === 'then' && one.callee.length === 2,
  );
  const [handler] = then?.args ?? [];
  if (then && text.slice(end, then.argsSpan.start).replace(/\s/g, '') !== '.then') return undefined;
  const body = module.blocks.find(
    (block) =>
      block.kind === 'function' && handler && block.start >= handler.start && block.end === handler.end,
  );
  if (handler?.kind !== 'function' || !body || text[body.start] !== '{') return undefined;
  return atStart(project, module, body, [statement]);
}

function insertBefore(project: Project, { call }: Login, statement: string): TextEdit[] | undefined {
  const { source, start, end } = call;
  const { text } = source;
  const lines = ownLines(text, start, end, (before) => HOLDS.test(before));
  if (!lines) return undefined;
  const eol = eolAt(text, start);
  const code = styled(project, source, [statement], text.slice(lines.start));
  return [
    insert(source, lines.start, indentLines(code, indentAt(text, start), unitAt(text, start), eol) + eol),
  ];
}

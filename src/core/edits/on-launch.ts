import type { TextEdit } from '../finding.ts';
import { isInEveryApp } from '../project/builds.ts';
import { appFileOf } from '../project/layout.ts';
import { join } from '../project/paths.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { requireNameOf } from '../providers/index.ts';
import { branchAt, excludesApp } from '../syntax/branches.ts';
import type { Block, ScriptModule } from '../syntax/module.ts';
import { readScript } from '../syntax/reader.ts';
import { type Node, propertyOf } from '../syntax/tree.ts';
import { hasTypedScript, scriptParts } from '../syntax/vue.ts';
import { eolAt, isBlank, startOfLine } from './gap.ts';
import { habitsOf, styleOfHabits } from './habits.ts';
import { insert, replace } from './primitive.ts';
import { indentLines, unitAt } from './statement.ts';
import { indentAt, scriptQuote } from './style.ts';
import { written } from './written.ts';

/** The project's `App.vue`, and where its `onLaunch` is. */
export interface Launch {
  readonly module: ScriptModule;
  /** The `{…}` of the hook's function. */
  readonly body: Block;
  /** Its script is TypeScript. */
  readonly typed: boolean;
}

/**
 * Finds `onLaunch` in `App.vue`: `export default { onLaunch() {…} }`, or `onLaunch(() => {…})` in `<script setup>`.
 * Undefined where it is not there, is there more than once, or the file cannot be read to its end.
 */
export function launchOf(project: Project): Launch | undefined {
  const path = join(project.sourceRoot, appFileOf(project));
  const text = project.files.text(path);
  if (!text) return undefined;
  const known = project.scripts.find(({ source }) => source.path === path);
  const module = known ?? readScript({ path, text }, scriptParts(text));
  const hooks = [...hooksInOptions(project, module), ...hooksInSetup(module)];
  const [hook] = hooks;
  const body = hook && hooks.length === 1 ? bodyOf(module, hook) : undefined;
  if (!body || !module.whole) return undefined;
  return { module, body, typed: hasTypedScript(text) };
}

function hooksInOptions(project: Project, { exports, source }: ScriptModule): Node[] {
  const hooks: Node[] = [];
  for (const { name, value } of exports) {
    const given = name === 'default' && value ? project.resolve(value) : undefined;
    const options = given?.kind === 'call' ? given.args[0] && project.resolve(given.args[0]) : given;
    const property = propertyOf(options, 'onLaunch');
    if (property?.value.kind === 'function' && property.source.path === source.path)
      hooks.push(property.value);
  }
  return hooks;
}

function hooksInSetup({ calls }: ScriptModule): Node[] {
  return calls
    .filter(
      ({ callee, block, branch }) => callee.join() === 'onLaunch' && block === 0 && !excludesApp(branch),
    )
    .flatMap(({ args }) => (args[0]?.kind === 'function' ? [args[0]] : []));
}

/** The braces of a function's body, if it has any. */
function bodyOf({ blocks, branches, source }: ScriptModule, hook: Node): Block | undefined {
  const body = blocks.find(
    ({ kind, start, end }) => kind === 'function' && start >= hook.start && end === hook.end,
  );
  if (!body || source.text.charAt(body.start) !== '{' || source.text.charAt(body.end - 1) !== '}')
    return undefined;
  const branch = branchAt(branches, body.start);
  if (excludesApp(branch) || branchAt(branches, body.end - 1) !== branch) return undefined;
  return body;
}

/**
 * Adds statements at the end of `onLaunch`. Each line begins with a tab for every step of indentation; semicolons
 * are dropped where the file has none. Nothing where what is added would never be reached.
 */
export function insertIntoOnLaunch({ module, body }: Launch, lines: readonly string[]): TextEdit[] {
  const { source } = module;
  const { text } = source;
  const close = body.end - 1;
  const inside = text.slice(body.start + 1, close);
  const eol = eolAt(text, body.start);
  const line = startOfLine(text, close);
  const ownLine = isBlank(text.slice(line, close)) && line > body.start;
  const outer = indentAt(text, ownLine ? close : body.start);
  const unit = unitAt(text, body.start);
  const statements = inside.trimEnd();
  const lastLine = statements.slice(statements.lastIndexOf('\n') + 1);
  if (new RegExp(`\\n${outer}${unit}(?:return|throw)\\b`).test(statements)) return [];
  if (/(?:^|[;{}])[ \t]*(?:return|throw)\b/.test(lastLine)) return [];
  const code = written(lines, styleOfHabits(habitsOf(source)));
  const added = indentLines(code, outer + unit, unit, eol);
  if (ownLine) return [insert(source, line, added + eol)];
  if (inside.trim() === '')
    return [replace({ source, start: body.start + 1, end: close }, eol + added + eol + outer)];
  const end = body.start + 1 + inside.trimEnd().length;
  return [replace({ source, start: end, end: close }, eol + added + eol + outer)];
}

/** What stands for the plugin in `App.vue`: a variable of its module that holds it, else the call that gets it. */
export function pluginIn({ module }: Launch, { provider, requires }: ProviderUse): string {
  for (const { call } of requires) {
    const holder = module.bindings.find(
      ({ block, path, init, reassigned, branch, source }) =>
        block === 0 &&
        path.length === 0 &&
        !reassigned &&
        source.path === call.source.path &&
        init?.start === call.start &&
        init.end === call.end &&
        isInEveryApp(branch),
    );
    if (holder) return holder.name;
  }
  const quote = scriptQuote(module.source);
  return `uni.requireNativePlugin(${quote}${requireNameOf(provider)}${quote})`;
}

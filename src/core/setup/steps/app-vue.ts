import { eolAt, isBlank, startOfLine } from '../../edits/gap.ts';
import { insert, replace } from '../../edits/index.ts';
import { launchOf } from '../../edits/on-launch.ts';
import { indentLines, unitAt } from '../../edits/statement.ts';
import { indentAt } from '../../edits/style.ts';
import { written } from '../../edits/written.ts';
import type { TextEdit } from '../../finding.ts';
import { appFileOf } from '../../project/layout.ts';
import { join } from '../../project/paths.ts';
import type { Project } from '../../project/project.ts';
import { excludesApp } from '../../syntax/branches.ts';
import { tokenize } from '../../syntax/lexer.ts';
import type { ScriptModule } from '../../syntax/module.ts';
import { readScript } from '../../syntax/reader.ts';
import type { ObjectNode } from '../../syntax/tree.ts';
import { valueAt } from '../../syntax/tree.ts';
import { scriptParts, setupScript } from '../../syntax/vue.ts';
import type { FileCreation } from '../change.ts';
import { addImports, type Import, statements } from './imports.ts';
import { styled, styleOfProject } from './style.ts';

export function appVuePath(project: Project): string {
  return join(project.sourceRoot, appFileOf(project));
}

/** The project's `App.vue` as a module, where there is one. */
export function appVue(project: Project): ScriptModule | undefined {
  const path = appVuePath(project);
  const text = project.files.text(path);
  const known = project.scripts.find(({ source }) => source.path === path);
  if (known || typeof text !== 'string') return known;
  return readScript({ path, text }, scriptParts(text));
}

/** `vueVersion` 3; DCloud takes Vue 2 where the manifest does not say. */
function isVue3({ manifest }: Project): boolean {
  const version = valueAt(manifest.tree, 'vueVersion');
  return (version?.kind === 'string' || version?.kind === 'number') && String(version.value) === '3';
}

export interface Hooked {
  readonly edits?: readonly TextEdit[];
  readonly creates?: readonly FileCreation[];
}

/**
 * Puts statements at the start of `App.vue`'s `onLaunch`, so that they run before anything logs in there. The hook,
 * or the file, is made where it is missing. Undefined where that would be guessing.
 */
export function hookIntoLaunch(
  project: Project,
  imports: readonly Import[],
  lines: readonly string[],
  typed: boolean,
): Hooked | undefined {
  const module = appVue(project);
  if (!module) {
    const path = appVuePath(project);
    if (project.files.exists(path) !== false) return undefined;
    return { creates: [{ path, text: newBlock(project, imports, lines, typed) }] };
  }
  if (!module.whole) return undefined;
  const launch = launchOf(project);
  if (launch)
    return {
      edits: [
        ...addImports(project, module, imports),
        ...atStart(project, launch.module, launch.body, lines),
      ],
    };
  const { text } = module.source;
  const parts = scriptParts(text);
  if (parts.length === 0) {
    const eol = eolAt(text, 0);
    return { edits: [insert(module.source, 0, newBlock(project, imports, lines, typed, eol) + eol)] };
  }
  if (mentionsHook(module)) return undefined;
  return newHook(project, module, imports, lines);
}

/** `onLaunch` is used in some way that was not understood. */
function mentionsHook({ calls, bindings, exports }: ScriptModule): boolean {
  const called = calls.some(({ callee, branch }) => callee.join() === 'onLaunch' && !excludesApp(branch));
  const named = bindings.some(({ name, kind }) => name === 'onLaunch' && kind !== 'import');
  return called || named || exports.some(({ value }) => value?.kind === 'object' && has(value, 'onLaunch'));
}

function has({ source, start, end, properties, open }: ObjectNode, key: string): boolean {
  if (properties.some((property) => property.key === key)) return true;
  if (!open) return false;
  const word = new RegExp(`\\b${key}\\b`);
  return tokenize(source.text, start, end).list.some((token) =>
    word.test(source.text.slice(token.start, token.end)),
  );
}

export function atStart(
  project: Project,
  { source }: ScriptModule,
  body: { start: number; end: number },
  lines: readonly string[],
): TextEdit[] {
  const { text } = source;
  const inside = text.slice(body.start + 1, body.end - 1);
  const eol = eolAt(text, body.start);
  const outer = indentAt(text, body.start);
  const unit = unitAt(text, body.start);
  const added = eol + indentLines(styled(project, source, lines, inside), outer + unit, unit, eol);
  if (inside.trim() === '')
    return [replace({ source, start: body.start + 1, end: body.end - 1 }, added + eol + outer)];
  const broken = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*\*\/[ \t]*)?[\r\n]/.test(inside);
  return [insert(source, body.start + 1, broken ? added : added + eol + outer + unit)];
}

/** `onLaunch` beside what `App.vue` has: a call in `<script setup>`, a method in the options. */
function newHook(
  project: Project,
  module: ScriptModule,
  imports: readonly Import[],
  lines: readonly string[],
): Hooked | undefined {
  const { source } = module;
  const { text } = source;
  const eol = eolAt(text, 0);
  const part = setupScript(text);
  const unit = unitAt(text, 0);
  if (part) {
    const known = module.bindings.some(({ name, kind }) => name === 'onLaunch' && kind === 'import');
    const hook = { exported: 'onLaunch', name: 'onLaunch', from: '@dcloudio/uni-app' };
    const all = known ? imports : [hook, ...imports];
    const body = indentLines(
      styled(project, source, ['onLaunch(() => {', ...lines.map((line) => `\t${line}`), '});']),
      '',
      unit,
      eol,
    );
    const line = startOfLine(text, part.end);
    const at = isBlank(text.slice(line, part.end)) && line > part.start ? line : part.end;
    const added = addImports(project, module, all);
    return { edits: [...added, insert(source, at, (at === line ? eol : eol + eol) + body + eol)] };
  }
  const given = module.exports.find(({ name, value }) => name === 'default' && value)?.value;
  const resolved = given && project.resolve(given);
  const argument = resolved?.kind === 'call' ? resolved.args[0] : resolved;
  const options = argument && project.resolve(argument);
  if (options?.kind !== 'object' || !options.closed || options.source.path !== source.path) return undefined;
  // what is spread in behind it may have a hook of its own, which would win
  if (options.open) return undefined;
  const outer = indentAt(text, options.start);
  const method = ['onLaunch() {', ...lines.map((line) => `\t${line}`), '},'];
  const inside = text.slice(options.start + 1, options.end - 1);
  const ends = eol + indentLines(styled(project, source, method), outer + unit, unit, eol);
  const single = !/^[ \t]*(?:\/\/[^\r\n]*)?[\r\n]/.test(inside);
  const behind = inside.trim() === '' ? eol + outer : single ? eol + outer + unit : '';
  const edit =
    inside.trim() === ''
      ? replace({ source, start: options.start + 1, end: options.end - 1 }, ends + behind)
      : insert(source, options.start + 1, ends + behind);
  return { edits: [...addImports(project, module, imports), edit] };
}

/** A `<script>` block of its own. */
function newBlock(
  project: Project,
  imports: readonly Import[],
  lines: readonly string[],
  typed: boolean,
  eol?: string,
): string {
  const style = styleOfProject(project, appVuePath(project));
  const hook = { exported: 'onLaunch', name: 'onLaunch', from: '@dcloudio/uni-app' };
  const x = project.manifest.uniAppX;
  const vue3 = isVue3(project) && !x;
  const head = statements(vue3 ? [hook, ...imports] : imports).map(({ line }) => line);
  const body = vue3
    ? ['onLaunch(() => {', ...lines.map((line) => `\t${line}`), '});']
    : ['export default {', '\tonLaunch() {', ...lines.map((line) => `\t\t${line}`), '\t},', '};'];
  const tag = `<script${vue3 ? ' setup' : ''}${x ? ' lang="uts"' : typed ? ' lang="ts"' : ''}>`;
  const block = [tag, ...written([...head, '', ...body], style), '</script>'];
  const end = eol ?? style.eol;
  return indentLines(block, '', style.unit, end) + end;
}

import { wholeWord } from '../syntax/mentions.ts';
import type { Block, CallSite, HeldFunction, ScriptModule } from '../syntax/module.ts';
import type { Span } from '../syntax/source.ts';
import { scriptParts } from '../syntax/vue.ts';
import { globNeedles, importNeedle, nameNeedle } from './needle.ts';
import { basename, dirname } from './paths.ts';
import type { Project, Said } from './project.ts';
import { isPublished } from './published.ts';

/** A place that says a function's name, beyond declaring, importing and exporting it. */
export interface Reference {
  readonly module: ScriptModule;
  readonly at: Span;
  /** The call of the function, where that is what stands there. */
  readonly call: CallSite | undefined;
}

/** The functions around a block that are called by a name; the innermost first. */
export function functionsAround({ blocks, functions }: ScriptModule, block: number): HeldFunction[] {
  const found: HeldFunction[] = [];
  for (let at = block; at >= 0; at = (blocks[at] as Block).parent) {
    const held = functions.find((one) => one.block === at);
    if (held) found.push(held);
  }
  return found;
}

/**
 * Every place in the project that may call a function, through whatever imports and exports. Undefined where they
 * cannot all be known, or are not known yet: members of objects, modules that are imported as a whole or by a pattern,
 * what others install.
 */
export function referencesTo(
  project: Project,
  module: ScriptModule,
  held: HeldFunction,
): readonly Reference[] | undefined {
  if (held.kind === 'member') return undefined;
  const own = ownReferences(module, held);
  const exported = exportedNames(module, held);
  if (exported.size === 0) return own;
  const published = isPublished(project, module.source.path);
  const globs = globNeedles.map((needle) => project.search(needle));
  const importers = project.search(importNeedle(module.source.path));
  const byName = new Map<string, Said | undefined>();
  for (const name of exported) byName.set(name, project.search(nameNeedle(localName(name, module))));
  const all = [...globs, importers, ...byName.values()];
  if (published !== false || all.some((said) => !said?.whole)) return undefined;
  if (globs.some((said) => said?.modules.length)) return undefined;
  const others = new Map<ScriptModule, Set<string>>();
  const note = (other: ScriptModule, name: string): void => {
    if (other !== module) others.set(other, (others.get(other) ?? new Set()).add(name));
  };
  for (const [name, said] of byName)
    for (const other of said?.modules ?? []) {
      note(other, localName(name, module));
      for (const { kind, imported, name: local } of other.bindings)
        if (kind === 'import' && imported === name) note(other, local);
    }
  for (const other of importers?.modules ?? []) {
    if (other === module) continue;
    const names = importedNames(other, module.source.path, exported);
    if (!names) return undefined;
    for (const name of names) note(other, name);
  }
  const found = [...own];
  for (const [other, names] of others) {
    if (passesOn(other, names, exported)) return undefined;
    for (const name of names) found.push(...referencesIn(other, name));
  }
  return found;
}

/** What an importer may call the export: its name; for a default export that is imported by no statement, the file's. */
function localName(exported: string, { source }: ScriptModule): string {
  if (exported !== 'default') return exported;
  const name = basename(source.path).replace(/\.\w+$/, '');
  const [first = '', ...rest] = (name === 'index' ? basename(dirname(source.path)) : name).split(/[-.]+/);
  return first + rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
}

function exportedNames({ exports, bindings, blocks }: ScriptModule, held: HeldFunction): Set<string> {
  const names = new Set<string>();
  const binding = bindings.find(({ start }) => start === held.start);
  for (const { name, local, value, from } of exports) {
    if (from !== undefined || binding?.block !== 0) continue;
    const isValue =
      (value?.kind === 'reference' && value.path.length === 1 && value.path[0] === held.name) ||
      (value?.kind === 'function' && value.end === blocks[held.block]?.end);
    if (local === held.name || isValue) names.add(name);
  }
  return names;
}

/** Where its own module says the name, not to declare it and not in its own body. */
function ownReferences(module: ScriptModule, held: HeldFunction): Reference[] {
  const body = module.blocks[held.block];
  const binding = module.bindings.find(({ start }) => start === held.start);
  const declared = module.bindings.filter(
    ({ name, block }) => name === held.name && block === binding?.block,
  );
  return referencesIn(module, held.name).filter(
    ({ at }) =>
      !declared.some(({ start }) => start === at.start) &&
      !(body && body.start <= at.start && at.end <= body.end),
  );
}

function referencesIn(module: ScriptModule, name: string): Reference[] {
  return [...module.mentions(name), ...mentionsInTemplate(module, name)].map((at) => ({
    module,
    at,
    call: module.calls.find(
      ({ callee, calleeSpan, construct }) =>
        !construct && callee.at(-1) === name && calleeSpan.start <= at.start && calleeSpan.end === at.end,
    ),
  }));
}

/** A Vue file calls functions from its template too. */
export function mentionsInTemplate({ source }: ScriptModule, name: string): Span[] {
  if (!/\.[nu]?vue$/.test(source.path)) return [];
  const parts = scriptParts(source.text);
  const word = wholeWord(name, 'g');
  return [...source.text.matchAll(word)]
    .map(({ index }) => ({ source, start: index, end: index + name.length }))
    .filter(({ start }) => !parts.some((part) => part.start <= start && start < part.end));
}

const DYNAMIC = /\b(?:import|require)\s*\(\s*(['"`][^'"`\n]*['"`])/g;

/** The names by which a module imports the exports of another; undefined where it takes more of it than names. */
function importedNames(
  { source, bindings, exports }: ScriptModule,
  path: string,
  exported: ReadonlySet<string>,
): string[] | undefined {
  const { pattern } = importNeedle(path);
  const isOf = (from: string | undefined): boolean => from !== undefined && pattern.test(`'${from}'`);
  const dynamic = [...source.text.matchAll(DYNAMIC)].some(([, from = '']) => pattern.test(from));
  const forwards = exports.some(
    ({ from, imported = '', name }) =>
      isOf(from) && (imported === '*namespace' || (exported.has(imported) && name !== imported)),
  );
  const own = bindings.filter(({ kind, from }) => kind === 'import' && isOf(from));
  if (dynamic || forwards || own.some(({ imported }) => imported === '*')) return undefined;
  return own.filter(({ imported = '' }) => exported.has(imported)).map(({ name }) => name);
}

/** A module exports under another name what it calls by one of these. */
function passesOn(
  { exports }: ScriptModule,
  names: ReadonlySet<string>,
  exported: ReadonlySet<string>,
): boolean {
  return exports.some(({ name, local, imported, from, value }) => {
    if (value?.kind === 'reference') return names.has(value.path[0] as string);
    const own = from === undefined ? local : imported;
    return own !== undefined && (names.has(own) || exported.has(own)) && !exported.has(name);
  });
}

import { behindBreak, endOfLine, eolAt, startOfLine } from '../../edits/gap.ts';
import { removeProperty, replace } from '../../edits/index.ts';
import { ownLines } from '../../edits/statement.ts';
import type { TextEdit } from '../../finding.ts';
import { isCallOf } from '../../project/callee.ts';
import { relative } from '../../project/paths.ts';
import type { Project, Registration, RequireCall } from '../../project/project.ts';
import { settingAt } from '../../project/settings.ts';
import { nativeOf } from '../../providers/index.ts';
import type { Provider } from '../../providers/provider.ts';
import type { ScriptModule } from '../../syntax/module.ts';
import type { Span } from '../../syntax/source.ts';
import { type Change, type PlanStep, useOf } from '../change.ts';
import { predecessorOf } from '../take-over.ts';
import { todo } from './manifest.ts';

/** What the provider's predecessor leaves behind goes, if the user said so. */
export const dropOld: PlanStep = (project, { provider, answers }) => {
  const old = predecessorOf(project, provider);
  if (!old) return {};
  if (answers.removeOld) return removeOld(project, old);
  return { notes: [todo('oldStays', { name: old.name, plugin: provider.name })] };
};

/**
 * The first of what a provider that is given up leaves behind: its registering calls, what required its plugin, and
 * its entry in the manifest. One at a time, as each is seen by the next; what cannot be taken out is said.
 */
export function removeOld(project: Project, provider: Provider): Change {
  const use = useOf(project, provider);
  const unclear = new Set<string>();
  for (const registration of use.registrations) {
    const edits = withoutRegistration(registration);
    if (edits.length > 0) return { edits };
    unclear.add(registration.module.source.path);
  }
  for (const { module, call } of callsOnPlugin(project, provider)) {
    const edits = withoutStatement(module, call.start, call.end, STANDS_ALONE);
    const handled = call.args.length > 0 && edits.length > 0;
    const file = relative(project.root, module.source.path);
    if (edits.length > 0)
      return { edits, notes: handled ? [todo('clickRemoved', { name: provider.name, file })] : [] };
    unclear.add(module.source.path);
  }
  for (const required of use.requires) {
    const edits = withoutRequire(required);
    if (edits.length > 0) return { edits };
    unclear.add(required.module.source.path);
  }
  const plugin = nativeOf(provider)?.id;
  const entry = plugin === undefined ? undefined : settingAt(project, 'app-plus', 'nativePlugins', plugin);
  const parent = settingAt(project, 'app-plus', 'nativePlugins').property?.value;
  if (entry?.property && parent?.kind === 'object') {
    const edits = removeProperty(entry.property, parent);
    if (edits.length > 0) return { edits };
    unclear.add(project.manifest.source.path);
  }
  return {
    notes: [...unclear].map((path) =>
      todo('removeByHand', { name: provider.name, file: relative(project.root, path) }),
    ),
  };
}

/** The statement, or the plugin alone where the call hands over more than it. */
function withoutRegistration({ call, module, options, shape }: Registration): TextEdit[] {
  const own = options ? [options.plugin, options.config].filter((property) => property !== undefined) : [];
  const others = options ? options.object.properties.length - own.length : 0;
  if (options && (others > 0 || options.object.open || shape.arguments.options?.both)) {
    const inside = options.object.start >= call.start && options.object.end <= call.end;
    const [first] = own;
    return inside && first ? removeProperty(first, options.object) : [];
  }
  return withoutStatement(module, call.start, call.end, STANDS_ALONE);
}

const STANDS_ALONE = (before: string): boolean => /^\s*(?:await\s+)?$/.test(before);

/** What it calls at launch, and what listens for its clicks, where that is a method of the native plugin. */
function callsOnPlugin(project: Project, provider: Provider): Pick<RequireCall, 'module' | 'call'>[] {
  const wanted = [provider.initialise, provider.click?.callee].filter((callee) => callee?.of === 'plugin');
  return project.scripts.flatMap((module) =>
    module.calls
      .filter((call) =>
        wanted.some((callee) => callee && isCallOf(callee, provider, module, call, project.resolve)),
      )
      .map((call) => ({ module, call })),
  );
}

/** Where the plugin is kept under a name, that name must not be said any more. */
function withoutRequire({ module, call }: RequireCall): TextEdit[] {
  const holder = module.bindings.find(
    ({ init, path }) => path.length === 0 && init?.start === call.start && init.end === call.end,
  );
  // the plugin's own name, in the call, may have it in it
  const isElse = ({ start }: Span): boolean =>
    start !== holder?.start && !(call.start <= start && start < call.end);
  if (!holder || module.mentions(holder.name).some(isElse)) return [];
  if (module.exports.some(({ local }) => local === holder.name)) return [];
  const declares = new RegExp(`^\\s*(?:const|let|var)\\s+${holder.name.replaceAll('$', '\\$')}\\s*=\\s*$`);
  return withoutStatement(module, call.start, call.end, (before) => declares.test(before));
}

function withoutStatement(
  { source, whole }: ScriptModule,
  start: number,
  end: number,
  before: (text: string) => boolean,
): TextEdit[] {
  const lines = whole ? ownLines(source.text, start, end, before) : undefined;
  if (!lines) return [];
  const { text } = source;
  const until = behindBreak(text, lines.end);
  const around = emptied(text, lines.start, until);
  if (around) return [replace({ source, ...around }, '')];
  // the last line of a text has no break behind it
  const from = until === lines.end ? Math.max(0, lines.start - eolAt(text, lines.start).length) : lines.start;
  return [replace({ source, start: from, end: until }, '')];
}

/** The lines of a branch for some builds that has nothing else in it. */
function emptied(text: string, start: number, end: number): { start: number; end: number } | undefined {
  const before = /^[ \t]*\/\/[ \t]*#ifn?def\b[^\n]*\n$/.exec(
    text.slice(startOfLine(text, Math.max(0, start - 1)), start),
  );
  const after = /^[ \t]*\/\/[ \t]*#endif\b[^\n]*(?:\n|$)/.exec(
    text.slice(end, behindBreak(text, endOfLine(text, end))),
  );
  if (!before || !after) return undefined;
  const [from, to] = [start - before[0].length, end + after[0].length];
  // of the blank lines on both sides one is enough
  const blank = /^\r?\n/.exec(text.slice(to))?.[0] ?? '';
  return { start: from, end: /\n\r?\n$/.test(text.slice(0, from)) ? to + blank.length : to };
}

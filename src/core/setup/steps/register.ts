import { eolAt, indentLines, ownLines, unitAt } from '../../edits/statement.ts';
import { indentAt } from '../../edits/style.ts';
import { written } from '../../edits/written.ts';
import { insert } from '../../edits.ts';
import type { TextEdit } from '../../finding.ts';
import { dependenciesOn } from '../../project/dependencies.ts';
import { dirname, join, relative } from '../../project/paths.ts';
import type { Project } from '../../project/project.ts';
import { hasTypedScript } from '../../syntax/vue.ts';
import { type Change, type Goal, type PlanStep, useOf } from '../change.ts';
import { appVue, appVuePath, hookIntoLaunch } from './app-vue.ts';
import { instanceModule, registrationModule } from './code.ts';
import { addImports, type Import } from './imports.ts';
import { findInstance, type Instance, importedAs } from './instance.ts';
import { todo } from './manifest.ts';
import { freeName } from './script.ts';
import { importPath } from './specifier.ts';
import { styled, styleOfProject } from './style.ts';

/** The project's scripts are TypeScript. */
export function isTyped(project: Project): boolean {
  const { root, sourceRoot, files } = project;
  if (files.exists(join(root, 'tsconfig.json')) || files.exists(join(sourceRoot, 'main.ts'))) return true;
  return hasTypedScript(files.text(appVuePath(project)) ?? '');
}

/** Where new code goes, from the source folder on, unless the answers say otherwise. */
export function proposedModule(project: Project): string {
  const ending = isTyped(project) ? 'ts' : 'js';
  const folders = project.files.list(project.sourceRoot) ?? [];
  const folder = folders.includes('utils/') && !folders.includes('push/') ? 'utils' : 'push';
  return `${folder}/offline-push.${ending}`;
}

function modulePath(project: Project, { answers }: Goal): string {
  const given = answers.module?.trim();
  const name = given && !/\.m?[jt]s$/.test(given) ? `${given}.${isTyped(project) ? 'ts' : 'js'}` : given;
  return join(project.sourceRoot, name || proposedModule(project));
}

/** A module that registers the plugin, where nothing in the project does. */
export const writeModule: PlanStep = (project, goal) => {
  if (useOf(project, goal.provider).registrations.length > 0) return {};
  const path = modulePath(project, goal);
  const there = project.files.exists(path);
  if (there === undefined) return {};
  const shown = relative(project.root, path);
  if (there) return { notes: [todo('moduleTaken', { file: shown })] };
  const lines = registrationModule(goal, /\.m?ts$/.test(path));
  return { creates: [{ path, text: textOf(project, path, lines) }] };
};

/** The SDK's object, where nothing makes one and the answers say for which application. */
export const writeInstance: PlanStep = (project, goal) => {
  const { setup, provider, answers } = goal;
  if (answers.appId === undefined || registrar(project, goal)?.called !== false) return {};
  if (findInstance(project, setup.instance, provider)) return {};
  const folder = dirname(modulePath(project, goal));
  const path = join(folder, `${setup.instance.name}.${isTyped(project) ? 'ts' : 'js'}`);
  if (project.files.exists(path) !== false)
    return { notes: [todo('moduleTaken', { file: relative(project.root, path) })] };
  const packages = (provider.sdks ?? []).filter(({ minimum }) => minimum !== null).map((sdk) => sdk.package);
  const [own] = dependenciesOn(project, packages) ?? [];
  return {
    creates: [{ path, text: textOf(project, path, instanceModule(goal, own?.package ?? setup.sdk.package)) }],
  };
};

interface Registrar {
  readonly path: string;
  readonly called: boolean;
  /** The module sets the plugin up at launch by a function of its own. */
  readonly initialises: boolean;
  readonly initialised: boolean;
}

/** The function that a setup wrote, and whether it is called. */
function registrar(project: Project, { provider, setup }: Goal): Registrar | undefined {
  for (const { module } of useOf(project, provider).registrations) {
    if (!module.exports.some(({ name }) => name === setup.register)) continue;
    const isCalled = (name: string): boolean =>
      project.scripts.some(({ calls, bindings }) => {
        const local =
          bindings.find(({ kind, imported }) => kind === 'import' && imported === name)?.name ?? name;
        return calls.some(({ callee }) => callee.at(-1) === local);
      });
    return {
      path: module.source.path,
      called: isCalled(setup.register),
      initialises: module.exports.some(({ name }) => name === setup.initialise),
      initialised: isCalled(setup.initialise),
    };
  }
  return undefined;
}

/** The function that registers is called where the SDK's object is known, and the plugin is set up at launch. */
export const hookUp: PlanStep = (project, goal) => {
  const found = registrar(project, goal);
  if (!found || (found.called && (found.initialised || !found.initialises))) return {};
  const { setup, provider } = goal;
  const instance = found.called ? undefined : findInstance(project, setup.instance, provider);
  const app = appVue(project);
  const inApp =
    instance &&
    ((instance.exported && instance.atTop) || instance.module.source.path === app?.source.path) &&
    instance.atTop;
  const imports: Import[] = [];
  const calls: string[] = [];
  const bring = (exported: string, path: string): string => {
    const known = app && importedAs(project, app, path, exported);
    if (known !== undefined) return known;
    const wanted = exported === 'default' ? setup.instance.name : exported;
    const name = app ? freeName(app, wanted) : wanted;
    imports.push({ exported, name, from: importPath(project, appVuePath(project), path) });
    return name;
  };
  if (found.initialises && !found.initialised) calls.push(`${bring(setup.initialise, found.path)}();`);
  if (instance && inApp) {
    const own = instance.module.source.path === app?.source.path;
    const holder = own ? instance.holder : bring(instance.exported ?? '', instance.module.source.path);
    calls.push(`${bring(setup.register, found.path)}(${holder});`);
  }
  const elsewhere = instance && !inApp ? callBehind(project, instance, goal, found.path) : undefined;
  const changes: Change[] = [];
  if (calls.length > 0) {
    const hooked = hookIntoLaunch(
      project,
      imports,
      ['// #ifdef APP-PLUS', ...calls, '// #endif'],
      isTyped(project),
    );
    changes.push(
      hooked ?? { notes: [todo('launchByHand', { calls: calls.map((call) => call.replace(/;$/, '')) })] },
    );
  }
  if (elsewhere && elsewhere.length > 0) changes.push({ edits: elsewhere });
  if (!found.called && !(instance && (inApp || (elsewhere && elsewhere.length > 0)))) {
    const call = `${setup.register}(${setup.instance.name})`;
    changes.push({ notes: [todo('callByHand', { call, file: relative(project.root, found.path) })] });
  }
  return {
    edits: changes.flatMap(({ edits = [] }) => edits),
    creates: changes.flatMap(({ creates = [] }) => creates),
    notes: changes.flatMap(({ notes = [] }) => notes),
  };
};

/** The call on lines of its own behind the statement that makes the object. */
function callBehind(
  project: Project,
  { module, call, holder }: Instance,
  { setup }: Goal,
  path: string,
): TextEdit[] {
  const { source } = module;
  const { text } = source;
  const start = call.construct ? text.lastIndexOf('new', call.calleeSpan.start) : call.start;
  const lines = ownLines(text, start, call.end, (before) => /=\s*(?:await\s+)?$/.test(before));
  if (!lines || !module.whole) return [];
  const name = freeName(module, setup.register);
  const eol = eolAt(text, start);
  const indent = indentAt(text, start);
  const code = styled(project, source, ['// #ifdef APP-PLUS', `${name}(${holder});`, '// #endif']);
  const added = eol + indentLines(code, indent, unitAt(text, start), eol);
  const from = importPath(project, source.path, path);
  return [
    ...addImports(project, module, [{ exported: setup.register, name, from }]),
    insert(source, lines.end, added),
  ];
}

/** The text of a new file, in the way that the project writes its scripts. */
function textOf(project: Project, path: string, lines: readonly string[]): string {
  const style = styleOfProject(project, path);
  return indentLines(written(lines, style), '', style.unit, style.eol) + style.eol;
}

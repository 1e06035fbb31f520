import { eolAt } from '../../edits/gap.ts';
import { addProperties, insert } from '../../edits/index.ts';
import { indentLines, unitAt } from '../../edits/statement.ts';
import { indentAt } from '../../edits/style.ts';
import type { TextEdit } from '../../finding.ts';
import { isInEveryApp } from '../../project/builds.ts';
import { dirname, relative } from '../../project/paths.ts';
import type { Project } from '../../project/project.ts';
import { nameOfCall } from '../../providers/index.ts';
import { type Goal, type PlanStep, type SetupNote, useOf } from '../change.ts';
import { appVue, appVuePath, hookIntoLaunch } from './app-vue.ts';
import { choiceOf } from './choice.ts';
import { conditionOf } from './code-template.ts';
import { Imports } from './import-list.ts';
import { findInstances, type Instance } from './instance.ts';
import { hookIntoLogin } from './login.ts';
import { todo } from './manifest.ts';
import { type Registrar, registrarOf } from './registrar.ts';
import { styled } from './style.ts';
import { isTyped } from './types.ts';

/** The function that registers is called where the SDK's object is made, and the plugin is set up at launch. */
export const hookUp: PlanStep = (project, goal) => {
  const found = registrarOf(project, goal);
  if (!found || (found.called && (found.initialised || !found.initialises))) return {};
  const { setup } = goal;
  const imports = new Imports(project);
  const app = appVue(project);
  const appPath = appVuePath(project);
  const edits: TextEdit[] = [];
  const notes: SetupNote[] = [];
  const atLaunch: string[] = [];
  const bring = (exported: string, from: string, wanted: string): string =>
    imports.bring(appPath, app, exported, from, wanted);
  if (found.initialises && !found.initialised)
    atLaunch.push(`${bring(setup.initialise, found.path, setup.initialise)}();`);
  const { at = 'object' } = setup.code ?? {};
  if (!found.called && at === 'launch')
    atLaunch.push(`${bring(setup.register, found.path, setup.register)}();`);
  if (!found.called && (at === 'before-login' || at === 'after-login')) {
    const hooked = hookIntoLogin(project, goal, found, imports);
    edits.push(...hooked.edits);
    notes.push(...hooked.notes);
  }
  const onObject = !found.called && at === 'object';
  const instances = onObject ? instancesFor(project, goal, found) : [];
  for (const instance of instances) {
    const own = isOurs(instance, goal, found) ? undefined : callAt(project, instance, goal, found, imports);
    if (own) edits.push(...own);
    else if (instance.exported !== undefined) {
      const { path } = instance.module.source;
      const { exported } = instance;
      const holder = bring(
        exported,
        path,
        exported === 'default' ? (setup.instance?.name ?? exported) : exported,
      );
      atLaunch.push(`${bring(setup.register, found.path, setup.register)}(${holder});`);
    } else notes.push(byHand(project, goal, found, instance));
  }
  if (onObject && instances.length === 0) notes.push(byHand(project, goal, found));
  if (atLaunch.length === 0) return { edits: [...edits, ...imports.edits()], notes };
  const lines = [`// #ifdef ${conditionOf(project, goal)}`, ...atLaunch, '// #endif'];
  const hooked = hookIntoLaunch(project, imports.of(appPath), lines, isTyped(project));
  if (!hooked) notes.push(todo('launchByHand', { calls: atLaunch.map((call) => call.replace(/;$/, '')) }));
  return {
    edits: [...edits, ...imports.edits(appPath), ...(hooked?.edits ?? [])],
    creates: hooked?.creates ?? [],
    notes,
  };
};

/** The chosen ones; the one that was made for this, where one was. */
function instancesFor(project: Project, goal: Goal, found: Registrar): readonly Instance[] {
  const { instances, make } = choiceOf(project, goal);
  if (!make) return instances.filter(({ takes }) => !takes);
  return findInstances(project, goal.provider)
    .filter((one) => isOurs(one, goal, found))
    .slice(-1);
}

/** A module beside the registration that holds nothing but the object: nobody logs in there. */
function isOurs({ exported, module }: Instance, { setup }: Goal, { path }: Registrar): boolean {
  const beside = dirname(module.source.path) === dirname(path);
  return exported === setup.instance?.name && beside && module.calls.length === 1;
}

/** Where the object is made, nobody can have logged in on it yet. Undefined where nothing can be put there. */
function callAt(
  project: Project,
  instance: Instance,
  goal: Goal,
  found: Registrar,
  imports: Imports,
): TextEdit[] | undefined {
  const { module, call, holder, lines } = instance;
  const { source } = module;
  const { text } = source;
  if (!module.whole || (!lines && !found.returns)) return undefined;
  const { register } = goal.setup;
  const name = imports.bring(source.path, module, register, found.path, register);
  if (!lines) return [insert(source, call.start, `${name}(`), insert(source, call.end, ')')];
  const statement = `${name}(${holder});`;
  const guarded = isInEveryApp(call.branch) && call.branch !== undefined;
  const wanted = guarded ? [statement] : [`// #ifdef ${conditionOf(project, goal)}`, statement, '// #endif'];
  const code = styled(project, source, wanted, text.slice(lines.end));
  const eol = eolAt(text, call.start);
  const added = eol + indentLines(code, indentAt(text, call.start), unitAt(text, call.start), eol);
  return [insert(source, lines.end, added)];
}

function byHand(project: Project, { setup }: Goal, { path }: Registrar, instance?: Instance): SetupNote {
  const call = `${setup.register}(${instance?.holder ?? setup.instance?.name ?? ''})`;
  const file = relative(project.root, path);
  if (!instance) return todo('callByHand', { call, file });
  const { source } = instance.module;
  return todo('callByHandAt', { call, file, place: relative(project.root, source.path) });
}

/** The plugin and its configuration are handed to the call that makes the object, where that takes them itself. */
export const passToLogin: PlanStep = (project, goal) => {
  const imports = new Imports(project);
  const edits: TextEdit[] = [];
  const notes: SetupNote[] = [];
  const { registrations } = useOf(project, goal.provider);
  for (const { takes, call, module } of choiceOf(project, goal).instances) {
    const isDone = registrations.some((one) => one.call === call);
    const keys = takes?.arguments.options && [
      takes.arguments.options.pluginKey,
      takes.arguments.options.configKey,
    ];
    const from = project.scripts.find(({ exports }) =>
      keys?.every((key) => exports.some(({ name }) => name === key)),
    );
    if (!keys || !from || isDone) continue;
    const options = call.args[0] && project.resolve(call.args[0]);
    const home = project.scripts.find(({ source }) => source.path === options?.source.path);
    const file = from.source.path;
    const added =
      options?.kind === 'object' && home?.whole
        ? addProperties(
            options,
            keys.map((key) => [key, imports.bring(home.source.path, home, key, file, key)] as const),
          )
        : [];
    edits.push(...added);
    if (added.length === 0)
      notes.push(
        todo('loginByHand', {
          call: nameOfCall(takes.callee),
          keys,
          file: relative(project.root, file),
          place: relative(project.root, module.source.path),
        }),
      );
  }
  return { edits: [...edits, ...(edits.length > 0 ? imports.edits() : [])], notes };
};

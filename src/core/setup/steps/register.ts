import { dependenciesOn } from '../../project/dependencies.ts';
import { dirname, join, relative } from '../../project/paths.ts';
import type { Project } from '../../project/project.ts';
import { isUsed } from '../../rules/shared/used-call.ts';
import type { Goal, PlanStep, SetupNote } from '../change.ts';
import { appPackage } from '../package-name.ts';
import { choiceOf } from './choice.ts';
import { instanceModule, type ModuleForm, registrationModule } from './code.ts';
import { conditionOf, templateModule } from './code-template.ts';
import { todo } from './manifest.ts';
import { isRegistered, registrarOf } from './registrar.ts';
import { newText } from './style.ts';
import { isTyped, typesFor } from './types.ts';

/** Where new code goes, from the source folder on, unless the answers say otherwise: a file that is not there. */
export function proposedModule(project: Project): string {
  const folders = project.files.list(project.sourceRoot) ?? [];
  const folder = folders.includes('utils/') && !folders.includes('push/') ? 'utils' : 'push';
  return freeFile(project, folder, 'offline-push');
}

/** A script of that name, with a number behind it where one is there already. */
function freeFile(project: Project, folder: string, name: string): string {
  const there = project.files.list(join(project.sourceRoot, folder)) ?? [];
  const taken = new Set(there.map((file) => file.replace(/\.\w+$/, '')));
  let free = name;
  for (let i = 2; taken.has(free) || taken.has(`${free}/`); i++) free = `${name}${i}`;
  return `${folder}/${free}.${endingOf(project)}`;
}

const endingOf = (project: Project): string =>
  project.manifest.uniAppX ? 'uts' : isTyped(project) ? 'ts' : 'js';

function modulePath(project: Project, { answers }: Goal): string {
  const given = answers.module?.trim();
  const name = given && !/\.(?:m?[jt]s|uts)$/.test(given) ? `${given}.${endingOf(project)}` : given;
  return join(project.sourceRoot, name || proposedModule(project));
}

/** A module that registers the plugin, where nothing in the project does. */
export const writeModule: PlanStep = (project, goal) => {
  const { code } = goal.setup;
  if (isRegistered(project, goal)) return { notes: lackingCalls(project, goal) };
  if (!code && goal.provider.register.length === 0) return {};
  const path = modulePath(project, goal);
  const there = project.files.exists(path);
  if (there === undefined) return {};
  const shown = relative(project.root, path);
  if (there) return { notes: [todo('moduleTaken', { file: shown })] };
  const typed = /\.(?:m?ts|uts)$/.test(path);
  const form = formFor(project, goal);
  const lines = code
    ? templateModule(
        goal,
        code,
        conditionOf(project, goal),
        path.endsWith('.uts') ? 'uts' : typed ? 'ts' : 'js',
        form.kind === 'function' && form.returns,
        appPackage(project, goal.provider, goal.answers),
      )
    : registrationModule(goal, typed, form);
  return { creates: [{ path, text: newText(project, path, lines) }] };
};

/** The project has code of its own that leaves something out. */
function lackingCalls(project: Project, { setup }: Goal): SetupNote[] {
  const calls = (setup.code?.calls ?? []).filter((method) => !isUsed(project, method));
  return calls.length > 0 ? [todo('launchByHand', { calls: calls.map((method) => `uni.${method}`) })] : [];
}

/** What the module has to give, by where the object is made. */
function formFor(project: Project, goal: Goal): ModuleForm {
  if (goal.setup.code && goal.setup.code.at !== 'object') return { kind: 'function', returns: false };
  const { instances } = choiceOf(project, goal);
  const [taking] = instances.filter(({ takes }) => takes);
  if (taking?.takes && !goal.setup.code) return { kind: 'values', shape: taking.takes };
  return { kind: 'function', returns: instances.some(({ lines }) => !lines) };
}

/** The SDK's object, where nothing makes one and the answers say for which application. */
export const writeInstance: PlanStep = (project, goal) => {
  const { setup, provider, answers } = goal;
  const { instance: shape, sdk: own } = setup;
  const found = registrarOf(project, goal);
  if (
    !shape ||
    !own ||
    answers.appId === undefined ||
    found?.called !== false ||
    !choiceOf(project, goal).make
  )
    return {};
  const folder = relative(project.sourceRoot, dirname(found.path));
  const path = join(project.sourceRoot, freeFile(project, folder, shape.name));
  const packages = (provider.sdks ?? []).filter(({ minimum }) => minimum !== null).map((sdk) => sdk.package);
  const [there] = dependenciesOn(project, packages) ?? [];
  const sdk = there?.package ?? own.package;
  return {
    creates: [
      { path, text: newText(project, path, instanceModule(goal, shape, sdk)) },
      ...typesFor(project, goal, dirname(path), sdk),
    ],
  };
};

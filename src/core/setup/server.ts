import { dirname, join, relative } from '../project/paths.ts';
import type { Project } from '../project/project.ts';
import { settingAt } from '../project/settings.ts';
import type { VendorUse } from '../providers/provider.ts';
import type { ServerValue, SetupServer } from '../providers/provider-setup.ts';
import { isPlaceholder } from '../schema/values.ts';
import type { SetupAnswers } from './answers.ts';
import type { FileCreation, Goal, PlanStep } from './change.ts';
import { type Both, both } from './messages.ts';
import type { Question, Step } from './step.ts';
import { todo } from './steps/manifest.ts';
import { styleOfProject } from './steps/style.ts';
import { type AnswerFault, fault } from './validate.ts';

/** The answer that wants no cloud function. */
const NONE = 'none';

/** The project's own folders of that kind, below which functions lie. */
function cloudsThere({ root, sourceRoot, files }: Project, { clouds }: SetupServer): string[] {
  return [...new Set([sourceRoot, root])].flatMap((at) =>
    clouds.map((cloud) => join(at, cloud)).filter((folder) => isFolder(files.list(dirname(folder)), folder)),
  );
}

const isFolder = (names: readonly string[] | undefined, path: string): boolean =>
  names?.includes(`${path.split('/').at(-1)}/`) ?? false;

/** What may be said of a message to the chosen makers. */
function valuesOf(
  { values }: SetupServer,
  vendors: readonly VendorUse[],
  { harmony }: SetupAnswers,
): readonly ServerValue[] {
  return values.filter(
    ({ vendor, system }) =>
      (vendor === undefined || vendors.some(({ id }) => id === vendor)) &&
      (system === undefined || harmony === true),
  );
}

/** Whether a cloud function is to be written, and what its messages say of themselves. */
export function serverSteps(
  project: Project,
  server: SetupServer | undefined,
  vendors: readonly VendorUse[],
  answers: SetupAnswers,
): Step[] {
  if (!server) return [];
  const there = cloudsThere(project, server).map((path) => path.split('/').at(-1) as string);
  const plain = (text: string): Both => ({ 'zh-CN': text, en: text });
  const options = (there.length > 0 ? there : server.clouds).map((value) => ({ value, label: plain(value) }));
  const choice: Question = {
    id: 'cloud',
    kind: 'choice',
    title: both('cloud'),
    help: both('cloudHelp'),
    options: [{ value: NONE, label: both('cloudNone') }, ...options],
    default: answers.cloud ?? NONE,
  };
  const step = {
    id: 'server',
    title: both('server'),
    lines: [both('cloudHelp')],
    links: [],
    questions: [choice],
  };
  if ((answers.cloud ?? NONE) === NONE) return [step];
  const name: Question = {
    id: 'cloudFunction',
    kind: 'text',
    title: both('cloudFunction'),
    default: answers.cloudFunction ?? server.name,
    validate: functionNameProblem,
  };
  const values = valuesOf(server, vendors, answers).map(
    (value): Question => ({
      id: `values.${value.id}`,
      kind: 'text',
      title: value.title,
      default: answers.values?.[value.id],
      example: value.example,
      validate: (text) => (text.trim() === '' ? undefined : serverValueProblem(value, text)),
    }),
  );
  return [
    step,
    {
      id: 'messages',
      title: both('messages'),
      lines: [both('messagesHelp')],
      links: [],
      questions: [name, ...values],
    },
  ];
}

function functionNameProblem(value: string): AnswerFault | undefined {
  const text = value.trim();
  return text === '' || /^[A-Za-z][\w-]{0,31}$/.test(text) ? undefined : fault('cloudFunctionFault');
}

function serverValueProblem({ pattern, example }: ServerValue, value: string): AnswerFault | undefined {
  const text = value.trim();
  if (isPlaceholder(text)) return fault('placeholder', { value: text });
  return pattern && !pattern.test(text) ? fault('form', { form: example }) : undefined;
}

/** What is wrong with the answers about the cloud function, by their keys. */
export function wrongServer({ setup: { server }, vendors, answers }: Goal): {
  readonly answer: readonly string[];
  readonly fault: AnswerFault;
}[] {
  const { cloud, cloudFunction = '', values = {} } = answers;
  if (!server) return [];
  const named = functionNameProblem(cloudFunction);
  const known = [...server.clouds, NONE];
  const isKnown = cloud === undefined || known.includes(cloud);
  return [
    ...(isKnown ? [] : [{ answer: ['cloud'], fault: fault('answersValue', { key: cloud, right: known }) }]),
    ...(named ? [{ answer: ['cloudFunction'], fault: named }] : []),
    ...valuesOf(server, vendors, answers).flatMap((value) => {
      const given = values[value.id];
      const why = given === undefined ? undefined : serverValueProblem(value, given);
      return why ? [{ answer: ['values', value.id], fault: why }] : [];
    }),
  ];
}

/** The cloud function, where one is asked for. One that is there stays. */
export const writeServer: PlanStep = (project, goal) => {
  const { setup, answers, vendors, language } = goal;
  const { server } = setup;
  const { cloud = NONE } = answers;
  if (!server || cloud === NONE) return {};
  const name = answers.cloudFunction?.trim() || server.name;
  const home = cloudsThere(project, server).find((path) => path.endsWith(`/${cloud}`));
  const folder = join(home ?? join(project.sourceRoot, cloud), `${server.folder}/${name}`);
  const shown = relative(project.root, folder);
  const appId = settingAt(project, 'appid').property?.value;
  if (appId?.kind !== 'string' || !/^__UNI__\w+$/.test(appId.value)) return { notes: [todo('cloudAppId')] };
  const given = new Map(
    valuesOf(server, vendors, answers).flatMap(({ id }) => {
      const value = answers.values?.[id]?.trim() ?? '';
      return value === '' ? [] : [[id, value] as const];
    }),
  );
  const made = server.files({ name, appId: appId.value, values: given }, language);
  const there = Object.keys(made).map((file) => project.files.exists(join(folder, file)));
  if (there.includes(undefined)) return {};
  if (there.includes(true))
    return isOurs(project, folder, goal) ? {} : { notes: [todo('moduleTaken', { file: shown })] };
  const creates = Object.entries(made).map(([file, text]): FileCreation => {
    const path = join(folder, file);
    return { path, text: text.replaceAll('\n', styleOfProject(project, path).eol) };
  });
  const lacking = valuesOf(server, vendors, answers).filter(({ id, system }) => system && !given.has(id));
  return {
    creates,
    notes: [
      todo(home ? 'cloudUpload' : 'cloudSpace', { folder: shown, cloud }),
      ...(lacking.length > 0 ? [todo('valuesMissing', { keys: lacking.map(({ id }) => id) })] : []),
    ],
  };
};

/** A function that sends lies there already. */
function isOurs({ cloud }: Project, folder: string, { provider }: Goal): boolean {
  const senders = provider.delivery.flatMap((one) => (one.kind === 'builtin' ? [one.sender] : []));
  return cloud.some(
    ({ source, calls }) =>
      source.path.startsWith(`${folder}/`) &&
      calls.some(({ callee }) => senders.includes(callee.at(-1) as string)),
  );
}

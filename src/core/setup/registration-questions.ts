import { dependenciesOn } from '../project/dependencies.ts';
import { relative } from '../project/paths.ts';
import type { Project } from '../project/project.ts';
import { lt } from '../project/versions.ts';
import type { Provider } from '../providers/provider.ts';
import type { InstanceShape } from '../providers/provider-setup.ts';
import type { SetupAnswers } from './answers.ts';
import { type Goal, useOf } from './change.ts';
import { goalOf } from './goal.ts';
import { type Both, both } from './messages.ts';
import type { Question, Step } from './step.ts';
import { ALL, BY_HAND, isOne, lineOf, MAKE, needsInstance, placesOf } from './steps/choice.ts';
import { wantedVersion } from './steps/dependency.ts';
import { findInstances, importsSdk } from './steps/instance.ts';
import { proposedModule } from './steps/register.ts';
import { appIdProblem, modulePathProblem } from './validate.ts';

/** Where the registration goes, and on which object; the application of an object that is to be made comes last. */
export function registrationSteps(project: Project, provider: Provider, answers: SetupAnswers): Step[] {
  const goal = goalOf(project, answers, 'en');
  const step = registrationStep(project, provider, answers);
  const shape = goal?.setup.instance;
  const makes = shape && answers.instance === MAKE && instanceQuestion(project, goal);
  return makes ? [step, applicationStep(shape, answers)] : [step];
}

function registrationStep(project: Project, provider: Provider, answers: SetupAnswers): Step {
  const lines: Both[] = [];
  const questions: Question[] = [];
  const [registration] = useOf(project, provider).registrations;
  const shown = (path: string): string => relative(project.root, path);
  if (registration) lines.push(both('registrationFound', { file: shown(registration.call.source.path) }));
  else {
    lines.push(both('moduleHelp'));
    const place = answers.module ?? proposedModule(project);
    questions.push({
      id: 'module',
      kind: 'text',
      title: both('module'),
      default: place,
      validate: modulePathProblem,
    });
  }
  const goal = goalOf(project, answers, 'en');
  if (goal && needsInstance(project, goal)) {
    const all = findInstances(project, provider);
    const question = instanceQuestion(project, goal);
    if (question) {
      lines.push(question.help ?? question.title);
      questions.push(question);
    } else if (all.length === 0 && goal.setup.instance)
      questions.push(appIdQuestion(goal.setup.instance, answers));
    else lines.push(...all.map((one) => both('instanceFound', { place: lineOf(project, one) })));
  }
  return {
    id: 'registration',
    title: both('registration'),
    lines,
    links: [],
    questions: [...questions, ...upgrades(project, answers)],
  };
}

/** Which object registers, where the project does not tell: it makes several, or has the SDK and none is seen. */
function instanceQuestion(project: Project, goal: Goal): Question | undefined {
  const { provider, answers } = goal;
  const all = findInstances(project, provider);
  if (!needsInstance(project, goal) || isOne(all)) return undefined;
  if (all.length === 0 && !importsSdk(project, provider)) return undefined;
  const plain = (text: string): Both => ({ 'zh-CN': text, en: text });
  const places = placesOf(project, all);
  const options = [
    ...all.map((one, i) => ({ value: places[i] as string, label: plain(lineOf(project, one)) })),
    ...(places.includes(ALL) ? [{ value: ALL, label: both('instanceAll') }] : []),
    { value: MAKE, label: both('instanceMake') },
    { value: BY_HAND, label: both('instanceByHand') },
  ];
  return {
    id: 'instance',
    kind: 'choice',
    title: both('instance'),
    help: both(all.length > 0 ? 'instanceSeveral' : 'instanceNone'),
    options,
    // a second object is the last thing to make unasked
    default:
      options.find(({ value }) => value === answers.instance)?.value ??
      (all.length === 0 ? BY_HAND : undefined),
    required: true,
  };
}

function appIdQuestion(shape: InstanceShape, answers: SetupAnswers): Question {
  const { option, example } = shape;
  return {
    id: 'appId',
    kind: 'text',
    title: both('appIdQuestion', { option }),
    help: both('appIdHelp'),
    default: answers.appId,
    example,
    validate: (value) => (value.trim() === '' ? undefined : appIdProblem(shape, value)),
  };
}

/** The object that is to be made belongs to an application. */
function applicationStep(shape: InstanceShape, answers: SetupAnswers): Step {
  const question = appIdQuestion(shape, answers);
  return {
    id: 'instance',
    title: both('instanceMake'),
    lines: [question.title],
    links: [],
    questions: [question],
  };
}

/** SDKs that lack what the vendors need, and whose range says so. */
function upgrades(project: Project, answers: SetupAnswers): Question[] {
  const goal = goalOf(project, answers, 'en');
  const sdks = goal?.provider.sdks?.filter(({ minimum }) => minimum !== null).map((sdk) => sdk.package) ?? [];
  return (dependenciesOn(project, sdks) ?? []).flatMap(({ package: name, version, from }) => {
    const wanted = goal ? wantedVersion(goal, name) : '0.0.0';
    if (typeof version !== 'string' || from !== 'range' || !lt(version, wanted)) return [];
    const args = { package: name, version, wanted };
    const id = `overwrite.${name}`;
    const chosen = answers.overwrite?.includes(name);
    return [
      {
        id,
        kind: 'confirm' as const,
        title: both('upgrade', args),
        help: both('upgradeHelp', args),
        default: chosen,
      },
    ];
  });
}

import type { Project } from '../project/project.ts';
import { wantsAgconnect } from '../providers/index.ts';
import type { Provider, VendorUse } from '../providers/provider.ts';
import { vendors as makers } from '../providers/vendors/index.ts';
import { packageOf } from '../rules/shared/agconnect.ts';
import { agconnectPath, expectedPackages } from './agconnect-file.ts';
import { agconnectSteps } from './agconnect-step.ts';
import type { SetupAnswers } from './answers.ts';
import { useOf } from './change.ts';
import { chosenProvider, chosenVendors, settableIn } from './goal.ts';
import { type Both, both } from './messages.ts';
import { registrationSteps } from './registration-questions.ts';
import { serverSteps } from './server.ts';
import type { Question, Step } from './step.ts';
import { otherChannels } from './steps/manifest.ts';
import { predecessorOf, withTakenOver } from './take-over.ts';
import { keyOfTick, replacedTicks } from './ticks.ts';
import { otherPackageProblem, packageNameProblem } from './validate.ts';
import { fileSteps } from './vendor-files.ts';
import { consoleTitle, ownStep, requirement, vendorStep } from './vendor-step.ts';
import { vendorsInUse } from './vendors-in-use.ts';

export type { Question, Step } from './step.ts';

/**
 * The steps from here to the plan, as the answers so far have it: a provider brings its vendors, a vendor its values.
 * Every question has what the project says already as its default, so that a setup can be left and taken up again.
 */
export function stepsOf(project: Project, given: SetupAnswers): Step[] {
  const provider = chosenProvider(project, given);
  const steps = [providerStep(project, provider)];
  if (!provider) return steps;
  const answers = withTakenOver(project, provider, given);
  const vendors = chosenVendors(project, provider, answers);
  steps.push(vendorsStep(project, provider, vendors));
  // what the consoles' files say need not be asked for
  const [agconnect] = vendors.flatMap(({ files }) => files.filter(({ shape }) => shape === 'agconnect'));
  if (agconnect) steps.push(...agconnectSteps(project, agconnectPath(project, agconnect), answers));
  steps.push(...fileSteps(project, provider, vendors, answers));
  for (const vendor of vendors) steps.push(vendorStep(project, provider, vendor, answers));
  const own = ownStep(project, provider, answers);
  if (own) steps.push(own);
  steps.push(appStep(project, provider, vendors, answers), ...registrationSteps(project, provider, answers));
  steps.push(...serverSteps(project, provider.setup?.server, vendors, answers));
  return steps;
}

function providerStep(project: Project, chosen: Provider | undefined): Step {
  const options = settableIn(project).map((provider) => ({
    value: provider.id,
    label: provider.title,
    ...((provider.discontinued || provider.successor) && { hint: goneHint(provider) }),
  }));
  const question: Question = {
    id: 'provider',
    kind: 'choice',
    title: both('provider'),
    options,
    default: chosen?.id,
  };
  return {
    id: 'provider',
    title: both('provider'),
    lines: [both('providerHelp')],
    links: [],
    questions: [question],
  };
}

/** That a plugin is no longer maintained, or recommended, and what follows it. */
function goneHint({ discontinued, successor }: Provider): Both {
  if (!successor) return both('discontinued');
  return both(discontinued ? 'discontinuedFor' : 'supersededBy', { successor: successor.name });
}

function vendorsStep(project: Project, provider: Provider, chosen: readonly VendorUse[]): Step {
  const used = vendorsInUse(project, useOf(project, provider));
  const options = provider.vendors.map(({ id }) => {
    const hint = requirement(id);
    return { value: id, label: makers[id].name, ...(hint && { hint }) };
  });
  const question: Question = {
    id: 'vendors',
    kind: 'multi',
    title: both('vendors'),
    options,
    default: (chosen.length > 0 ? chosen : used).map(({ id }) => id),
    required: true,
    validate: (value) => (value.trim() === '' ? { message: 'chooseOne', args: {} } : undefined),
  };
  const { console: url, download } = provider;
  const links = [
    { title: both('openDownload'), url: download, kind: 'download' as const },
    { title: consoleTitle(provider), url, kind: 'service' as const },
  ];
  return {
    id: 'vendors',
    title: both('vendors'),
    lines: [both('vendorsHelp')],
    links,
    questions: [question],
  };
}

/** For HarmonyOS too, where that is a question; and what works otherwise, and would be replaced. */
function tickQuestions(
  project: Project,
  provider: Provider,
  vendors: readonly VendorUse[],
  answers: SetupAnswers,
): Question[] {
  const { setup } = provider;
  if (!setup) return [];
  const framework = project.manifest.uniAppX ? 'uni-app-x' : 'uni-app';
  const isAsked =
    setup.ticks?.some((tick) => tick.framework === framework && tick.system) ||
    setup.server?.values.some(({ system }) => system);
  const harmony: Question = {
    id: 'harmony',
    kind: 'confirm',
    title: both('harmony'),
    help: both('harmonyHelp'),
    default: answers.harmony,
  };
  const replaced = replacedTicks(project, { setup, vendors, answers }).map(({ tick, now }): Question => {
    const id = `overwrite.${keyOfTick(tick)}`;
    const args = { package: provider.name, version: now === '' ? '1' : now, wanted: String(tick.value) };
    const title = both('tickReplace', args);
    const isAllowed = answers.overwrite?.includes(keyOfTick(tick));
    return { id, kind: 'confirm', title, help: both('tickReplaceHelp', args), default: isAllowed };
  });
  return [...(isAsked ? [harmony] : []), ...replaced];
}

function appStep(
  project: Project,
  provider: Provider,
  vendors: readonly VendorUse[],
  answers: SetupAnswers,
): Step {
  const existing = packageOf(project);
  const known = (beside: SetupAnswers): string[] =>
    wantsAgconnect(vendors) ? expectedPackages(project, provider, beside) : [];
  const questions: Question[] = [
    {
      id: 'packageName',
      kind: 'text',
      title: both('packageName'),
      help: both('packageNameHelp'),
      existing,
      default: answers.packageName ?? existing ?? known(answers)[0],
      example: 'com.example.app',
      validate(value, beside = answers) {
        const text = value.trim();
        if (text === '') return undefined;
        const fault = packageNameProblem(text);
        // what the project has already is the rules' business
        return fault ?? (text === existing ? undefined : otherPackageProblem(known(beside), text));
      },
    },
  ];
  const channels =
    provider.manifest.uniPush === 'forbidden' ? otherChannels(project).map(({ key }) => key) : [];
  if (channels.length > 0) {
    const help = both('removeUniPushHelp', { keys: channels });
    questions.push({
      id: 'removeUniPush',
      kind: 'confirm',
      title: both('removeUniPush'),
      help,
      default: answers.removeUniPush,
    });
  }
  questions.push(...tickQuestions(project, provider, vendors, answers));
  const old = predecessorOf(project, provider);
  if (old)
    questions.push({
      id: 'removeOld',
      kind: 'confirm',
      title: both('removeOld', { name: old.name }),
      help: both('removeOldHelp', { name: old.name }),
      default: answers.removeOld,
    });
  return { id: 'app', title: both('app'), lines: [both('packageNameHelp')], links: [], questions };
}

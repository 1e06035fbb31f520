import type { Language } from '../messages/localized.ts';
import { basename, relative } from '../project/paths.ts';
import type { Project } from '../project/project.ts';
import { vendors as makers } from '../providers/vendors/index.ts';
import { type AgconnectProblem, problemFor } from '../rules/shared/agconnect.ts';
import {
  AGCONNECT,
  agconnectPlace,
  agconnectStanding,
  expectedPackage,
  wouldReplace,
} from './agconnect-file.ts';
import type { SetupAnswers } from './answers.ts';
import { type Both, both, faultText, say } from './messages.ts';
import type { Question, Step } from './step.ts';
import { agconnectFileProblem } from './validate.ts';

/** Huawei's file is asked for; where somebody's own is there and another was picked, whether that may go. */
export function agconnectSteps(project: Project, path: string, answers: SetupAnswers): Step[] {
  const place = agconnectPlace(project, path);
  const { state, file: standing } = agconnectStanding(project, path);
  const isOwn = state === 'own';
  const [found] = project.files.named(basename(path)).filter((file) => file !== place);
  const proposed = found === undefined || isOwn ? undefined : relative(project.root, found);
  const file: Question = {
    id: AGCONNECT,
    kind: 'file',
    title: both('agconnect'),
    help: both('agconnectHelp', { path }),
    existing: isOwn ? path : undefined,
    default: answers.agconnect ?? proposed,
    validateFile: (picked, text, beside = answers) =>
      agconnectFileProblem(expectedPackage(project, beside), picked, text),
  };
  const problem = standing && problemFor(expectedPackage(project, answers), standing);
  const words = {
    none: 'agconnectHelp',
    own: 'agconnectThere',
    'stand-in': 'agconnectStandIn',
    unreadable: 'agconnectUnreadable',
  };
  const links = [
    {
      title: both('openConsole', { vendor: 'AppGallery Connect' }),
      url: makers.huawei.console,
      kind: 'console' as const,
    },
  ];
  const asking: Step = {
    id: AGCONNECT,
    title: both('agconnect'),
    lines: isOwn && problem ? [wrong(problem)] : [both(words[state], { path })],
    links,
    // what cannot be read cannot be compared, and is not replaced
    questions: state === 'unreadable' ? [] : [file],
  };
  return wouldReplace(project, path, answers) ? [asking, replacing(path, answers)] : [asking];
}

function wrong({ message, args }: AgconnectProblem): Both {
  const why = (language: Language): string =>
    faultText({ rule: 'agconnect-invalid', message, args: { ...args } }, language);
  return {
    'zh-CN': say('agconnectWrong', 'zh-CN', { why: why('zh-CN') }),
    en: say('agconnectWrong', 'en', { why: why('en') }),
  };
}

function replacing(path: string, answers: SetupAnswers): Step {
  const question: Question = {
    id: `overwrite.${AGCONNECT}`,
    kind: 'confirm',
    title: both('agconnectReplace', { path }),
    help: both('agconnectReplaceHelp', { path }),
    default: answers.overwrite?.includes(AGCONNECT) === true,
  };
  return {
    id: question.id,
    title: both('agconnect'),
    lines: [both('agconnectReplaceHelp', { path })],
    links: [],
    questions: [question],
  };
}

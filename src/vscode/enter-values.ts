import * as vscode from 'vscode';
import { answered } from '../core/ask.ts';
import type { Ask, Finding, TextEdit } from '../core/finding.ts';
import type { Language } from '../core/messages/localized.ts';
import { titleOf } from '../core/rules/render.ts';
import type { SetupAnswers } from '../core/setup/answers.ts';
import { askedValues, askStep } from '../core/setup/ask-step.ts';
import { faultText } from '../core/setup/messages.ts';
import { type Step, withAnswer } from '../core/setup/step.ts';
import type { Asked } from './asked.ts';
import { toWorkspaceEdit } from './edits.ts';
import { editorWords } from './messages.ts';
import type { Session } from './session.ts';
import { enter } from './setup/enter.ts';
import { stepAside } from './setup/front.ts';
import { setupWords } from './setup/messages.ts';

/** Asks for the values that a fix needs, and writes them as one step that can be undone; nothing unless all are given. */
export async function enterValues({ session, finding, fix }: Asked, language: Language): Promise<void> {
  const step = fix.ask && askStep(finding, fix.ask);
  if (!fix.ask || !step) return;
  const answers = await askAll(step, titleOf(finding.rule, fix, language), language);
  stepAside();
  if (!answers) return;
  const edit = await toWorkspaceEdit(session, await editsNow(session, finding, fix.ask, answers));
  if (!edit || edit.size === 0 || !(await vscode.workspace.applyEdit(edit)))
    void vscode.window.showWarningMessage(editorWords[language].changed);
}

/** Undefined where the user leaves. */
async function askAll(step: Step, heading: string, language: Language): Promise<SetupAnswers | undefined> {
  const words = setupWords[language];
  const { questions } = step;
  const links = step.links.map(({ title, url, kind }) => ({ title: title[language], url, kind }));
  let answers: SetupAnswers = {};
  let at = 0;
  for (let question = questions[at]; question; question = questions[at]) {
    const { title, help, example, secret, validate } = question;
    const key = question.id.slice('values.'.length);
    const frame = {
      title: title[language],
      step: at + 1,
      of: questions.length,
      canGoBack: at > 0,
      links,
    };
    const outcome = await enter(frame, {
      title: title[language],
      value: answers.values?.[key] ?? '',
      prompt: help?.[language] ?? heading,
      placeholder: example,
      reveal: secret ? words.reveal : undefined,
      fault(text) {
        const fault = validate?.(text);
        return fault && faultText(fault, language);
      },
    });
    if ('value' in outcome) {
      answers = withAnswer(answers, question, outcome.value);
      at++;
    } else if (outcome.wish === 'cancel') return undefined;
    else at--;
  }
  return answers;
}

/** The change for the text as it is now: while somebody looked the values up it may have been typed into. */
async function editsNow(
  session: Session,
  { rule, source, args }: Finding,
  { keys }: Ask,
  answers: SetupAnswers,
): Promise<TextEdit[]> {
  const findings = await session.current();
  const asks = findings
    .filter((one) => one.rule === rule && one.source.path === source.path && one.args.plugin === args.plugin)
    .flatMap(({ fixes }) => fixes.flatMap(({ ask }) => ask ?? []));
  const ask = asks.find((one) => one.keys.join() === keys.join());
  return ask ? answered(ask, askedValues(ask, answers)) : [];
}

import { answered } from '../core/ask.ts';
import type { Ask, Finding } from '../core/finding.ts';
import { askedValues, askStep } from '../core/setup/ask-step.ts';
import { textsOf } from './actions.ts';
import type { Host } from './context.ts';
import { type Asking, askInForm } from './form.ts';
import { askInBoxes } from './input-boxes.ts';
import type { Changes } from './write.ts';

/** What a fix that asks changes, once all its values are given; undefined where the user leaves. */
export async function enterValues(host: Host, finding: Finding, ask: Ask): Promise<Changes | undefined> {
  const step = askStep(finding, ask);
  if (!step) return undefined;
  const { editor, language } = host;
  const asking: Asking = { editor, language, read: () => undefined };
  const title = step.title[language];
  const form = await askInForm(asking, step, title, {});
  const answers = form === 'unsupported' ? await askInBoxes(asking, step, title, {}) : form;
  return answers && { texts: textsOf(answered(ask, askedValues(ask, answers))) };
}

import type { FileChoice } from '../../core/finding.ts';
import type { Language } from '../../core/messages/localized.ts';
import { basename } from '../../core/project/paths.ts';
import { choiceFault } from '../../core/setup/choose.ts';
import { faultText } from '../../core/setup/messages.ts';
import type { Session } from '../session.ts';
import { stepAside } from './front.ts';
import { bringFile, refuse } from './import-agconnect.ts';
import { setupWords } from './messages.ts';
import { chooseJson, readText } from './question-pages.ts';

/** Has a maker's file chosen, and copies it to where it is read, if it is one for this app. */
export async function chooseFile(
  session: Session,
  at: string,
  choice: FileChoice,
  title: string,
  language: Language,
): Promise<void> {
  const words = setupWords[language];
  try {
    const file = await chooseJson(title, words.takeThis, choice.name);
    const text = file && (await readText(file));
    if (!file) return;
    if (text === undefined) return void refuse(words.unreadable);
    const fault = await session.ask(at, (project) => choiceFault(project, choice, file.path, text));
    if (fault) return void refuse(`${basename(file.path)}: ${faultText(fault, language)}`);
    await bringFile(words, session, file, choice.to, false);
  } finally {
    stepAside();
  }
}

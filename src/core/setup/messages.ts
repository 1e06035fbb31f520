import { format, type MessageArgs } from '../messages/format.ts';
import type { Language, Localized } from '../messages/localized.ts';
import { messageOf } from '../rules/render.ts';
import type { SetupNote, Unanswered } from './change.ts';
import { setupTexts } from './messages/texts.ts';
import type { AnswerFault } from './validate.ts';

/** A text in every language. */
export type Both = Localized;

/** A text of the setup with its holes filled, in one language. */
export function say(key: string, language: Language, args: MessageArgs = {}): string {
  return format(setupTexts[language][key] ?? key, args, language);
}

/** The same in every language. */
export function both(key: string, args: MessageArgs = {}): Both {
  return { 'zh-CN': say(key, 'zh-CN', args), en: say(key, 'en', args) };
}

/** Which answer is needed, and what it may be. */
export function unansweredText(
  { key, options }: Pick<Unanswered, 'key' | 'options'>,
  language: Language,
): string {
  return say('unanswered', language, { key, options });
}

/** Why an answer is not taken. */
export function faultText({ message, args, rule }: AnswerFault, language: Language): string {
  return rule ? messageOf({ rule, message, args }, language) : say(message, language, args);
}

/** A note in words; the fault that it is about is told with it. */
export function noteText({ message, args }: SetupNote, language: Language): string {
  const { problem, rule } = args;
  if (typeof problem !== 'string') return say(message, language, args);
  const fault = { message: problem, args, ...(typeof rule === 'string' && { rule }) };
  return say(message, language, { ...args, why: faultText(fault, language) });
}

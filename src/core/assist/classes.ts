import type { Language } from '../messages/localized.ts';
import {
  type ClassList,
  classLists,
  classWords,
  isClassList,
  limitsSource,
  unclassified,
} from '../providers/vendors/classes.ts';
import type { Words } from '../schema/descriptions.ts';
import { own } from '../schema/shape.ts';
import { code, list, say } from './messages.ts';

/** A class that a key may name, and what it means for a message. */
export interface ClassOffer {
  readonly value: string;
  readonly detail: string;
}

/** The classes that a key takes, in the order of the maker's list; none where the console makes them. */
export function classesOf({ class: name, values }: Words, language: Language): ClassOffer[] {
  const from = listOf(name);
  // values that are listed are offered as they are
  if (!from || values) return [];
  const offers = (classes: readonly string[] = [], limit: 'unlimited' | 'limited'): ClassOffer[] =>
    classes.map((value) => {
      const meaning = own(classWords, value)?.[language];
      const said = say(limit, language);
      return { value, detail: meaning === undefined ? said : `${meaning} · ${said}` };
    });
  return [...offers(from.service, 'unlimited'), ...offers(from.marketing, 'limited')];
}

/** What the classes of a key mean, and what happens without one. */
export function classLines(words: Words, language: Language): string[] {
  const from = listOf(words.class);
  if (!from) return [];
  const shown = (classes: readonly string[] = []): string =>
    list(
      classes.map((value) => {
        const meaning = own(classWords, value)?.[language];
        return meaning === undefined ? code(value) : `${code(value)} ${meaning}`;
      }),
      language,
    );
  const lines = words.values
    ? []
    : [
        ...(from.service ? [say('service', language, { classes: shown(from.service) })] : []),
        ...(from.marketing ? [say('marketing', language, { classes: shown(from.marketing) })] : []),
      ];
  const limit = from.by && unclassified[from.by];
  if (limit) lines.push(say('without', language, { limit: limit[language], source: limitsSource[language] }));
  if (from.created) lines.push(say('created', language));
  return lines;
}

const listOf = (name: string | undefined): ClassList | undefined =>
  name !== undefined && isClassList(name) ? classLists[name] : undefined;

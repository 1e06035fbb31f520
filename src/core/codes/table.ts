import { codeLines, phraseLines, sourceLines } from '../generated/codes.ts';
import type { Localized } from '../messages/localized.ts';
import { type Owner, type OwnerId, ownerIds, ownerOf } from './owner.ts';

/** Who answers with a code: the SDK on the phone, the server, its receipt, the SDK on HarmonyOS, a callback of the IM's server. */
export type Where = 'client' | 'server' | 'both' | 'receipt' | 'harmonyos' | 'callback';

/** What the project's own files may say of a code. */
export type CheckId =
  | 'package'
  | 'fingerprint'
  | 'agconnect'
  | 'google'
  | 'harmony'
  | 'modules'
  | 'values'
  | 'gaps';

/** Where a meaning was read. */
export interface CodeSource {
  readonly title: string;
  readonly date: string;
  /** Neither the maker's own nor its SDK's. */
  readonly third: boolean;
}

/** One code of one maker or service. */
export interface CodeRow extends Owner {
  readonly code: string;
  /** Other numbers that stand for it. */
  readonly also: readonly string[];
  readonly where: Where;
  /** As it is logged; '' where that is not known. */
  readonly text: string;
  /** Undefined where no source tells what the code means: nothing is said of it then. */
  readonly cause: Localized | undefined;
  readonly advice: Localized | undefined;
  /** It only tells that something else went wrong before. */
  readonly follows: boolean;
  readonly sources: readonly CodeSource[];
  readonly checks: readonly CheckId[];
}

/** A text that is a constant's name is as good as its number. */
const NAME = /^[A-Z]+(?:_[A-Z]+)+$/;

let known: readonly CodeRow[] | undefined;
let byCode: ReadonlyMap<string, readonly CodeRow[]> | undefined;

/** Every code, by maker and service. It is read when first asked for. */
export function codeTable(): readonly CodeRow[] {
  known ??= read();
  return known;
}

/** The codes of that name or number, whosever they are. */
export function rowsOf(code: string): readonly CodeRow[] {
  if (!byCode) {
    const map = new Map<string, CodeRow[]>();
    for (const row of codeTable())
      for (const name of [row.code, ...row.also, ...(NAME.test(row.text) ? [row.text] : [])]) {
        const own = map.get(name.toLowerCase());
        if (own) own.push(row);
        else map.set(name.toLowerCase(), [row]);
      }
    byCode = map;
  }
  return byCode.get(code.toLowerCase()) ?? [];
}

function read(): readonly CodeRow[] {
  const phrases = phraseLines.split('\n').map(localized);
  const sources = sourceLines.split('\n').map((line): CodeSource => {
    const [title = '', date = '', third] = line.split('|');
    return { title, date, third: third === '1' };
  });
  let head: Pick<CodeRow, 'maker' | 'service' | 'where'> | undefined;
  const rows: CodeRow[] = [];
  for (const line of codeLines.split('\n')) {
    if (line.startsWith('@')) {
      const [maker, service, where] = line.slice(1).split('|');
      head = { ...ownerOf((maker || service) as OwnerId), where: where as Where };
      continue;
    }
    const [names = '', text = '', cause = '', advice = '', from = '', checks = ''] = line.split('|');
    const [code = '', ...also] = names.replace(/>$/, '').split('=');
    if (!head) continue;
    rows.push({
      ...head,
      code,
      also,
      text,
      cause: localized(cause),
      advice: /^\d+$/.test(advice) ? phrases[Number(advice)] : localized(advice),
      follows: names.endsWith('>'),
      sources: from === '' ? [] : from.split(',').map((at) => sources[Number(at)] as CodeSource),
      checks: checks === '' ? [] : (checks.split(',') as CheckId[]),
    });
  }
  const place = ({ maker, service }: Owner): number => ownerIds.indexOf((maker ?? service) as OwnerId);
  return rows.sort((a, b) => place(a) - place(b));
}

function localized(words: string): Localized | undefined {
  const at = words.indexOf('~');
  return at < 0 ? undefined : { 'zh-CN': words.slice(0, at), en: words.slice(at + 1) };
}

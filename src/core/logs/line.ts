import { idOf, makerIn, type Owner, type OwnerId, ownerOf } from '../codes/owner.ts';
import { rowsOf } from '../codes/table.ts';
import { signatures } from '../providers/services/signatures.ts';
import { tags } from '../providers/services/tags.ts';

/** What a line of a log tells of push. */
export interface PushLine extends Owner {
  /** The number; where the line has none, the vendor's own word. */
  readonly code: string;
  /** `information`: nothing went wrong. */
  readonly level: 'error' | 'information';
  /** Where in the line it is told. */
  readonly at: number;
}

/** Codes that say that all is well, wherever a number is to stand. */
const WELL = new Set(['0', '80000000']);

/** What goes wrong is said in such words where there is no number. */
const WRONG =
  /fail|error|exception|missing|must be|invalid|illegal|denied|refus|timed? ?out|not (?:support|found|exist|regist|available|enabled)|cannot|unable|is null|please call|不合法|失败|错误|异常|无效/i;

/** A number said to be a code. */
const CODE = /(?:code|errno|error|state|result|ret)["']?\s{0,2}[:=：]\s{0,2}["']?(-?\d{1,10})(?![\w.])/i;

/** The same, where nothing but the number tells whose it is. */
const LONE_CODE =
  /(?:code|error|result|failed|ret)["']?\s{0,2}[:=：]\s{0,2}["']?(-?\d{7,10})(?![\w.])|\b(9071(?:22|35)\d{3})\b/i;

/** Reads a line; undefined where it is nobody's who has to do with push. */
export function readPushLine(line: string): PushLine | undefined {
  for (const { pattern, owner, word, well } of signatures) {
    const match = pattern.exec(line);
    if (!match) continue;
    const { code = word ?? '', maker } = match.groups ?? {};
    const whose = whoseLine(line, code.trim(), owner, maker);
    if (!whose) continue;
    const isWell = well ?? (WELL.has(code) || (whose.maker === 'meizu' && code === '200'));
    return {
      ...whose,
      code: nameOf(code.trim(), whose),
      level: isWell ? 'information' : 'error',
      at: match.index,
    };
  }
  return tagged(line) ?? lone(line);
}

/** A signature's own owner, the maker that the line names beside it, or one that has such a code. */
function whoseLine(
  line: string,
  code: string,
  owner: OwnerId | 'any' | readonly OwnerId[],
  named: string | undefined,
): Owner | undefined {
  if (owner === 'any') return withCode(code, line);
  if (Array.isArray(owner)) return owner.map(ownerOf).find((one) => hasCode(one, code));
  const own = ownerOf(owner as OwnerId);
  const maker = named === undefined ? null : (makerIn(named) ?? null);
  return own.service ? { ...own, maker } : own;
}

/** A line with somebody's tag: its number, else the words behind the tag. */
function tagged(line: string): PushLine | undefined {
  for (const { pattern, owner } of tags) {
    const match = pattern.exec(line);
    if (!match) continue;
    const number = CODE.exec(line);
    const named = makerIn(line);
    const own: Owner = owner ? ownerOf(owner) : { maker: named ?? null, service: null };
    const at = match.index;
    if (!number?.[1]) {
      const code = wordsBehind(line.slice(at + match[0].length));
      return { ...own, code, level: WRONG.test(line) ? 'error' : 'information', at };
    }
    const code = number[1];
    const other = named && ownerOf(named);
    const whose = hasCode(own, code) ? own : other && hasCode(other, code) ? other : (distinct(code) ?? own);
    return { ...whose, code, level: WELL.has(code) ? 'information' : 'error', at };
  }
  return undefined;
}

/** A line without a tag, by a number that only one table has. */
function lone(line: string): PushLine | undefined {
  const match = LONE_CODE.exec(line);
  const code = match?.[1] ?? match?.[2];
  const whose = code === undefined ? undefined : withCode(code, line);
  if (!match || code === undefined || !whose) return undefined;
  return { ...whose, code, level: WELL.has(code) ? 'information' : 'error', at: match.index };
}

/** Who has a code: the maker that the line names, else the first. */
function withCode(code: string, line: string): Owner | undefined {
  const rows = rowsOf(code);
  const named = makerIn(line);
  const row = rows.find(({ maker }) => maker !== null && maker === named) ?? rows[0];
  return row && { maker: row.maker, service: row.service };
}

/** Whose a long number is that others have no use for. */
const distinct = (code: string): Owner | undefined => (code.length >= 7 ? withCode(code, '') : undefined);

const hasCode = (owner: Owner, code: string): boolean =>
  rowsOf(code).some((row) => idOf(row) === idOf(owner));

/** The table's own way to write a word, whatever the line's. */
function nameOf(code: string, owner: Owner): string {
  const row = rowsOf(code).find(
    ({ maker, service }) => (service ?? maker) === (owner.service ?? owner.maker),
  );
  return row && row.code.toLowerCase() === code.toLowerCase() ? row.code : code;
}

/** Behind a tag there are further tags in brackets, and then what it is about, up to a value. */
function wordsBehind(rest: string): string {
  const words = rest.replace(/^[\s\]:)(>/-]{0,20}(?:\[[^\]]{0,40}\]\s{0,4}){0,4}/, '');
  const said = /^[^=:：,，;{(<"\]\d*]{2,60}/.exec(words)?.[0].trim() ?? '';
  return said === '' ? rest.trim().slice(0, 40) : said;
}

import { idOf, makerIn, type Owner, type OwnerId, ownerIds, ownerName } from './owner.ts';
import { type CodeRow, codeTable, rowsOf, type Where } from './table.ts';

/** What is known of what somebody asks for. */
export interface Found {
  /** Most likely first. */
  readonly meanings: readonly CodeRow[];
  /** Codes that exist and of which no source tells what they mean. */
  readonly unknown: readonly CodeRow[];
}

/** A line of a log read for its code, as src/core/logs does it. */
export type ReadLine = (line: string) => (Owner & { readonly code: string }) | undefined;

export interface Wanted {
  /** Only this maker's or service's. */
  readonly owner?: OwnerId | undefined;
  /** How likely a maker or a service is: the lowest first. */
  readonly rank?: ((id: OwnerId) => number) | undefined;
  readonly readLine: ReadLine;
}

/** Looks for a code, the words of a log line, or words of what is known of one. */
export function findCodes(query: string, { owner, rank = () => 0, readLine }: Wanted): Found {
  const isWanted = (row: Owner): boolean => owner === undefined || idOf(row) === owner;
  for (const rows of candidates(query, readLine)) {
    const own = rows.filter(isWanted);
    if (own.length > 0) return sorted(own, rank);
  }
  return { meanings: [], unknown: [] };
}

/** What a code of a log's line means; of several meanings of one code, those whose text stands in the line. */
export function meaningsOf(found: Owner & { readonly code: string }, line: string): readonly CodeRow[] {
  const rows = rowsOf(found.code).filter(({ cause }) => cause !== undefined);
  const all = rows.filter(
    ({ maker, service }) => isSame(maker, found.maker) || isSame(service, found.service),
  );
  const said = all.filter(({ text }) => text !== '' && plain(line).includes(plain(text)));
  const own = said.length > 0 ? said : all;
  // the client's codes before the server's: the log is a phone's
  return [...own].sort((a, b) => places.indexOf(a.where) - places.indexOf(b.where));
}

const isSame = (a: string | null, b: string | null): boolean => a !== null && a === b;

const places: readonly Where[] = ['client', 'both', 'harmonyos', 'server', 'callback', 'receipt'];

function sorted(rows: readonly CodeRow[], rank: (id: OwnerId) => number): Found {
  const key = (row: CodeRow): number[] => {
    const id = idOf(row) ?? 'huawei';
    return [rank(id), places.indexOf(row.where) < 4 ? 0 : 1, ownerIds.indexOf(id)];
  };
  const order = [...rows].sort((a, b) => {
    const [one, other] = [key(a), key(b)];
    return one.map((value, at) => value - (other[at] as number)).find((difference) => difference !== 0) ?? 0;
  });
  return {
    meanings: order.filter(({ cause }) => cause !== undefined),
    unknown: order.filter(({ cause }) => cause === undefined),
  };
}

/** Ways to understand the query, the surest first. */
function* candidates(query: string, readLine: ReadLine): Generator<readonly CodeRow[]> {
  const text = plain(query);
  if (text === '') return;
  yield rowsOf(query.trim());
  const line = readLine(query);
  if (line)
    yield rowsOf(line.code).filter(
      (row) => isSame(row.maker, line.maker) || isSame(row.service, line.service),
    );
  const said = codeTable().filter((row) => row.text !== '');
  yield said.filter((row) => plain(row.text) === text);
  yield withNamedOwner(text, codesIn(query));
  yield said.filter((row) => row.text.length >= LONG && text.includes(plain(row.text)));
  if (text.length < SHORT) return;
  yield said.filter((row) => plain(row.text).includes(text));
  const words = text.split(' ').filter((word) => word.length > 1 || /\p{Script=Han}/u.test(word));
  if (words.length === 0) return;
  yield codeTable().filter((row) => {
    const all = plain([row.code, row.text, row.cause?.['zh-CN'], row.cause?.en, ...namesOf(row)].join(' '));
    return words.every((word) => all.includes(word));
  });
}

/** A text is part of a query only if it is no common word, and a query part of a text only if it says something. */
const LONG = 10;
const SHORT = 2;

/** Numbers and names in the query that are codes. Short numbers are too much else. */
function codesIn(query: string): CodeRow[] {
  const words = query.match(/(?<![\w.])-?\d{4,10}(?![\w.])|[A-Za-z_]{8,60}/g) ?? [];
  return [...new Set(words)].flatMap((word) => rowsOf(word));
}

/** Where a maker or a service is named, only its own. */
function withNamedOwner(text: string, rows: readonly CodeRow[]): readonly CodeRow[] {
  const maker = makerIn(text);
  const own = rows.filter(
    (row) =>
      (maker !== undefined && row.maker === maker) || namesOf(row).some((name) => text.includes(plain(name))),
  );
  return own.length > 0 ? own : rows;
}

function namesOf(row: Owner): string[] {
  const id = idOf(row);
  return id === undefined ? [] : [id, ...Object.values(ownerName(id))];
}

/** Without what differs from one writing to another. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[“”"'：:,，。!;；]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]{1,9}$/, '');
}

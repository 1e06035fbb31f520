// Generates src/core/generated/codes.ts from data/: the table of codes in as few letters as it can be said.
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const data = path.join(root, 'data');

const readJson = async (name) => JSON.parse(await readFile(path.join(data, name), 'utf8'));

/** The table as it is written, each file checked against its schema: `{ files, phrases, sources }`. Throws where one is wrong. */
export async function readCodes() {
  const validate = new Ajv({ allErrors: true, strict: true, strictRequired: false }).compile(
    await readJson('codes.schema.json'),
  );
  const [phrases, sources] = await Promise.all([readJson('phrases.json'), readJson('sources.json')]);
  const names = (await readdir(path.join(data, 'codes'))).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const file = await readJson(`codes/${name}`);
      if (!validate(file))
        throw new Error(`data/codes/${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
      return { name, ...file };
    }),
  );
  for (const { name, rows } of files) {
    for (const { code, advice, sources: own } of rows) {
      const lost = [
        ...(typeof advice === 'string' && !Object.hasOwn(phrases, advice) ? [advice] : []),
        ...own.filter((id) => !Object.hasOwn(sources, id)),
      ];
      if (lost.length > 0) throw new Error(`data/codes/${name}: ${code}: there is no ${lost.join(', ')}`);
    }
  }
  return { files, phrases, sources };
}

/** What src/core/codes/table.ts reads: a line for a row, `|` between its parts. Addresses are for the pages alone. */
export function codesModule({ files, phrases, sources }) {
  const phraseIds = Object.keys(phrases);
  const sourceIds = Object.keys(sources);
  const localized = (words) => (words ? `${words['zh-CN']}~${words.en}` : '');
  const lines = [];
  for (const { maker, service, rows } of files) {
    let head = '';
    for (const row of rows) {
      const own = `@${maker ?? ''}|${service ?? ''}|${row.where}`;
      if (own !== head) lines.push(own);
      head = own;
      const { code, also = [], text = '', cause, advice, follows, sources: from, checks = [] } = row;
      lines.push(
        [
          [code, ...also].join('=') + (follows ? '>' : ''),
          text,
          localized(cause),
          typeof advice === 'string' ? phraseIds.indexOf(advice) : localized(advice),
          from.map((id) => sourceIds.indexOf(id)).join(),
          checks.join(),
        ]
          .join('|')
          .replace(/\|+$/, ''),
      );
    }
  }
  const from = Object.values(sources).map(({ title, date = '', third }) =>
    [title, date, third ? 1 : ''].join('|').replace(/\|+$/, ''),
  );
  const constant = (name, list) => `export const ${name} = ${JSON.stringify(list.join('\n'))};\n`;
  return `${constant('codeLines', lines)}${constant('phraseLines', Object.values(phrases).map(localized))}${constant('sourceLines', from)}`;
}

/** Writes it where it is another; answers with what was written. */
export async function buildCodes() {
  const folder = path.join(root, 'src', 'core', 'generated');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'codes.ts');
  const text = codesModule(await readCodes());
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return [];
  const unfinished = `${file}.${process.pid}.tmp`;
  await writeFile(unfinished, text);
  await rename(unfinished, file);
  return [file];
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  for (const file of await buildCodes()) console.log(path.relative(root, file));

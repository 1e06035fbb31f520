import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ownerIds } from '../../../src/core/codes/owner.ts';
import { meaningObject } from '../../../src/core/codes/render.ts';
import { codeTable, rowsOf } from '../../../src/core/codes/table.ts';
import { languages } from '../../../src/core/messages/localized.ts';
import { faultsOf } from '../../texts/conventions.ts';

const root = join(import.meta.dirname, '../../..');

interface Written {
  readonly files: readonly {
    readonly maker: string | null;
    readonly service: string | null;
    readonly rows: readonly {
      readonly code: string;
      readonly cause?: object;
      readonly advice?: object | string;
      readonly sources: readonly string[];
      readonly checks?: readonly string[];
    }[];
  }[];
  readonly phrases: Readonly<Record<string, object>>;
  readonly sources: Readonly<Record<string, { readonly title: string }>>;
}

const { readCodes } = (await import(pathToFileURL(join(root, 'scripts/build-codes.mjs')).href)) as {
  readCodes(): Promise<Written>;
};
const written = await readCodes();
const rows = codeTable();

describe('the table of codes', () => {
  it('is what data/ says, row by row', () => {
    const told = written.files.flatMap(({ maker, service, rows: own }) =>
      own.map(({ code, cause, advice, sources, checks = [] }) => ({
        maker,
        service,
        code,
        cause,
        advice: typeof advice === 'string' ? written.phrases[advice] : advice,
        sources: sources.map((id) => written.sources[id]?.title),
        checks,
      })),
    );
    const read = rows.map(({ maker, service, code, cause, advice, sources, checks }) => ({
      maker,
      service,
      code,
      cause,
      advice,
      sources: sources.map(({ title }) => title),
      checks,
    }));
    const order = (row: { maker: unknown; service: unknown }): number =>
      ownerIds.indexOf((row.maker ?? row.service) as (typeof ownerIds)[number]);
    expect(read).toEqual([...told].sort((a, b) => order(a) - order(b)));
    expect(rows.length).toBeGreaterThan(380);
  });

  it('gives every meaning a source, and none to a code without', () => {
    for (const { cause, sources } of rows) expect(cause !== undefined).toBe(sources.length > 0);
    expect(rows.filter(({ cause }) => !cause).map(({ code }) => code)).toContain('22021');
  });

  it('uses every source and every phrase', () => {
    const own = written.files.flatMap((file) => file.rows);
    const used = new Set(own.flatMap(({ sources }) => sources));
    expect(Object.keys(written.sources).filter((id) => !used.has(id))).toEqual([]);
    const said = new Set(own.map(({ advice }) => advice));
    expect(Object.keys(written.phrases).filter((id) => !said.has(id))).toEqual([]);
  });

  it.each(languages)('is written in %s as all our texts are', (language) => {
    const faults = rows
      .filter(({ cause }) => cause)
      .flatMap((row) => {
        const { code, cause, advice } = meaningObject(row, language);
        return [cause, advice ?? ''].flatMap((text) =>
          faultsOf(text, language).map((why) => [code, text, why]),
        );
      });
    expect(faults).toEqual([]);
  });

  it('finds a code in whatever letters, by its other number, and by the name of its constant', () => {
    expect(rowsOf('baddevicetoken').map(({ code }) => code)).toEqual(['BadDeviceToken']);
    expect(rowsOf('2009').map(({ code }) => code)).toEqual(['BadDeviceToken']);
    expect(rowsOf('PUSH_BIND_FAILED').map(({ code }) => code)).toEqual(['1501']);
    expect(rowsOf('6003').map(({ maker, service }) => maker ?? service)).toEqual(['huawei', 'jpush']);
    expect(rowsOf('no such')).toEqual([]);
  });
});

const SHEET = join(root, '../shared/spec/error-codes.md');

describe.skipIf(!existsSync(SHEET))('the sheet of codes', () => {
  it('has no number that the table has not', () => {
    const sheet = existsSync(SHEET) ? readFileSync(SHEET, 'utf8') : '';
    const tables = sheet.slice(sheet.indexOf('## 1.'), sheet.indexOf('## 15.'));
    const numbers = tables
      .split('\n')
      .flatMap(
        (line) =>
          /^\| (?:receipt |invalidUser\.status |NSCocoaErrorDomain )?(-?\d+(?:, \d+)*)(?: \(client\))? \|/
            .exec(line)?.[1]
            ?.split(', ') ?? [],
      );
    expect(numbers.length).toBeGreaterThan(330);
    expect(numbers.filter((code) => rowsOf(code).length === 0)).toEqual([]);
  });
});

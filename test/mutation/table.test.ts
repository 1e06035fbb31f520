import { describe, expect, it } from 'vitest';
import { chooseFolders, drawn, foldersIn } from '../../scripts/mutation/folders.mjs';
import { tally, withRows } from '../../scripts/mutation/table.mjs';
import { strykerPlugins } from '../../scripts/mutation/words.mjs';
import { repository } from '../cli/helpers.ts';

const mutants = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status })) });
const page = `# Title

<!-- measured -->
<!-- /measured -->

A word behind.
`;
const measured = {
  folder: 'src/core/edits',
  killed: 7,
  timeout: 1,
  survived: 1,
  uncovered: 1,
  ignored: 4,
  sample: undefined as { files: number; of: number; seed: string } | undefined,
  date: '2026-11-22',
  version: '9.6.1',
  commit: 'abc1234',
};
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('| `'));

describe('what came of the mutants', () => {
  it('is counted over the files asked for, as Stryker does', () => {
    const files = {
      'src/core/a.ts': mutants('Killed', 'Killed', 'Timeout', 'CompileError', 'RuntimeError'),
      'src/core/b.ts': mutants('Survived', 'NoCoverage', 'Ignored', 'Ignored'),
      'src/core/elsewhere.ts': mutants('Survived'),
    };
    expect(tally({ files }, ['src/core/a.ts', 'src/core/b.ts'])).toEqual({
      killed: 2,
      timeout: 1,
      survived: 1,
      uncovered: 1,
      ignored: 2,
    });
  });
});

describe('the table', () => {
  const folders = ['src/core/edits', 'src/core/schema'];

  it('has a row for every folder, and one that was never measured says so', () => {
    expect(linesOf(withRows(page, folders, [measured]))).toEqual([
      '| `src/core/edits` | 10 | 7 | 1 | 1 | 1 | 4 | 80.0 % | 2026-11-22, abc1234, Stryker 9.6.1 |',
      '| `src/core/schema` | – | – | – | – | – | – | – | not run |',
    ]);
  });

  it('keeps what was measured before, and the words around it', () => {
    const once = withRows(page, folders, [measured]);
    const other = {
      ...measured,
      folder: 'src/core/schema',
      killed: 0,
      timeout: 0,
      survived: 0,
      uncovered: 0,
    };
    const both = withRows(once, folders, [other]);
    expect(linesOf(both)).toEqual([
      linesOf(once)[0],
      '| `src/core/schema` | 0 | 0 | 0 | 0 | 0 | 4 | – | 2026-11-22, abc1234, Stryker 9.6.1 |',
    ]);
    expect(both.startsWith('# Title\n\n<!-- measured -->\n| folder |')).toBe(true);
    expect(both.endsWith('<!-- /measured -->\n\nA word behind.\n')).toBe(true);
    expect(withRows(both, folders, [])).toBe(both);
  });

  it('takes the new row of a folder for the old one, and leaves out a folder that is gone', () => {
    const once = withRows(page, folders, [measured]);
    expect(linesOf(withRows(once, folders, [{ ...measured, killed: 8, survived: 0 }]))[0]).toContain(
      '| 90.0 % |',
    );
    expect(linesOf(withRows(once, ['src/core/schema'], []))).toEqual([
      '| `src/core/schema` | – | – | – | – | – | – | – | not run |',
    ]);
  });

  it('says of what was drawn how much it is', () => {
    const row = { ...measured, sample: { files: 3, of: 21, seed: '1' } };
    expect(withRows(page, folders, [row])).toContain('Stryker 9.6.1; sampled: 3 of 21 files, seed 1 |');
  });

  it('keeps the ends of lines', () => {
    const text = withRows(page.replaceAll('\n', '\r\n'), folders, [measured]);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(withRows(text, folders, [])).toBe(text);
  });

  it('is not put anywhere else', () => {
    expect(() => withRows('# Title\n', folders, [measured])).toThrow('lacks <!-- measured -->');
  });
});

describe('the folders', () => {
  const folders = foldersIn(repository);

  it('are the rooms of the engine, and what the command line is made of', () => {
    expect([...folders.keys()]).toEqual(expect.arrayContaining(['src/core/rules', 'src/node', 'src/cli']));
    expect([...folders.keys()]).not.toContain('src/core/generated');
    expect(folders.get('src/core/schema')).toContain('src/core/schema/check.ts');
  });

  it('are named with what stands before them or without', () => {
    for (const name of ['schema', 'core/schema', 'src/core/schema', 'src/core/schema/'])
      expect(chooseFolders(folders, [name])).toEqual(['src/core/schema']);
    expect(chooseFolders(folders, ['cli'])).toEqual(['src/cli']);
    expect(chooseFolders(folders, [])).toEqual([...folders.keys()]);
    expect(() => chooseFolders(folders, ['chema'])).toThrow('chema is none of src/core/');
  });

  it('give the same files for the same seed, as many as have the lines', () => {
    const files = folders.get('src/core/rules') ?? [];
    const some = drawn(repository, files, 500, '1');
    expect(some.length).toBeGreaterThan(1);
    expect(some.length).toBeLessThan(files.length / 2);
    expect(drawn(repository, files, 500, '1')).toEqual(some);
    expect(drawn(repository, files, 500, '2')).not.toEqual(some);
    expect(drawn(repository, files, 1e6, '1')).toEqual(files);
  });
});

describe('a text for people', () => {
  const [{ value: words }] = strykerPlugins as unknown as [
    { value: { shouldIgnore(path: object): unknown } },
  ];
  /** What is said of a text, or a template with such holes, that stands under a key. */
  const said = (key: object, holes?: readonly string[]): unknown =>
    words.shouldIgnore({
      isStringLiteral: () => holes === undefined,
      isTemplateLiteral: () => holes !== undefined,
      node: { expressions: holes?.map((type) => ({ type })) },
      parentPath: { isObjectProperty: () => true, node: { key } },
    });

  it('is known by its language, and is no mutant', () => {
    for (const key of [{ name: 'en' }, { value: 'en' }, { value: 'zh-CN' }]) expect(said(key)).toBeTruthy();
    expect(said({ name: 'en' }, ['Identifier', 'MemberExpression'])).toBeTruthy();
    for (const key of [{ name: 'key' }, { value: 'zh' }]) expect(said(key)).toBeUndefined();
  });

  it('is one where something is worked out in it', () => {
    expect(said({ name: 'en' }, ['Identifier', 'ConditionalExpression'])).toBeUndefined();
  });
});

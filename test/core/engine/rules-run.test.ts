import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RuleFault } from '../../../src/core/engine/run-rules.ts';
import { Workspace, type WorkspaceOptions } from '../../../src/core/engine/workspace.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { rules } from '../../../src/core/rules/index.ts';
import type { Report, Rule } from '../../../src/core/rules/rule.ts';
import { type Files, memoryFileSystem, NO_ADVICE, ROOT } from '../helpers.ts';
import { app, healthy } from '../rules/healthy.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const BAD = app.replace("'33333'", "'abc'");
const SCHEMA = 'offline-push-config-schema';
const ruleOf = (id: string): Rule => {
  const found = rules.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

async function check(files: Files, options: WorkspaceOptions = {}): Promise<readonly Finding[]> {
  const workspace = new Workspace(memoryFileSystem({ ...healthy, ...files }), ROOT, {
    severities: NO_ADVICE,
    ...options,
  });
  return (await workspace.check()).projects.flatMap(({ findings }) => findings);
}

/** Has a rule report at these places of the manifest. */
function reporting(
  id: string,
  reports: readonly (Omit<Partial<Report>, 'at'> & { at: [number, number] })[],
): void {
  vi.spyOn(ruleOf(id), 'check').mockImplementation((project, report) => {
    const { source } = project.manifest;
    for (const { at, ...one } of reports)
      report({ message: 'm', ...one, at: { source, start: at[0], end: at[1] } } as never);
  });
}

describe('a rule that throws', () => {
  const error = new Error('broken');

  it('loses its own findings and no others, and is told', async () => {
    vi.spyOn(ruleOf('sdk-version'), 'check').mockImplementation(() => {
      throw error;
    });
    const faults: RuleFault[] = [];
    const found = await check({ 'App.vue': BAD }, { fault: (one) => faults.push(one) });
    expect(found.map(({ rule }) => rule)).toEqual([SCHEMA]);
    expect(faults[0]).toEqual({ rule: 'sdk-version', error });
    // nobody has to listen
    expect(await check({ 'App.vue': BAD })).toHaveLength(1);
  });

  it('while it works out its fixes has none', async () => {
    const fixes = () => {
      throw error;
    };
    reporting('sdk-version', [{ at: [0, 1], fixes }]);
    const faults: RuleFault[] = [];
    const found = await check({}, { fault: (one) => faults.push(one) });
    expect(found).toMatchObject([{ rule: 'sdk-version', message: 'm', start: 0, end: 1, fixes: [] }]);
    expect(faults[0]).toEqual({ rule: 'sdk-version', error });
    expect(await check({})).toMatchObject([{ rule: 'sdk-version', fixes: [] }]);
  });
});

describe('a rule that is off', () => {
  const looks = async (files: Files, severities = NO_ADVICE as ReadonlyMap<string, 'off' | 'hint'>) => {
    const spy = vi.spyOn(ruleOf(SCHEMA), 'check');
    await check({ 'App.vue': BAD, ...files }, { severities });
    return spy.mock.calls.length;
  };
  const settings = (text: object): Files => ({ 'uni-offline-push.config.json': JSON.stringify(text) });

  it('does not look, wherever that is said', async () => {
    expect(await looks({})).toBeGreaterThan(0);
    vi.restoreAllMocks();
    expect(await looks({}, new Map([[SCHEMA, 'off']]))).toBe(0);
    vi.restoreAllMocks();
    expect(await looks(settings({ rules: { [SCHEMA]: 'off' } }))).toBe(0);
  });

  it('looks where it is on in some files', async () => {
    const rules = { [SCHEMA]: 'off' };
    const other = { files: ['*'], rules: { 'sdk-version': 'hint' } };
    const own = { files: ['App.vue'], rules: { [SCHEMA]: 'hint' } };
    expect(await looks(settings({ rules, overrides: [other, own] }))).toBeGreaterThan(0);
    vi.restoreAllMocks();
    expect(await looks(settings({ rules, overrides: [other] }))).toBe(0);
  });

  it('may be one that only reads settings and comments', async () => {
    const files = settings({ rules: { 'no-such-rule': 'off' } });
    expect((await check(files)).map(({ rule }) => rule)).toEqual(['unknown-rule']);
    expect(await check(files, { severities: new Map([...NO_ADVICE, ['unknown-rule', 'off']]) })).toEqual([]);
    const [milder] = await check(files, {
      severities: new Map([...NO_ADVICE, ['unknown-rule', 'hint'] as const]),
    });
    expect(milder).toMatchObject({ severity: 'hint', message: 'config', args: { name: 'no-such-rule' } });
  });
});

describe('findings', () => {
  it('stand in the order of the text, the shorter first, then by their rules', async () => {
    reporting('sdk-version', [{ at: [4, 6] }, { at: [2, 9] }, { at: [2, 3] }]);
    reporting('agconnect-missing', [{ at: [2, 3] }]);
    reporting('unipush-conflict', [{ at: [2, 3] }]);
    const found = await check({ 'App.vue': BAD });
    expect(
      found.map(({ rule, start, end, source }) => [rule, start, end, source.path.slice(ROOT.length)]),
    ).toEqual([
      [SCHEMA, expect.any(Number), expect.any(Number), '/App.vue'],
      ['agconnect-missing', 2, 3, '/manifest.json'],
      ['sdk-version', 2, 3, '/manifest.json'],
      ['unipush-conflict', 2, 3, '/manifest.json'],
      ['sdk-version', 2, 9, '/manifest.json'],
      ['sdk-version', 4, 6, '/manifest.json'],
    ]);
  });

  it('are of as many kinds as there are rules, messages and files', async () => {
    const many = Array.from({ length: 101 }, (_, i) => ({ at: [i, i + 1] as [number, number] }));
    reporting('sdk-version', [...many, ...many.map((one) => ({ ...one, message: 'n' as const }))]);
    reporting('unipush-conflict', many);
    const found = await check({});
    const surplus = found.filter(({ more }) => more !== undefined);
    expect(found).toHaveLength(300);
    expect(surplus.map(({ rule, message, more, start }) => [rule, message, more, start])).toEqual([
      ['sdk-version', 'm', 1, 99],
      ['sdk-version', 'n', 1, 99],
      ['unipush-conflict', 'm', 1, 99],
    ]);
  });

  it('name other places only where there are some', async () => {
    const source = { path: `${ROOT}/a`, text: '' };
    const place = { says: 'other' as const, at: { source, start: 0, end: 0 } };
    reporting('sdk-version', [
      { at: [0, 1] },
      { at: [1, 2], related: [] },
      { at: [2, 3], related: [place] as never },
    ]);
    const found = await check({});
    expect(found.map((one) => 'related' in one)).toEqual([false, false, true]);
    expect(found[2]?.related).toEqual([{ source, start: 0, end: 0, message: 'other', args: {} }]);
  });

  it('have the words that their rule gives them, and none where it gives none', async () => {
    reporting('sdk-version', [{ at: [0, 1] }, { at: [1, 2], args: { key: 'k' }, severity: 'hint' }]);
    expect(await check({})).toMatchObject([
      { args: {}, severity: ruleOf('sdk-version').severity, fixes: [] },
      { args: { key: 'k' }, severity: 'hint' },
    ]);
  });
});

describe('comments that turn a rule off', () => {
  const DIRECTIVE = 'uni-offline-push-disable';
  const unused = async (text: string): Promise<string[]> =>
    (await check({ 'App.vue': text }, { reportUnusedSuppressions: true })).map(
      ({ rule, message, source, start, end }) => `${rule} ${message} ${source.text.slice(start, end)}`.trim(),
    );
  const before = (comment: string): string => BAD.replace('vivoBusinessID', () => `${comment}vivoBusinessID`);

  it.each([
    ['for a line', `// ${DIRECTIVE}-next-line ${SCHEMA}\n        `],
    ['for a line, all rules', `// ${DIRECTIVE}-next-line\n        `],
    ['for its own line', `/* ${DIRECTIVE}-line ${SCHEMA} */ `],
    ['to the end', `/* ${DIRECTIVE} ${SCHEMA} */\n`],
    ['to the end, from its own line on', `/* ${DIRECTIVE} */ `],
    ['with a reason and nothing else', `// ${DIRECTIVE}-next-line -- later\n`],
  ])('are needed where they turn off something: %s', async (_name, comment) => {
    expect(await unused(before(comment))).toEqual([]);
  });

  it('are not needed behind it, nor for another rule, nor twice as far', async () => {
    const [first, last] = [`/* ${DIRECTIVE} ${SCHEMA} */\n`, `/* ${DIRECTIVE} ${SCHEMA} */\n`];
    expect(await unused(before(first).replace('  },\n};\n', `${last}  },\n};\n`))).toEqual([
      `unused-suppression unused ${last.trim()}`,
    ]);
    expect(await unused(before(`// ${DIRECTIVE}-next-line sdk-version\n`))).toEqual([
      `unused-suppression unused // ${DIRECTIVE}-next-line sdk-version`,
      `${SCHEMA} digits 'abc'`,
    ]);
    expect(await unused(before(`// ${DIRECTIVE}-next-line ${SCHEMA}\n\n`))).toEqual([
      `unused-suppression unused // ${DIRECTIVE}-next-line ${SCHEMA}`,
      `${SCHEMA} digits 'abc'`,
    ]);
  });

  it('of which two do the same are both needed', async () => {
    const both = `// ${DIRECTIVE}-next-line ${SCHEMA}\n/* ${DIRECTIVE}-line ${SCHEMA} */ `;
    expect(await unused(before(both))).toEqual([]);
  });

  it('name the rules that are not there, each', async () => {
    const found = await check({
      'App.vue': before(`// ${DIRECTIVE}-next-line ${SCHEMA},  no-one, nobody\n`),
    });
    expect(found.map(({ rule, args }) => [rule, args.name])).toEqual([
      ['unknown-rule', 'no-one'],
      ['unknown-rule', 'nobody'],
    ]);
  });

  it('are told of with a fix that takes them away, where they stand alone', async () => {
    const remark = `<!-- ${DIRECTIVE} -->`;
    const text = `${remark}\n${app}`;
    const [finding] = await check({ 'App.vue': text }, { reportUnusedSuppressions: true });
    expect(finding?.fixes).toMatchObject([
      { title: 'remove', safe: true, edits: [{ start: 0, end: remark.length + 1, newText: '' }] },
    ]);
    const beside = `<!-- ${DIRECTIVE} --><!-- ours -->\n${app}`;
    const [other] = await check({ 'App.vue': beside }, { reportUnusedSuppressions: true });
    expect(other?.fixes).toMatchObject([{ edits: [{ start: 0, end: remark.length, newText: '' }] }]);
    const open = `${app}\n<!-- ${DIRECTIVE}`;
    const last = (await check({ 'App.vue': open }, { reportUnusedSuppressions: true })).at(-1);
    expect(last?.fixes ?? []).toEqual([]);
  });
});

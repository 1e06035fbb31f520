import { describe, expect, it } from 'vitest';
import { reportObject } from '../../src/core/engine/json-report.ts';
import { MAX_OF_A_KIND } from '../../src/core/engine/run-rules.ts';
import { checkFiles, type Files, ROOT } from './helpers.ts';
import { app, healthy } from './rules/healthy.ts';

const RULE = 'offline-push-config-schema';
const withUnknownKeys = (n: number, before = ''): Files => ({
  ...healthy,
  'App.vue': app.replace(
    'huaweiBusinessID:',
    `${Array.from({ length: n }, (_, i) => `${before}unknownKey${i}: 1,\n`).join('')}huaweiBusinessID:`,
  ),
});

describe('findings of one kind in one file', () => {
  it('are told one by one up to a number of them', async () => {
    const found = (await checkFiles(withUnknownKeys(MAX_OF_A_KIND))).of(RULE);
    expect(found).toHaveLength(MAX_OF_A_KIND);
    expect(found.some(({ more }) => more !== undefined)).toBe(false);
  });

  it('and the last one says how many more there are, in both languages', async () => {
    const files = withUnknownKeys(MAX_OF_A_KIND + 7);
    const found = (await checkFiles(files)).of(RULE);
    expect(found).toHaveLength(MAX_OF_A_KIND);
    expect(found.filter(({ more }) => more !== undefined)).toEqual([found.at(-1)]);
    expect(found.at(-1)).toMatchObject({ more: 7, args: { key: `unknownKey${MAX_OF_A_KIND - 1}` } });
    expect(found.at(-1)?.words).toMatch(/（此文件中还有 7 处同类问题未列出）$/);
    const english = (await checkFiles(files, { lang: 'en' })).of(RULE).at(-1)?.words;
    expect(english).toMatch(/ \(and 7 more of this kind in this file, not listed\)$/);
  });

  it('are plain data still', async () => {
    const { result } = await checkFiles(withUnknownKeys(MAX_OF_A_KIND + 7));
    const report = JSON.parse(JSON.stringify(reportObject(result, ROOT, 'en')));
    expect(report.findings.at(-1)).toMatchObject({ rule: RULE, fixes: [{ edits: [{ newText: '' }] }] });
  });

  it('are counted when those are left out that a comment turns off', async () => {
    const off = `// uni-offline-push-disable-next-line ${RULE}\n`;
    expect((await checkFiles(withUnknownKeys(MAX_OF_A_KIND + 7, off))).of(RULE)).toEqual([]);
    const files = withUnknownKeys(MAX_OF_A_KIND + 7);
    files['App.vue'] = (files['App.vue'] ?? '').replace('unknownKey0', `${off}unknownKey0`);
    expect((await checkFiles(files)).of(RULE).at(-1)).toMatchObject({ more: 6 });
  });
});

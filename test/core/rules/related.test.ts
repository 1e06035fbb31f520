import { createColors } from 'picocolors';
import { describe, expect, test } from 'vitest';
import { formatPretty } from '../../../src/cli/reporters/pretty.ts';
import { makeReport } from '../../../src/cli/reporters/report.ts';
import { reportObject } from '../../../src/core/engine/json-report.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { relatedOf } from '../../../src/core/rules/render.ts';
import { lineStarts, positionAt } from '../../../src/core/syntax/source.ts';
import { checkFiles, type Files, ROOT } from '../helpers.ts';
import { AGCONNECT, agconnect, broken, PLUGIN } from './healthy.ts';

/** `file:line text: words` for each other place of a rule's first report. */
async function related(files: Files, rule: string): Promise<string[]> {
  const [first] = (await checkFiles(files)).of(rule);
  return (first?.related ?? []).map((one) => {
    const { source, start, end } = one;
    const { line } = positionAt(lineStarts(source.text), start);
    const place = `${source.path.slice(ROOT.length + 1)}:${line + 1} ${source.text.slice(start, end)}`;
    return `${place}: ${relatedOf(rule, one, 'en')}`;
  });
}

const blankVivo = broken({ 'manifest.json': [['"100012345"', '""']] });
const halfVivo = broken({ 'App.vue': [["vivoBusinessID: '33333'", "vivoBusinessID: ''"]] });

describe('the other place of what rests on two', () => {
  test.each<[string, Files, string[]]>([
    ['vivo-keys-unset', blankVivo, [`App.vue:20 vivoBusinessID: "vivoBusinessID" in the code`]],
    [
      'vendor-keys-mismatch',
      halfVivo,
      [
        `manifest.json:19 "com.vivo.push.app_id": the plugin's parameter "com.vivo.push.app_id" in manifest.json`,
      ],
    ],
    [
      'unipush-conflict',
      broken({ 'manifest.json': [['"push" : {}', '"push" : { "unipush" : {} }']] }),
      [`manifest.json:18 "${PLUGIN}": TUIOfflinePush is used here`],
    ],
    [
      'duplicate-certificate',
      broken({ 'App.vue': [["'33333'", "'22222'"]] }),
      [`App.vue:17 '22222': the same id under "xiaomiBusinessID"`],
    ],
    [
      'agconnect-invalid',
      { ...broken({}), [AGCONNECT]: agconnect.replaceAll('com.example.chat', 'com.other.app') },
      ['manifest.json:10 "com.example.chat": the Android package name in manifest.json'],
    ],
  ])('%s', async (rule, files, expected) => {
    const found = await related(files, rule);
    const shape = (text: string): string => text.replace(/:\d+ /, ' ');
    expect(found.map(shape)).toEqual(expected.map(shape));
  });

  test('is none where the other place is not there', async () => {
    const bare = { 'manifest.json': blankVivo['manifest.json'] ?? '' };
    expect(await related(bare, 'vivo-keys-unset')).toEqual([]);
  });

  test('is told in JSON, and in a line at the terminal', async () => {
    const { result } = await checkFiles(blankVivo);
    const report = makeReport(ROOT, [result]);
    const json = reportObject(result, ROOT, 'en').findings.find(({ rule }) => rule === 'vivo-keys-unset');
    const message = '"vivoBusinessID" in the code';
    expect(json?.related).toMatchObject([{ message, file: 'App.vue' }]);
    const pretty = formatPretty(report, 'en', createColors(false));
    expect(pretty.split('\n').filter((line) => line.includes('→'))).toEqual([
      expect.stringMatching(/^ {2}→ App\.vue:\d+:\d+ {2}"vivoBusinessID" in the code$/),
    ]);
  });
});

test('what is said of other places is there in both languages', () => {
  for (const { id, messages } of rules)
    expect(Object.keys(messages['zh-CN'].related ?? {}), id).toEqual(Object.keys(messages.en.related ?? {}));
});

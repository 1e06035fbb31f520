import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { formatSarif } from '../../src/cli/reporters/sarif.ts';
import { rules } from '../../src/core/rules/index.ts';
import { metaRules } from '../../src/core/rules/meta.ts';
import { project } from './broken-project.ts';
import { folderWith, runNext } from './helpers.ts';
import { check, nasty, reportOf } from './reports.ts';

/** The schema of the standard is a draft-04 one; what differs from draft-07 is the name of its id. */
const schemaFile = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
const isSarif = new Ajv({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
  allErrors: true,
}).compile(schema);

function sarifOf(text: string): Log {
  const log = JSON.parse(text);
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  return log;
}

describe('--format sarif', () => {
  it('is valid, and tells all of the findings', () => {
    const folder = folderWith(project());
    const { status, stdout } = check(folder, 'sarif');
    expect(status).toBe(1);
    const [sarif] = sarifOf(stdout).runs;
    expect(sarif).toMatchObject({ columnKind: 'utf16CodeUnits', language: 'en' });
    expect(sarif?.originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: `${pathToFileURL(folder).href}/` } });
    const driver = sarif?.tool.driver;
    expect(driver?.rules?.map(({ id }) => id)).toEqual([...rules, ...metaRules].map(({ id }) => id));
    for (const { id, helpUri, fullDescription, help } of driver?.rules ?? []) {
      expect(helpUri).toContain(`/${id}.md`);
      expect(fullDescription?.text).not.toBe('');
      expect(help?.text).toContain(helpUri);
    }
    const findings = JSON.parse(check(folder, 'json').stdout).findings;
    expect(sarif?.results).toHaveLength(findings.length);
    expect(sarif?.results?.some(({ relatedLocations }) => relatedLocations)).toBe(true);
    sarif?.results?.forEach((result, i) => {
      expect(driver?.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
      const { rule, range, file, message, related = [] } = findings[i];
      expect(result.relatedLocations ?? []).toHaveLength(related.length);
      result.relatedLocations?.forEach((location, at) => {
        expect(location.message?.text).toBe(related[at].message);
        expect(location.physicalLocation?.artifactLocation?.uri).toBe(related[at].file);
        expect(location.physicalLocation?.region?.startLine).toBe(related[at].range.start.line + 1);
      });
      expect(result).toMatchObject({
        ruleId: rule,
        message: { text: message },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: file, uriBaseId: '%SRCROOT%' },
              region: {
                startLine: range.start.line + 1,
                startColumn: range.start.character + 1,
                endLine: range.end.line + 1,
                endColumn: range.end.character + 1,
              },
            },
          },
        ],
      });
    });
    expect(sarif?.results?.find(({ ruleId }) => ruleId === 'native-plugin-name')).toMatchObject({
      level: 'error',
      fixes: [
        {
          description: { text: 'Change to "TencentCloud-TUIOfflinePush"' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'push/register.js', uriBaseId: '%SRCROOT%' },
              replacements: [
                {
                  deletedRegion: { startLine: 4, startColumn: 38, endLine: 4, endColumn: 67 },
                  insertedContent: { text: "'TencentCloud-TUIOfflinePush'" },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('speaks the language', () => {
    const { stdout } = runNext(['check', '--format', 'sarif', '--lang', 'zh-CN'], {
      cwd: folderWith(project()),
    });
    const driver = sarifOf(stdout).runs[0]?.tool.driver;
    expect(driver?.language).toBe('zh-CN');
    expect(driver?.rules?.every(({ help }) => /[\u4e00-\u9fff]/.test(help?.text ?? ''))).toBe(true);
  });

  it('knows a finding again when lines are added above it, and tells like ones apart', () => {
    const prints = (text: string) => {
      const files = project(['native-plugin-name']);
      const stdout = check(folderWith({ ...files, 'push/register.js': text }), 'sarif').stdout;
      return sarifOf(stdout).runs[0]?.results?.map(({ partialFingerprints }) => partialFingerprints);
    };
    const text = `${project()['push/register.js']}const again = uni.requireNativePlugin('TencentCloud-TUIOfflinepush')\n`;
    const before = prints(text);
    expect(before).toHaveLength(2);
    expect(prints(`\n// new\n${text}`)).toEqual(before);
    expect(new Set(before?.map((print) => JSON.stringify(print))).size).toBe(2);
    const twice = prints('const a = uni.requireNativePlugin("TencentCloud-TUIOfflinepush")\n'.repeat(2));
    expect(new Set(twice?.map((print) => JSON.stringify(print))).size).toBe(2);
  });

  it('is valid without findings, and with texts that are hard to write down', () => {
    const clean = sarifOf(check(folderWith({}), 'sarif').stdout);
    expect(clean.runs[0]?.results).toEqual([]);
    const log = sarifOf(formatSarif(reportOf([nasty]), 'en', '/p', '1.2.3', String));
    expect(log.runs[0]?.results?.[0]).toMatchObject({
      level: 'note',
      message: { text: expect.stringContaining('{{c}} \\[d](e)') },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '%E7%9B%AE%E5%BD%95%2C%20a%3A%20b%25/%E6%96%87%E4%BB%B6%20%231%3F.vue' },
            region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 13 },
          },
        },
      ],
    });
    const outside = { ...nasty, source: { path: '/q/a b.vue', text: '' }, start: 0, end: 0 };
    const [result] =
      sarifOf(formatSarif(reportOf([outside]), 'en', '/p', '1.2.3', String)).runs[0]?.results ?? [];
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({
      uri: 'file:///q/a%20b.vue',
    });
  });
});

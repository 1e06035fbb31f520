import { describe, expect, it } from 'vitest';
import { findCodes } from '../../../src/core/codes/find.ts';
import { ownerOf } from '../../../src/core/codes/owner.ts';
import {
  likelyIn,
  type ProjectFindings,
  projectsOf,
  statementsAbout,
} from '../../../src/core/codes/project-checks.ts';
import {
  meaningLines,
  meaningObject,
  nameOf,
  sourceName,
  statementLine,
  statementObject,
  unknownLine,
} from '../../../src/core/codes/render.ts';
import type { CodeRow } from '../../../src/core/codes/table.ts';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { readPushLine } from '../../../src/core/logs/line.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';
import { base as jiguang } from '../providers/jpush-uts/base.ts';
import { base as tencentPush } from '../providers/tencent-push/base.ts';
import { easemob } from '../rules/easemob.ts';
import { broken, healthy } from '../rules/healthy.ts';

const row = (more: Partial<CodeRow> = {}): CodeRow => ({
  maker: 'huawei',
  service: null,
  code: '1',
  also: [],
  where: 'client',
  text: '',
  cause: { 'zh-CN': '没有网络', en: 'there is no network' },
  advice: undefined,
  follows: false,
  sources: [],
  checks: [],
  ...more,
});
const nobody = { maker: null, service: null };
const projects = (...all: readonly Files[]): Promise<ProjectFindings[]> =>
  projectsOf(all.map((files) => new Workspace(memoryFileSystem(files), ROOT)));
const gone: ProjectFindings = { findings: [], ask: async () => undefined };
const shown = (path: string): string => path.slice(ROOT.length + 1);

describe('what the files say', () => {
  const said = async (one: CodeRow, ...files: readonly Files[]) =>
    statementsAbout([one], [], await projects(...files), 'en');

  it('of the values of a maker is where they stand, and hides them', async () => {
    const statements = await said(row({ maker: 'xiaomi', checks: ['values'] }), healthy);
    expect(statements.map(({ file }) => file && shown(file))).toEqual(['App.vue', 'App.vue', 'App.vue']);
    const text = statements.map(({ says }) => says).join('\n');
    expect(text).toContain('xiaomiBusinessID');
    expect(text).not.toContain('5000000000000');
    expect(statements.every((one) => !('rule' in one))).toBe(true);
  });

  it('of what is missing or wrong is what the rule says, with its name', async () => {
    const files = broken({ 'App.vue': [["'22222'", "'abc'"]] });
    const statements = await said(row({ maker: 'xiaomi', checks: ['gaps'] }), files);
    expect(statements.find(({ rule }) => rule === 'offline-push-config-schema')).toMatchObject({
      file: `${ROOT}/App.vue`,
      span: {},
    });
  });

  it('of a service is what is wrong with any maker of the provider whose service it is', async () => {
    const files = broken({ 'App.vue': [["'22222'", "'abc'"]] });
    const own = await said(row({ maker: null, service: 'tencent', checks: ['gaps'] }), files);
    expect(own.map(({ rule }) => rule)).toContain('offline-push-config-schema');
    const other = await said(row({ maker: null, service: 'easemob', checks: ['gaps'] }), files);
    expect(other).toEqual([]);
  });

  it('of what belongs to no maker is nothing', async () => {
    expect(await said(row({ ...nobody, checks: ['gaps', 'values', 'fingerprint'] }), healthy)).toEqual([]);
    expect(await said(row({ ...nobody, checks: ['gaps'] }), healthy, easemob())).toEqual([]);
  });

  it('of a project that is gone is nothing', async () => {
    const one = row({ checks: ['package'] });
    expect(await statementsAbout([one], [], [gone], 'en')).toEqual([]);
    expect(await statementsAbout([one], [ownerOf('huawei')], [gone, gone], 'en')).toEqual([]);
  });

  it("of Google's file without a client is that it is of no use", async () => {
    for (const text of [
      '{ "client": {} }',
      '{ "client": [] }',
      '{ "project_info": { "project_number": "1" } }',
    ]) {
      const files = { ...healthy, 'google-services.json': text };
      expect((await said(row({ maker: 'fcm', checks: ['google'] }), files)).map(({ says }) => says)).toEqual([
        'google-services.json is no valid configuration file: download it again.',
      ]);
    }
  });
});

describe('how likely a maker is', () => {
  it('follows from the providers in use, HarmonyOS for Huawei', async () => {
    const rank = await likelyIn(await projects(healthy, tencentPush, jiguang));
    expect(rank('xiaomi')).toBe(0);
    expect(rank('huawei')).toBe(0);
    expect(rank('tencent')).toBe(1);
    expect(rank('jpush')).toBe(1);
    expect(rank('easemob')).toBe(4);
    expect(rank('dcloud')).toBe(4);
  });

  it('is the same for all where no project is there', async () => {
    const rank = await likelyIn([gone]);
    expect([rank('huawei'), rank('tencent')]).toEqual([4, 4]);
    const wanted = { readLine: readPushLine };
    const owners = findCodes('10003', wanted).meanings.map(({ maker, service }) => maker ?? service);
    expect(owners).toEqual(
      findCodes('10003', { ...wanted, rank }).meanings.map((one) => one.maker ?? one.service),
    );
    expect(owners.length).toBeGreaterThan(1);
  });
});

describe('a meaning', () => {
  it('has no line for what is not known', () => {
    expect(meaningLines(row(), 'en')).toEqual({
      title: 'Huawei (client) · 1',
      lines: ['Cause: There is no network.'].map(() => expect.stringContaining('there is no network')),
    });
    expect(meaningLines(row({ cause: undefined, text: '1' }), 'en')).toEqual({
      title: 'Huawei (client) · 1',
      lines: [],
    });
    const whole = row({
      text: 'no net',
      advice: { 'zh-CN': '检查网络', en: 'look at the network' },
      sources: [{ title: 'The page', date: '2025-11', third: false }],
    });
    expect(meaningLines(whole, 'zh-CN').title).toBe('华为（客户端） · 1 · no net');
    expect(meaningLines(whole, 'zh-CN').lines).toHaveLength(3);
  });

  it('is plain data, in sentences', () => {
    expect(meaningObject(row(), 'en')).toMatchObject({
      text: null,
      cause: 'There is no network.',
      advice: null,
    });
    const advice = { 'zh-CN': '检查网络', en: 'look at the network' };
    expect(meaningObject(row({ text: 'a', advice }), 'zh-CN')).toMatchObject({
      text: 'a',
      cause: '没有网络。',
      advice: '检查网络。',
    });
  });

  it('is named by its owner, and by nobody where there is none', () => {
    expect(nameOf(ownerOf('tencent'), 'en')).not.toBe('');
    expect(nameOf(nobody, 'en')).toBe('');
    expect(unknownLine({ ...ownerOf('xiaomi'), code: '7' }, 'en')).toContain('7');
  });

  it('names its source with its day, and says where it is not the maker’s', () => {
    expect(sourceName({ title: 'T', date: '', third: false }, 'en')).toBe('T');
    expect(sourceName({ title: 'T', date: '2025-11', third: false }, 'en')).toBe('T (2025-11)');
    expect(sourceName({ title: 'T', date: '2025-11', third: true }, 'zh-CN')).toMatch(/^T（2025-11，.+）$/);
  });
});

describe('a statement', () => {
  const span = { source: { path: `${ROOT}/a.js`, text: 'one\ntwo' }, start: 4, end: 7 };

  it('has its place before it, as far as it has one', () => {
    expect(statementLine({ says: 'It is so.' }, shown)).toBe('It is so.');
    expect(statementLine({ says: 'It is so.', file: `${ROOT}/a.js` }, shown)).toBe('a.js  It is so.');
    expect(statementLine({ says: 'It is so.', file: `${ROOT}/a.js`, span }, shown)).toBe('a.js:2  It is so.');
  });

  it('is plain data, with what it has', () => {
    expect(statementObject({ says: 'a' }, shown)).toEqual({ says: 'a' });
    expect(statementObject({ says: 'a', file: `${ROOT}/a.js`, span, rule: 'r' }, shown)).toEqual({
      says: 'a',
      file: 'a.js',
      rule: 'r',
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { explainCode, explanationObject, explanationText } from '../../../src/core/codes/explanation.ts';
import type { OwnerId } from '../../../src/core/codes/owner.ts';
import { projectsOf } from '../../../src/core/codes/project-checks.ts';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { readPushLine } from '../../../src/core/logs/line.ts';
import type { Language } from '../../../src/core/messages/localized.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';
import { easemob } from '../rules/easemob.ts';
import { healthy } from '../rules/healthy.ts';

interface Asked {
  readonly language?: Language;
  readonly projects?: readonly Files[];
  readonly owner?: OwnerId;
}

const shown = (path: string): string => path.slice(ROOT.length + 1);

async function ask(query: string, { language = 'en', projects = [], owner }: Asked = {}) {
  const found = await projectsOf(projects.map((files) => new Workspace(memoryFileSystem(files), ROOT)));
  return explainCode({ query, owner, language, readLine: readPushLine }, found);
}

const text = async (query: string, asked: Asked = {}): Promise<string> =>
  explanationText(await ask(query, asked), shown, asked.language ?? 'en');

describe('an explanation as text', () => {
  it('tells whose the code is, what it means, what to do, and from where that is known', async () => {
    const lines = (await text('6003', { owner: 'huawei' })).split('\n');
    expect(lines[0]).toMatch(/^Huawei \(client\) · 6003 · certificate fingerprint error$/i);
    expect(lines[1]).toMatch(/^ {2}Cause: .+\.$/);
    expect(lines[2]).toMatch(/^ {2}What to do: .+\.$/);
    expect(lines[3]).toMatch(/^ {2}Source: .+ \(.*\d{4}.*\)/);
    const chinese = (await text('6003', { owner: 'huawei', language: 'zh-CN' })).split('\n');
    expect(chinese[0]).toMatch(/^华为（客户端） · 6003 · /);
    expect(chinese[1]).toMatch(/^ {2}原因：.+。$/);
  });

  it('has a paragraph for each meaning, and names a code that nobody explains', async () => {
    expect((await text('6003')).trim().split('\n\n')).toHaveLength(2);
    expect(await text('22021')).toMatch(/has a code 22021, but no reliable source tells what it means/);
    expect(await text('22021', { language: 'zh-CN' })).toMatch(/有错误码 22021，但没有可靠来源/);
  });

  it('says that nothing is known', async () => {
    expect(await text('no such words')).toBe('Nothing is known of "no such words".\n');
    expect(await text('no such words', { language: 'zh-CN' })).toBe('没有找到“no such words”的含义。\n');
  });

  it('adds what the files of a project say, with their lines', async () => {
    const said = await text('6003', { projects: [healthy], owner: 'huawei' });
    expect(said).toMatch(/\nThis project's files\n {2}manifest\.json:\d+ {2}The Android package name is "/);
    expect(said).toMatch(/\n {2}Fingerprints are registered at https:/);
  });
});

describe('an explanation as data', () => {
  it('has sentences, ranges where a file says something, and null for what is not known', async () => {
    const object = explanationObject(
      await ask('6003', { projects: [healthy], owner: 'huawei' }),
      shown,
      'en',
    );
    expect(object.meanings[0]).toMatchObject({ maker: 'huawei', service: null, code: '6003' });
    expect(object.meanings[0]?.cause).toMatch(/^[A-Z].*\.$/);
    expect(object.project[0]).toMatchObject({ file: 'manifest.json', range: { start: {}, end: {} } });
    expect(object.project.some((one) => !('file' in one))).toBe(true);
    expect(explanationObject(await ask('22021'), shown, 'en')).toMatchObject({
      meanings: [],
      unknown: [{ maker: 'xiaomi', code: '22021' }],
      project: [],
    });
  });
});

describe('of several projects', () => {
  it('those are asked that use what the code is of', async () => {
    const files = async (code: string, projects: readonly Files[], owner: OwnerId): Promise<string[]> => {
      const { statements } = await ask(code, { projects, owner });
      return statements.map(({ says }) => says);
    };
    const other = {
      ...healthy,
      'manifest.json': `${healthy['manifest.json']}`.replace(/"appid"/, '"APPID"'),
    };
    const both = await files('6003', [healthy, easemob()], 'huawei');
    expect(both).toEqual([
      ...new Set([
        ...(await files('6003', [healthy], 'huawei')),
        ...(await files('6003', [easemob()], 'huawei')),
      ]),
    ]);
    // a project of nobody's has nothing to say of a service that only the other one uses
    const plain = { 'manifest.json': '{"appid":"__UNI__2","app-plus":{}}', 'pages.json': '{}' };
    expect(await files('6003', [plain, healthy], 'huawei')).toEqual(await files('6003', [healthy], 'huawei'));
    expect(await files('6003', [other, healthy], 'huawei')).not.toEqual([]);
    // nobody uses it: nobody has anything to say
    expect(await files('6003', [plain, plain], 'huawei')).toEqual([]);
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, repository, runNext } from './helpers.ts';
import { config, project } from './projects.ts';

interface Explained {
  readonly version: number;
  readonly query: string;
  readonly meanings: readonly {
    readonly maker: string | null;
    readonly service: string | null;
    readonly code: string;
    readonly where: string;
    readonly text: string | null;
    readonly cause: string;
    readonly advice: string | null;
    readonly source: string;
  }[];
  readonly unknown: readonly object[];
  readonly project: readonly {
    readonly says: string;
    readonly file?: string;
    readonly range?: { start: object };
    readonly rule?: string;
  }[];
  readonly rule?: { readonly id: string; readonly page: string };
}

const example = join(repository, 'examples/tui-chat');

/** Beside no project, if none is named. */
function explain(
  args: readonly string[],
  cwd = folderWith({}),
): { status: number | null; answer: Explained } {
  const { status, stdout } = runNext(['explain', '--format', 'json', ...args], { cwd });
  return { status, answer: JSON.parse(stdout) as Explained };
}

describe('explain', () => {
  it('tells what a code means, and what the project beside it says', () => {
    const { status, answer } = explain(['6003'], example);
    expect(status).toBe(0);
    expect(answer).toMatchObject({ version: 1, query: '6003' });
    expect(answer.meanings.map(({ maker, service }) => [maker, service])).toEqual([
      ['huawei', null],
      [null, 'jpush'],
    ]);
    expect(answer.meanings[0]).toMatchObject({
      code: '6003',
      where: 'client',
      text: 'certificate fingerprint error',
    });
    expect(answer.meanings[0]?.source).toContain('2024-01-16');
    const says = answer.project.map((one) => one.says).join('\n');
    expect(says).toContain('com.example.tuichat');
    expect(says).toContain('uni-offline-push fingerprint');
    expect(says).toContain('There is no agconnect-services.json');
    expect(answer.project[0]).toMatchObject({ file: 'manifest.json', range: { start: { line: 27 } } });
    expect(answer.project.map(({ rule }) => rule)).toContain('agconnect-missing');
  });

  it('sets the file of AppGallery Connect beside the manifest', () => {
    const project = (name: string) =>
      folderWith({
        'manifest.json':
          '{"appid":"__UNI__1","app-plus":{"distribute":{"android":{"packagename":"com.example.app"}}}}',
        'pages.json': '{}',
        'nativeplugins/x/agconnect-services.json': JSON.stringify({
          client: { app_id: '1001', package_name: name },
          app_info: { package_name: name },
        }),
      });
    const saysIn = (folder: string): string[] =>
      explain(['907135000'], folder).answer.project.map(({ says }) => says);
    expect(saysIn(project('com.example.app'))[0]).toMatch(/as manifest\.json says, with app_id "1001"/);
    expect(saysIn(project('com.example.other'))[0]).toMatch(
      /"com\.example\.other", while manifest\.json names "com\.example\.app"/,
    );
  });

  it('takes negative codes, words without quotes, and one maker', () => {
    expect(explain(['-997']).answer.meanings[0]).toMatchObject({ service: 'jpush', code: '-997' });
    expect(explain(['-2', '--maker', 'oppo']).answer.meanings[0]).toMatchObject({ maker: 'oppo' });
    expect(explain(['certificate', 'fingerprint', 'error']).answer.meanings[0]).toMatchObject({
      code: '6003',
    });
    expect(explain(['6003', '--maker', 'jpush']).answer.meanings).toHaveLength(1);
  });

  it('names a code of which no source tells, and explains nothing', () => {
    const { status, answer } = explain(['22021']);
    expect({ status, ...answer }).toMatchObject({
      status: 1,
      meanings: [],
      unknown: [{ maker: 'xiaomi', service: null, code: '22021' }],
    });
    const { status: code, stdout } = runNext(['explain', '22021', '--lang', 'zh-CN'], {
      cwd: folderWith({}),
    });
    expect(code).toBe(1);
    expect(stdout).toBe('小米有错误码 22021，但没有可靠来源说明它的含义，因此这里不作解释。\n');
  });

  it('says so where nothing is known', () => {
    const { status, answer } = explain(['123456']);
    expect({ status, meanings: answer.meanings }).toEqual({ status: 1, meanings: [] });
    expect(runNext(['explain', '../../package'], { cwd: folderWith({}) })).toMatchObject({
      status: 1,
      stdout: 'Nothing is known of "../../package".\n',
    });
  });

  it('still gives the page of a rule, for programs too', () => {
    expect(runNext(['explain', 'unipush-conflict']).stdout).toMatch(/^# unipush-conflict\n/);
    const { status, answer } = explain(['unipush-conflict']);
    expect(status).toBe(0);
    expect(answer.rule).toMatchObject({ id: 'unipush-conflict' });
    expect(answer.rule?.page).toMatch(/^# unipush-conflict\n/);
  });

  it.each([
    [[]],
    [['']],
    [['6003', '--maker', 'nokia']],
    [['6003', '--format', 'xml']],
    [['6003', '--project', 'no-such-folder']],
    [['--makr', 'huawei', '6003']],
  ])('cannot be asked %j', (args) => {
    expect(runNext(['explain', ...args])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('several projects', () => {
  const files: Record<string, string> = {};
  const put = (name: string, own: Record<string, string>): void => {
    for (const [path, text] of Object.entries(own)) files[`${name}/${path}`] = text;
  };
  put('uses', project({ 'push/config.js': config.replace('  ios', "  huaweiBusinessID: '30143',\n  ios") }));
  put('does-not', project());
  put('has-none', {
    'manifest.json':
      '{"appid":"__UNI__2","app-plus":{"distribute":{"android":{"packagename":"com.example.none"}}}}',
    'pages.json': '{}',
  });
  const foldersIn = (project: Explained['project']): string[] => [
    ...new Set(project.flatMap(({ file }) => file?.split('/')[0] ?? [])),
  ];

  it('are told of where the code concerns them', () => {
    const { answer } = explain(['907135000'], folderWith(files));
    expect(foldersIn(answer.project)).toEqual(['uses']);
  });

  it('are told of where they are named', () => {
    const { answer } = explain(['907135000', '--project', 'has-none'], folderWith(files));
    expect(answer.project.map(({ says }) => says).join()).toContain('com.example.none');
  });

  it('are told of likewise beside a log', () => {
    const folder = folderWith({
      ...files,
      'a.log': 'E HmsPush: getToken failed, 907135000: arguments invalid\n',
    });
    const { stdout } = runNext(['logs', 'a.log', '--format', 'json'], { cwd: folder });
    expect(foldersIn((JSON.parse(stdout) as Explained).project)).toEqual(['uses']);
  });
});

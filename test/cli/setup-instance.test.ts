import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../mcp/client.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist/cli.js');
const isBuilt = existsSync(cli) && existsSync(join(root, 'dist/setup.js'));

const made = (name: string): string =>
  `import TIM from 'tim-wx-sdk'\nexport const ${name} = TIM.create({ SDKAppID: 1 })\n`;

const files: Record<string, string> = {
  'manifest.json': '{ "appid": "__UNI__A1B2C3D", "vueVersion": "3", "app-plus": { "modules": {} } }',
  'App.vue': '<script setup>\n</script>\n',
  'im/a.js': made('a'),
  'im/b.js': made('b'),
};

const answers = {
  provider: 'tencent-tuiofflinepush',
  vendors: ['apple'],
  values: { iosBusinessID: '30145' },
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uni-offline-push-instance-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function setup(given: object, lang = 'en'): { status: number | null; stderr: string } {
  writeFileSync(join(folder, 'answers.json'), JSON.stringify(given));
  const args = [cli, 'setup', '--answers', 'answers.json', '--lang', lang];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', input: '' });
  rmSync(join(folder, 'answers.json'));
  return { status, stderr };
}

const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe.skipIf(!isBuilt)('setup where several objects could register', () => {
  it('ends with 2 and the name of the answer, in both languages, and writes nothing', () => {
    const { status, stderr } = setup(answers);
    expect(status, stderr).toBe(2);
    expect(stderr).toContain('give the answer instance, one of im/a.js, im/b.js, all, new, none.');
    expect(setup(answers, 'zh-CN').stderr).toContain('请在答案中用“instance”指定：im/a.js、im/b.js、');
    expect(readdirSync(folder).sort()).toEqual(['App.vue', 'im', 'manifest.json']);
    for (const [name, before] of Object.entries(files)) expect(text(name)).toBe(before);
  });

  it('takes the answer', () => {
    const { stderr } = setup({ ...answers, instance: 'im/b.js' });
    expect(text('im/a.js'), stderr).toBe(files['im/a.js']);
    expect(text('im/b.js'), stderr).toContain('registerPush(b)');
  });

  it('is refused to an assistant in the same words', async () => {
    const { call } = await connect(folder);
    const { texts, isError } = await call('plan_push_setup', { answers });
    expect([isError, texts.join('\n')]).toEqual([
      true,
      expect.stringContaining('the answer instance, one of'),
    ]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../cli/helpers.ts';
import type { FakeWebDialog } from './fake-web.ts';
import { launch, until } from './support.ts';

const read = (path: string): string => readFileSync(path, 'utf8');

const bare = {
  'manifest.json':
    '{\n  "name": "app",\n  "appid": "__UNI__A1B2C3D",\n  "app-plus": {},\n  "vueVersion": "3"\n}\n',
  'pages.json': '{ "pages": [{ "path": "pages/index/index" }] }\n',
  'App.vue': '<script>\nexport default {\n  onLaunch() {\n    console.log("launch");\n  },\n};\n</script>\n',
  'package.json': '{ "name": "app", "dependencies": { "@tencentcloud/chat": "3.3.5" } }\n',
};

const answers = {
  provider: 'tencent-tuiofflinepush',
  vendors: ['xiaomi'],
  'values.xiaomiBusinessID': '30142',
  'values.xiaomiAppID': '2882303761500000000',
  'values.xiaomiAppKey': '5000000000000',
  packageName: 'com.example.app',
  appId: '1400000001',
};

const start = (dialog: FakeWebDialog): void => dialog.say({ do: 'ready' });

function answer(dialog: FakeWebDialog): void {
  for (const [index, [ref, value]] of Object.entries(answers).entries())
    dialog.say({ do: 'answer', ref, value, count: index + 1, left: true });
}

async function toReview(dialog: FakeWebDialog): Promise<void> {
  answer(dialog);
  dialog.say({ do: 'review' });
  await until(() => dialog.view?.focus === 'changes', 'the changes are shown');
}

describe('the setup on a page', () => {
  it('is filled in, shows every change, writes it, and leads to the doctor', async () => {
    const root = folderWith(bare);
    const { fake } = launch([root], { web: start });
    await fake.run('setup');
    const [dialog] = fake.dialogs;
    if (!dialog) throw new Error('no dialog');
    expect(dialog.options).toMatchObject({ modal: false, dialogButtons: ['关闭'] });
    expect(dialog.html).toContain('设置离线推送');
    await toReview(dialog);
    expect(dialog.view.end).toContain('5000000000000');
    expect(read(join(root, 'manifest.json'))).toBe(bare['manifest.json']);
    dialog.say({ do: 'apply' });
    await until(() => dialog.view.focus === 'done', 'it is written');
    expect(read(join(root, 'manifest.json'))).toContain('TencentCloud-TUIOfflinePush');
    expect(existsSync(join(root, 'push'))).toBe(true);
    // there is no list of problems to lead to
    expect(dialog.view.end).not.toContain('data-do="problems"');
    dialog.say({ do: 'doctor' });
    await until(() => fake.page.body.includes('data-do="copy"'), 'the doctor is open');
    expect(fake.forms).toEqual([]);
  });

  it('is closed by its button, and has the answers the next time', async () => {
    const root = folderWith(bare);
    const { fake } = launch([root], { web: start });
    await fake.run('setup');
    const [first] = fake.dialogs;
    if (!first) throw new Error('no dialog');
    answer(first);
    await until(() => JSON.stringify(first.told).includes('5000000000000'), 'the answers are known');
    first.say({ do: 'close' });
    expect(first.isOpen).toBe(false);
    await fake.run('setup');
    const second = fake.dialogs[1];
    if (!second) throw new Error('no dialog');
    await until(() => JSON.stringify(second.told).includes('5000000000000'));
    expect(read(join(root, 'manifest.json'))).toBe(bare['manifest.json']);
  });

  it('takes a file that is chosen, and says what is wrong with it', async () => {
    const root = folderWith({ ...bare, 'down/agconnect-services.json': '{}' });
    const { fake } = launch([root], { web: start });
    await fake.run('setup');
    const [dialog] = fake.dialogs;
    if (!dialog) throw new Error('no dialog');
    dialog.say({ do: 'answer', ref: 'provider', value: answers.provider, count: 1, left: true });
    dialog.say({ do: 'answer', ref: 'vendors', value: ['huawei'], count: 2, left: true });
    fake.answers.push(() => ({ file: join(root, 'down/agconnect-services.json') }));
    dialog.say({ do: 'choose', ref: 'agconnect' });
    await until(() => dialog.view?.focus === 'field-agconnect', 'the file is chosen');
    expect(JSON.stringify(dialog.view)).toMatch(/"value":"down\/agconnect-services\.json","error":"[^"]+"/);
  });

  it('writes nothing over a file that was changed meanwhile, and shows the changes anew', async () => {
    const root = folderWith(bare);
    const path = join(root, 'manifest.json');
    const { fake } = launch([root], { web: start });
    await fake.run('setup');
    const [dialog] = fake.dialogs;
    if (!dialog) throw new Error('no dialog');
    await toReview(dialog);
    fake.type(path, bare['manifest.json'].replace('"app"', '"later"'));
    dialog.say({ do: 'apply' });
    await until(() => dialog.view.status !== '', 'it is told');
    expect(dialog.view.status).toContain('没有写入任何内容');
    expect(existsSync(join(root, 'push'))).toBe(false);
    dialog.say({ do: 'apply' });
    await until(() => dialog.view.focus === 'done', 'it is written');
    expect(fake.textOf(path)).toContain('"later"');
  });

  it.each([
    ['the built-in browser is not there', {}],
    ['HBuilderX is older', { web: start, missing: ['window.createWebViewDialog'] }],
    ['forms are wanted', { web: start, settings: { 'setup.style': 'steps' } }],
  ])('gives way to forms where %s', async (_why, options) => {
    const root = folderWith(bare);
    const { fake } = launch([root], options);
    fake.answers.push(() => 'cancel');
    await fake.run('setup');
    expect(fake.forms).toHaveLength(1);
    expect(fake.dialogs.every(({ isOpen }) => !isOpen)).toBe(true);
  });
});

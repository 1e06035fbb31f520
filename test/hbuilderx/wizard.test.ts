import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FormItem } from '../../src/hbuilderx/hbuilderx.d.ts';
import { folderWith } from '../cli/helpers.ts';
import type { FakeHBuilderX, FormAnswer } from './fake.ts';
import { choose, launch } from './support.ts';

const read = (path: string): string => readFileSync(path, 'utf8');

/** A project that has no push yet. */
const bare = {
  'manifest.json':
    '{\n  "name": "app",\n  "appid": "__UNI__A1B2C3D",\n  "app-plus": {},\n  "vueVersion": "3"\n}\n',
  'pages.json': '{ "pages": [{ "path": "pages/index/index" }] }\n',
  'App.vue': '<script>\nexport default {\n  onLaunch() {\n    console.log("launch");\n  },\n};\n</script>\n',
  'package.json': '{ "name": "app", "dependencies": { "@tencentcloud/chat": "3.3.5" } }\n',
};

const values: Readonly<Record<string, string>> = {
  'values.xiaomiBusinessID': '30142',
  'values.xiaomiAppID': '2882303761500000000',
  'values.xiaomiAppKey': '5000000000000',
  packageName: 'com.example.app',
  appId: '1400000001',
};

/** What a person who wants Tencent's push on Xiaomi's phones fills into each form. */
const fill: FormAnswer = ({ formItems }) => dataOf(formItems, values);

function dataOf(
  items: readonly FormItem[],
  given: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const inputs = items.filter(({ type }) => type !== 'label');
  return Object.fromEntries(
    inputs.map(({ name, value }) => [
      name,
      name === 'provider'
        ? 'tencent-tuiofflinepush'
        : name.startsWith('vendors/')
          ? name === 'vendors/xiaomi'
          : (given[name] ?? value),
    ]),
  );
}

function vivoData(
  items: readonly FormItem[],
  given: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const data = dataOf(items, given);
  for (const name of Object.keys(data)) {
    if (name.startsWith('vendors/')) data[name] = name === 'vendors/vivo';
    if (name === 'provider') data[name] = given.provider;
  }
  return data;
}

function huaweiData(items: readonly FormItem[]): Record<string, unknown> {
  const data = dataOf(items, { 'values.huaweiBusinessID': '1', appId: '1400000001' });
  for (const name of Object.keys(data))
    if (name.startsWith('vendors/')) data[name] = name === 'vendors/huawei';
  return data;
}

/** Every file below a folder, with its text. */
function stateOf(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(root.length + 1), read(path)];
    }),
  );
}

const pages = (): string[] =>
  readdirSync(tmpdir())
    .filter((name) => /^uni-offline-push-\w{6}$/.test(name))
    .flatMap((name) => readdirSync(join(tmpdir(), name)).map((file) => join(tmpdir(), name, file)));

function answerForms(fake: FakeHBuilderX): void {
  for (let i = 0; i < 12; i++) fake.answers.push(fill);
}

describe('the setup', () => {
  it('asks in forms, previews, writes, and ends with the doctor', async () => {
    const root = folderWith(bare);
    const { fake } = launch([root]);
    answerForms(fake);
    fake.buttons.push('写入');
    await fake.run('setup');
    const text = read(join(root, 'manifest.json'));
    expect(text).toContain('"Push": {}');
    expect(text).toContain('TencentCloud-TUIOfflinePush');
    const written = readdirSync(root, { recursive: true })
      .map(String)
      .filter((name) => /\.[jt]s$/.test(name))
      .map((name) => read(join(root, name)));
    expect(written.join('\n')).toMatch(/xiaomiAppKey: ["']5000000000000["']/);
    expect(fake.forms[0]?.title).toMatch(/^第 1 步/);
    expect(fake.messages[0]).toMatch(/^写入预览中的修改（\d 个文件）？$/);
    expect(fake.page.isShown).toBe(true);
    expect(fake.page.body).toContain('小米');
    expect(fake.output.join('\n')).toContain('## 还需要你完成');
  });

  it('shows every edit before it is made, and no key stays in a temporary file', async () => {
    const root = folderWith(bare);
    const { fake } = launch([root]);
    answerForms(fake);
    let preview = '';
    const { messages } = fake;
    const push = messages.push.bind(messages);
    messages.push = (...given) => {
      preview = fake.textOf(fake.active ?? '');
      return push(...given);
    };
    await fake.run('setup');
    expect(preview).toMatch(/^# 预览/);
    expect(preview).toMatch(/^\+\s+xiaomiAppKey: ["']5000000000000["']/m);
    expect(read(join(root, 'manifest.json'))).toBe(bare['manifest.json']);
    expect(pages().filter((path) => path.endsWith('-setup.md'))).toEqual([]);
  });

  it('can be left at any form, and goes on from what was filled in', async () => {
    const root = folderWith(bare);
    const { fake } = launch([root]);
    fake.answers.push(fill, fill, fill, () => 'cancel');
    await fake.run('setup');
    expect(fake.statuses.at(-1)?.text).toContain('已退出');
    expect(read(join(root, 'manifest.json'))).toBe(bare['manifest.json']);
    fake.forms.length = 0;
    await fake.run('setup');
    expect(fake.forms[0]?.formItems.find(({ name }) => name === 'provider')?.value).toBe(
      'tencent-tuiofflinepush',
    );
    fake.answers.push(fill, fill);
    await fake.run('setup');
    const xiaomi = fake.forms.at(-1)?.formItems.find(({ name }) => name === 'values.xiaomiAppID');
    expect(xiaomi?.value).toBe('2882303761500000000');
  });

  it.each([true, false])('does not take a wrong value (errors in the form: %s)', async (formErrors) => {
    const root = folderWith(bare);
    const { fake } = launch([root], { formErrors });
    let told = '';
    const wrong = { ...values, 'values.xiaomiAppKey': 'YOUR_APP_KEY' };
    fake.answers.push(fill, fill, ({ formItems }, errors) => {
      told = errors.at(-1) ?? '';
      return dataOf(formItems, told === '' ? wrong : values);
    });
    if (!formErrors)
      fake.answers.push((form) => {
        told = form.formItems[0]?.text ?? '';
        expect(form.formItems.find(({ name }) => name === 'values.xiaomiAppKey')?.value).toBe('YOUR_APP_KEY');
        return fill(form, []);
      });
    for (let i = 0; i < 3; i++) fake.answers.push(fill);
    await fake.run('setup');
    expect(told).toContain('占位符');
    expect(fake.messages[0]).toContain('写入预览中的修改');
  });

  it('falls back to boxes where there are no forms', async () => {
    const root = folderWith(bare);
    const { fake } = launch([root], { missing: ['window.showFormDialog'] });
    fake.picks.push(choose('腾讯'));
    fake.inputs.push(
      () => 'xiaomi, nokia',
      ({ prompt }) => {
        expect(prompt).toContain('nokia');
        return 'xiaomi';
      },
    );
    for (const key of ['BusinessID', 'AppID', 'AppKey'])
      fake.inputs.push(() => values[`values.xiaomi${key}`]);
    for (let i = 0; i < 4; i++)
      fake.inputs.push(({ prompt, value }) => (/包名/.test(prompt ?? '') ? 'com.example.app' : value));
    fake.buttons.push('写入');
    await fake.run('setup');
    expect(read(join(root, 'manifest.json'))).toContain('TencentCloud-TUIOfflinePush');
    expect(fake.boxes.some(({ password }) => password)).toBe(true);
  });

  it('names pages that can be clicked on', async () => {
    const { fake } = launch([folderWith(bare)]);
    fake.answers.push(fill, fill, () => 'cancel');
    await fake.run('setup');
    const labels = fake.forms.flatMap(({ formItems }) => formItems.map(({ text = '' }) => text));
    const links = labels.filter((text) => text.includes('https://') && !/^⚠/.test(text));
    expect(links.length).toBeGreaterThan(0);
    for (const text of links) expect(text).toMatch(/<a href="(https:[^"<> ]+)">\1<\/a>/);
  });

  it('can be left at a box', async () => {
    const root = folderWith(bare);
    const { fake } = launch([root], { missing: ['window.showFormDialog'] });
    fake.picks.push(choose('腾讯'));
    fake.inputs.push(() => undefined);
    await fake.run('setup');
    expect(fake.statuses.at(-1)?.text).toContain('已退出');
    expect(read(join(root, 'manifest.json'))).toBe(bare['manifest.json']);
  });

  it('leaves nothing behind at whichever form it is left, or where the preview is turned down', async () => {
    let forms = 0;
    for (let at = 0; forms <= at; at++) {
      const root = folderWith(bare);
      const { fake } = launch([root]);
      for (let i = 0; i < at; i++) fake.answers.push(fill);
      fake.answers.push(() => 'cancel');
      await fake.run('setup');
      expect(stateOf(root), `cancelled at form ${at + 1}`).toEqual(bare);
      // with no form left the preview is asked about, and nobody presses its button
      if (fake.messages.length > 0) forms = at + 1;
      else expect(fake.forms).toHaveLength(at + 1);
      expect(fake.statuses.at(-1)?.text).toContain('没有写入任何内容');
      if (at > 20) throw new Error('the forms never end');
      if (forms > at) break;
    }
    expect(forms).toBeGreaterThan(4);
    expect(pages().filter((path) => path.endsWith('-setup.md'))).toEqual([]);
  });

  it.each([true, false])(
    'refuses a contradiction within one form (errors in the form: %s)',
    async (formErrors) => {
      const root = folderWith({ ...bare, 'package.json': '{ "name": "app" }\n' });
      const { fake } = launch([root], { formErrors });
      const told: string[] = [];
      const right = {
        provider: 'easemob-empush',
        'values.VIVOCertificateName': '100000007#0123456789abcdef',
        'values.com.vivo.push.app_id': '100000007',
        'values.com.vivo.push.api_key': '0123456789abcdef',
        appId: '1100000000000000#demo',
      };
      const answer: FormAnswer = ({ formItems }, errors) => {
        const about = [...errors, ...formItems.map(({ text = '' }) => text)].filter((text) =>
          /不一致/.test(text),
        );
        told.push(...about);
        const id = about.length > 0 ? {} : { 'values.com.vivo.push.app_id': '100000000' };
        return vivoData(formItems, { ...right, ...id });
      };
      for (let i = 0; i < 12; i++) fake.answers.push(answer);
      fake.buttons.push('写入');
      await fake.run('setup');
      expect(told[0]).toContain('“VIVOCertificateName”中的内容与“com.vivo.push.app_id”的值不一致');
      expect(read(join(root, 'manifest.json'))).toContain('"100000007"');
    },
  );

  const NAME = 'agconnect-services.json';
  const PLACE = `nativeplugins/TencentCloud-TUIOfflinePush/android/assets/${NAME}`;
  const file = (id: string): string =>
    JSON.stringify({ client: { app_id: id, package_name: 'com.example.app' }, app_info: {} });

  it.each([true, false])("replaces Huawei's file only where that is ticked: %s", async (yes) => {
    const root = folderWith({ ...bare, [PLACE]: file('1'), [`downloads/${NAME}`]: file('2') });
    const { fake } = launch([root]);
    let asked = 0;
    let packageName: unknown;
    const answer: FormAnswer = ({ formItems }) => {
      const data = huaweiData(formItems);
      if ('agconnect' in data) data.agconnect = join(root, 'downloads', NAME);
      if ('overwrite.agconnect' in data) {
        asked++;
        expect(data['overwrite.agconnect']).toBe(false);
        data['overwrite.agconnect'] = yes;
      }
      packageName ??= data.packageName;
      return data;
    };
    for (let i = 0; i < 12; i++) fake.answers.push(answer);
    fake.buttons.push('写入');
    await fake.run('setup');
    expect(asked).toBe(1);
    // the question is filled in with what the file says
    expect(packageName).toBe('com.example.app');
    expect(read(join(root, PLACE))).toBe(file(yes ? '2' : '1'));
    expect(read(join(root, `downloads/${NAME}`))).toBe(file('2'));
  });

  it("puts Huawei's file in place of the plugin's stand-in without asking", async () => {
    const root = folderWith({ ...bare, [PLACE]: '"put your file here"', [`downloads/${NAME}`]: file('2') });
    const { fake } = launch([root]);
    for (let i = 0; i < 12; i++) fake.answers.push(({ formItems }) => huaweiData(formItems));
    fake.buttons.push('写入');
    await fake.run('setup');
    expect(read(join(root, PLACE))).toBe(file('2'));
  });

  it('edits a manifest that is not saved where it is, in the editor', async () => {
    const root = folderWith(bare);
    const path = join(root, 'manifest.json');
    const { fake } = launch([root]);
    fake.type(path, bare['manifest.json'].replace('"app"', '"another"'));
    answerForms(fake);
    fake.buttons.push('写入');
    await fake.run('setup');
    expect(read(path)).toBe(bare['manifest.json']);
    expect(fake.textOf(path)).toContain('"another"');
    expect(fake.textOf(path)).toContain('TencentCloud-TUIOfflinePush');
  });

  it('writes nothing if a file has changed while it was looked at', async () => {
    const root = folderWith(bare);
    const path = join(root, 'manifest.json');
    const { fake } = launch([root]);
    answerForms(fake);
    const { messages } = fake;
    const push = messages.push.bind(messages);
    messages.push = (...given) => {
      if (given[0]?.startsWith('写入')) fake.type(path, bare['manifest.json'].replace('"app"', '"later"'));
      return push(...given);
    };
    fake.buttons.push('写入');
    await fake.run('setup');
    expect(messages.at(-1)).toBe('文件已经变化，没有修改。请再试一次。');
    expect(read(path)).toBe(bare['manifest.json']);
    expect(existsSync(join(root, 'push'))).toBe(false);
  });
});

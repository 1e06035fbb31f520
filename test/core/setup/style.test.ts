import { describe, expect, it } from 'vitest';
import { noteText } from '../../../src/core/setup/messages.ts';
import type { Files } from '../helpers.ts';
import { applyPlan, checked, plan } from './support.ts';
import { appIdFor, projectOf, settable, templates, valuesFor } from './templates.ts';

const [tencent, easemob] = settable as [(typeof settable)[0], (typeof settable)[0]];
const base = projectOf(templates[0] as (typeof templates)[0], tencent);
const answers = (provider = tencent) => ({
  provider: provider.id,
  vendors: ['apple' as const],
  values: valuesFor(provider, ['apple']),
  appId: appIdFor(provider),
});

async function setUp(files: Files, provider = tencent): Promise<{ after: Files; notes: string[] }> {
  const all = { ...base, ...projectOf(templates[0] as (typeof templates)[0], provider), ...files };
  const made = await plan(all, answers(provider));
  const after = applyPlan(all, made);
  expect((await checked(after)).grave).toEqual([]);
  const again = await plan(after, answers(provider));
  expect([again.edits, again.creates]).toEqual([[], []]);
  return { after, notes: made.notes.map((note) => noteText(note, 'en')) };
}

const app = (imports: string, hook = 'onLaunch(() => {})'): string =>
  `<script setup lang="ts">\n${imports}\n${hook}\n</script>\n\n<template>\n  <view class="a" id="b" />\n</template>\n`;

describe('new files and what is added to others', () => {
  it("follow the project's quotes, semicolons, commas and indentation", async () => {
    const { after } = await setUp({
      'App.vue': app('import { onLaunch } from "@dcloudio/uni-app"\nimport a from "./a"\n'),
      'main.ts': 'export const app = {\n\t\tplugins: [],\n\t\tname: "a"\n}\n',
      'push/.keep': '',
    });
    const { 'push/offline-push.ts': code = '', 'push/chat.ts': chat = '' } = after;
    expect(chat).toContain('import TencentCloudChat from "@tencentcloud/chat"\n');
    expect(code).toContain('\n}\n');
    expect(code + chat + after['App.vue']).not.toMatch(/['][^'\n]*[']|;$|,\n[ \t]*}/m);
  });

  it('follow Prettier and the editor where the project tells them', async () => {
    const { after } = await setUp({
      'package.json':
        '{\n  "prettier": { "semi": false, "singleQuote": false, "trailingComma": "none" }\n}\n',
      '.editorconfig': '[*]\nindent_style = tab\n',
      'App.vue': app("import { onLaunch } from '@dcloudio/uni-app';\n", 'onLaunch(() => {});'),
    });
    expect(after['push/offline-push.ts']).toMatch(/^\t\/\/ #ifdef APP-PLUS$/m);
    expect(after['push/offline-push.ts']).not.toMatch(/['][^'\n]*[']|;$|,\n\t*}/m);
    // a file that tells by itself stays as it is
    expect(after['App.vue']).toContain("import { chat } from './push/chat';\n");
  });

  it('show nothing on the console of a project that never does', async () => {
    const { after } = await setUp({ 'App.vue': app("import { onLaunch } from '@dcloudio/uni-app'\n") });
    expect(after['push/offline-push.ts']).toContain('console.warn(');
    const { after: other } = await setUp({ 'main.ts': "console.log('main')\n" });
    expect(other['push/offline-push.ts']).toContain('console.log(');
  });

  it('have no type that a linter for types refuses', async () => {
    for (const provider of settable) {
      const { after } = await setUp({}, provider);
      for (const [name, text] of Object.entries(after))
        if (name.endsWith('.ts') || name.endsWith('.vue')) expect(text, name).not.toMatch(/\bany\b/);
    }
  });

  it("declare the module that Easemob's package has no types for, unless the project does", async () => {
    const { after } = await setUp({}, easemob);
    expect(after['push/easemob-websdk.d.ts']).toContain(
      "declare module 'easemob-websdk/uniApp/Easemob-chat' {",
    );
    const { after: own } = await setUp(
      { 'types/shims.d.ts': "declare module 'easemob-websdk/uniApp/Easemob-chat'\n" },
      easemob,
    );
    expect(own['push/easemob-websdk.d.ts']).toBeUndefined();
    const { after: script } = await setUp(
      { 'App.vue': '<script>\nexport default {}\n</script>\n', 'main.ts': '' },
      easemob,
    );
    expect(script['push/easemob-websdk.d.ts']).toBeDefined();
    const { 'main.ts': _main, ...plain } = base;
    const made = await plan(
      { ...plain, 'App.vue': '<script>\nexport default {}\n</script>\n' },
      answers(easemob),
    );
    expect(made.creates.map(({ path }) => path).filter((path) => path.endsWith('.ts'))).toEqual([]);
  });
});

describe('imports in App.vue', () => {
  const importsIn = async (files: Files): Promise<string[]> =>
    (await setUp(files)).after['App.vue']?.match(/^import .*$/gm) ?? [];

  it('take the alias where the others do, and it leads somewhere', async () => {
    const aliased = app("import { onLaunch } from '@dcloudio/uni-app'\nimport { a } from '@/store/a'\n");
    expect(await importsIn({ 'App.vue': aliased, 'store/a.ts': 'export const a = 1\n' })).toEqual([
      "import { onLaunch } from '@dcloudio/uni-app'",
      "import { chat } from '@/push/chat'",
      "import { registerPush } from '@/push/offline-push'",
      "import { a } from '@/store/a'",
    ]);
    // it may stand for another folder than the source's
    expect(await importsIn({ 'App.vue': aliased })).toContain("import { chat } from './push/chat'");
    expect(
      await importsIn({
        'App.vue': app("import { onLaunch } from '@dcloudio/uni-app'\n"),
        'main.ts': "import { a } from '@/store/a'\n",
        'store/a.ts': 'export const a = 1\n',
      }),
    ).toContain("import { chat } from '@/push/chat'");
  });

  it('stay in the order that they are in', async () => {
    expect(
      await importsIn({
        'App.vue': app(
          "import type { A } from './a'\nimport { onLaunch } from '@dcloudio/uni-app'\nimport { ref } from 'vue'\n\nimport { a } from './a'\nimport { z } from './z'\n\nimport './app.css'\n",
        ),
      }),
    ).toEqual([
      "import type { A } from './a'",
      "import { onLaunch } from '@dcloudio/uni-app'",
      "import { ref } from 'vue'",
      "import { a } from './a'",
      "import { chat } from './push/chat'",
      "import { registerPush } from './push/offline-push'",
      "import { z } from './z'",
      "import './app.css'",
    ]);
    expect(
      (
        await importsIn({
          'App.vue': app(
            "import z from './z'\nimport { onLaunch } from '@dcloudio/uni-app'\nimport a from './a'\n",
          ),
        })
      ).slice(3),
    ).toEqual(["import { chat } from './push/chat'", "import { registerPush } from './push/offline-push'"]);
  });

  it('keep a blank line between groups', async () => {
    const { after } = await setUp({
      'App.vue': app("import { onLaunch } from '@dcloudio/uni-app'\n\nimport './app.css'\n"),
    });
    expect(after['App.vue']).toContain(
      "uni-app'\n\nimport { chat } from './push/chat'\nimport { registerPush }",
    );
    expect(after['App.vue']).toContain("offline-push'\n\nimport './app.css'\n");
  });

  it('go to the statement that imports from there already', async () => {
    for (const [names, merged] of [
      ['{ onHide, onShow }', '{ onHide, onLaunch, onShow }'],
      ['{ onShow, onHide }', '{ onShow, onHide, onLaunch }'],
      ['{\n  onHide,\n  onShow,\n}', '{\n  onHide,\n  onLaunch,\n  onShow,\n}'],
      ['{\n  onHide,\n}', '{\n  onHide,\n  onLaunch,\n}'],
    ]) {
      const { after } = await setUp({
        'App.vue': app(`import ${names} from '@dcloudio/uni-app'\n`, 'onHide(() => {})'),
      });
      expect(after['App.vue']).toContain(`import ${merged} from '@dcloudio/uni-app'\n`);
    }
  });
});

describe('package.json', () => {
  const written = async (
    text: string,
    files: Files = {},
  ): Promise<{ text: string; note: string | undefined }> => {
    const { after, notes } = await setUp({ 'package.json': text, ...files });
    return {
      text: after['package.json'] ?? '',
      note: notes.find((note) => note.includes('nstall the dependency')),
    };
  };

  it.each([
    [
      'sorted',
      '"@dcloudio/uni-app": "3",\n    "vue": "3"',
      '"@dcloudio/uni-app": "3",\n    "@tencentcloud/chat": "^3.6.6",\n    "vue": "3"',
    ],
    [
      'sorted, at the end',
      '"@dcloudio/uni-app": "3"',
      '"@dcloudio/uni-app": "3",\n    "@tencentcloud/chat": "^3.6.6"',
    ],
    [
      'in no order',
      '"vue": "3",\n    "@dcloudio/uni-app": "3",\n    "pinia": "2"',
      '"vue": "3",\n    "@dcloudio/uni-app": "3",\n    "pinia": "2",\n    "@tencentcloud/chat": "^3.6.6"',
    ],
  ])('keeps dependencies that are %s', async (_name, before, after) => {
    const text = (list: string): string => `{\n  "name": "a",\n  "dependencies": {\n    ${list}\n  }\n}\n`;
    expect((await written(text(before))).text).toBe(text(after));
  });

  it('gets dependencies before those for development, on one line too', async () => {
    expect((await written('{\n  "name": "a",\n  "devDependencies": {\n    "vite": "5"\n  }\n}\n')).text).toBe(
      '{\n  "name": "a",\n  "dependencies": {\n    "@tencentcloud/chat": "^3.6.6"\n  },\n  "devDependencies": {\n    "vite": "5"\n  }\n}\n',
    );
    expect((await written('{ "dependencies": { "vue": "3" } }\n')).text).toBe(
      '{ "dependencies": { "@tencentcloud/chat": "^3.6.6", "vue": "3" } }\n',
    );
  });

  it.each([
    ['npm install', '{}', {}],
    ['pnpm install', '{ "packageManager": "pnpm@9.12.3" }', { 'package-lock.json': '{}' }],
    ['yarn install', '{ "devEngines": { "packageManager": { "name": "yarn" } } }', {}],
    ['pnpm install', '{}', { 'pnpm-lock.yaml': '' }],
    ['yarn install', '{}', { 'yarn.lock': '' }],
    ['bun install', '{}', { 'bun.lock': '' }],
    ['bun install', '{}', { 'bun.lockb': '' }],
    ['npm install', '{}', { 'package-lock.json': '{}' }],
    ['npm install', '{ "packageManager": 7 }', { 'other/pnpm-lock.yaml': '' }],
  ])('says %s', async (command, text, files) => {
    expect((await written(text, files as Files)).note).toBe(
      `Install the dependency @tencentcloud/chat: ${command}`,
    );
  });

  it("says what the workspace's root says", async () => {
    const files: Files = { 'package.json': '{ "packageManager": "pnpm@9.12.3" }', 'yarn.lock': '' };
    for (const [name, text] of Object.entries(base)) files[`apps/chat/${name}`] = text;
    files['apps/chat/package.json'] = '{}';
    const made = await plan(files, answers());
    const notes = made.notes.map((note) => noteText(note, 'zh-CN'));
    expect(notes).toContain('请安装依赖 @tencentcloud/chat：pnpm install。');
  });

  it('that cannot be changed is told with the command that would', async () => {
    const made = await plan({ ...base, 'package.json': '[]', 'yarn.lock': '' }, answers());
    expect(made.notes.map((note) => noteText(note, 'en'))).toContainEqual(
      expect.stringMatching(/: yarn add "@tencentcloud\/chat@\^3\.6\.6"$/),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { providers } from '../../../src/core/providers/index.ts';
import type { Provider } from '../../../src/core/providers/provider.ts';
import type { Files } from '../helpers.ts';
import { applyPlan, plan } from './support.ts';

const provider = providers.find(({ id }) => id === 'tencent-push') as Provider;

const answers = {
  vendors: ['xiaomi'],
  values: { xiaomiPushBussinessId: '1', xiaomiPushAppId: '2882303761', xiaomiPushAppKey: '5000' },
  packageName: 'com.example.chat',
  appId: '1400000001',
} as const;

const project = (script: string, name = 'chat.ts'): Files => ({
  'manifest.json':
    '{ "appid": "__UNI__A1B2C3D", "app-plus": { "modules": {}, "distribute": {} }, "vueVersion": "3" }\n',
  'pages.json': '{}',
  'package.json': '{ "dependencies": { "@tencentcloud/chat": "3.6.6" } }\n',
  [name]: script,
});

const made = `import TencentCloudChat from '@tencentcloud/chat'
export const chat = TencentCloudChat.create({ SDKAppID: 1400000001 })
`;

/** The script as the wizard leaves it, without what it brings in at the top, and what is left to do by hand. */
async function planned(script: string, name?: string): Promise<{ code: string; notes: string[] }> {
  const files = project(script, name);
  const result = await plan(files, {
    provider: provider.id,
    ...answers,
  });
  const after = applyPlan(files, result)[name ?? 'chat.ts'] ?? '';
  return {
    code: after.replace(/^import .*\n/gm, ''),
    notes: result.notes.map(({ message }) => message).filter((message) => message.startsWith('call')),
  };
}

const REGISTER = /\w+\(userID\)/;

describe('the call that registers goes behind the login', () => {
  it.each<[string, string, RegExp]>([
    [
      'that is awaited',
      `async function go() {\n  await chat.login({ userID, userSig })\n  next()\n}\n`,
      /login\(\{ userID, userSig \}\)\n[^n]*\w+\(userID\)[\s\S]*next/,
    ],
    [
      'whose answer is kept',
      `async function go() {\n  const { data } = await chat.login({ userID, userSig })\n}\n`,
      /login\(\{ userID, userSig \}\)\n[\s\S]*\w+\(userID\)/,
    ],
    [
      'that nobody waits for',
      `function go() {\n  chat.login({ userID, userSig })\n}\n`,
      /login\(\{ userID, userSig \}\)\.then\(\(\) => \w+\(userID\)\)/,
    ],
    [
      'that goes on',
      `chat.login({ userID, userSig }).then(() => {\n  next()\n})\n`,
      /then\(\(\) => \{\n[\s\S]*\w+\(userID\)[\s\S]*next\(\)/,
    ],
    [
      'by its whole name',
      `import { TUILogin } from '@tencentcloud/tui-core'\nTUILogin.login({ userID, userSig })\n`,
      REGISTER,
    ],
  ])('%s', async (_name, script, expected) => {
    const { code, notes } = await planned(made + script);
    expect(code).toMatch(expected);
    expect(notes).toEqual([]);
  });

  it.each([
    ['whose promise is handed on', `export const go = () => chat.login({ userID, userSig })\n`],
    ['whose promise is returned', `export function go() {\n  return chat.login({ userID, userSig })\n}\n`],
    [
      'that goes on in a function of one expression',
      `chat.login({ userID, userSig }).then((answer) => next(answer))\n`,
    ],
    ['that goes on in a function of a name', `chat.login({ userID, userSig }).then(next)\n`],
    [
      'that goes on after something else',
      `chat.login({ userID, userSig }).catch(() => {}).then(() => {\n  next()\n})\n`,
    ],
    [
      'on a line with more',
      `async function go() {\n  if (ready) await chat.login({ userID, userSig }); next()\n}\n`,
    ],
    ['that does not say who logs in', `chat.login(options)\n`],
    ['that asks a function who logs in', `chat.login({ userID: whoAmI(), userSig })\n`],
    ['of a script that is broken', `function go() {\n  chat.login({ userID, userSig })\n`],
  ])('or is left to the user, with its place: %s', async (_name, script) => {
    const { code, notes } = await planned(made + script);
    expect(code).not.toMatch(REGISTER);
    expect(notes).toEqual(['callAfterLoginAt']);
  });

  it.each([
    ['of another object', `other.login({ userID, userSig })\n`],
    ['of what a function gives', `getChat().login({ userID, userSig })\n`],
    ['of its own name', `function login() {}\nlogin()\n`],
    ['for other builds', `// #ifdef H5\nchat.login({ userID, userSig })\n// #endif\n`],
  ])('or is left to the user where there is no login: %s', async (_name, script) => {
    expect((await planned(made + script)).notes).toEqual(['callAfterLogin']);
  });
});

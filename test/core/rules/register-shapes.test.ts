import { describe, expect, test } from 'vitest';
import type { Provider } from '../../../src/core/providers/provider.ts';
import { pushRegisterOrder } from '../../../src/core/rules/push-register-order.ts';
import { registerAfterLogin } from '../../../src/core/rules/register-after-login.ts';
import { registerPluginIncomplete } from '../../../src/core/rules/register-plugin-incomplete.ts';
import type { Rule } from '../../../src/core/rules/rule.ts';
import { reported } from '../made-up.ts';
import { MANIFEST, MODULE, ofModule, ofService, onPlugin } from '../made-up-calls.ts';

async function told(rule: Rule, provider: Provider, script: string): Promise<string[]> {
  const found = await reported(provider, { 'manifest.json': MANIFEST, 'push.js': script }, rule);
  return found.map(({ where, message, args, textAt }) =>
    [where, message, ...Object.values(args ?? {}), textAt].join(' '),
  );
}

const GET = `const push = uni.requireNativePlugin('Made-Up');\n`;
const SET = 'im.SettingService.setPushConfig(push, config);';

describe('register-after-login, of a service', () => {
  test.each([
    ['at the top level', `${GET}im.LoginService.login(id);\n${SET}`, 'push.js:3'],
    [
      'in a function',
      `${GET}async function go() {\n  await im.LoginService.login(id);\n  ${SET}\n}`,
      'push.js:4',
    ],
    ['in a callback', `${GET}im.LoginService.login(id).then(() => {\n  ${SET}\n});`, 'push.js:3'],
    ['by a function', `${GET}function set() { ${SET} }\nim.LoginService.login(id);\nset();`, 'push.js:4'],
  ])('reported: %s', async (_name, script, where) => {
    const [only, ...others] = await told(registerAfterLogin, ofService, script);
    expect(only).toContain(`${where} late`);
    expect(others).toEqual([]);
  });

  test.each([
    ['before the login', `${GET}${SET}\nim.LoginService.login(id);`],
    ['before the next login', `${GET}im.LoginService.login(id);\n${SET}\nim.LoginService.login(id);`],
    ['on another object', `${GET}other.LoginService.login(id);\n${SET}`],
    ['another service', `${GET}im.UserService.login(id);\n${SET}`],
    ['logged out between', `${GET}im.LoginService.login(id);\nim.logout();\n${SET}`],
    ['logged out by the service', `${GET}im.LoginService.login(id);\nim.LoginService.logout();\n${SET}`],
    ['under a condition', `${GET}if (ready) im.LoginService.login(id);\n${SET}`],
    ['registered before that', `${GET}${SET}\nfunction go() {\n  im.LoginService.login(id);\n  ${SET}\n}`],
  ])('not reported: %s', async (_name, script) => {
    expect(await told(registerAfterLogin, ofService, script)).toEqual([]);
  });

  test('never of those that register behind the login, or at any time', async () => {
    const behind = `import { registerPush } from ${MODULE};\nchat.login(id);\nregisterPush(1, 'k');`;
    expect(await told(registerAfterLogin, ofModule, behind)).toEqual([]);
    const any = `${GET}chat.login(id);\npush.initPush();`;
    expect(await told(registerAfterLogin, onPlugin, any)).toEqual([]);
  });
});

describe('push-register-order', () => {
  const HEAD = `import { registerPush, setRegistrationID } from ${MODULE};\n`;
  const REGISTER = `registerPush(1, 'k');`;

  test.each([
    ['an id that is set later', `${HEAD}${REGISTER}\nsetRegistrationID('a');`, 'setRegistrationID'],
    [
      'in a function',
      `${HEAD}function go() {\n  ${REGISTER}\n  setRegistrationID('a');\n}`,
      'setRegistrationID',
    ],
    ['the login later', `${HEAD}async function go() {\n  ${REGISTER}\n  await chat.login(user);\n}`, 'login'],
    [
      'of a member',
      `${HEAD}async function go() {\n  ${REGISTER}\n  if (user) await this.chat.login(user);\n}`,
      'login',
    ],
    [
      'in a namespace',
      `import * as Push from ${MODULE};\nPush.${REGISTER}\nPush.setRegistrationID('a');`,
      'setRegistrationID',
    ],
  ])('reported: %s', async (_name, script, first) => {
    const [only, ...others] = await told(pushRegisterOrder, ofModule, script);
    expect(only).toContain(`early registerPush ${first} `);
    expect(others).toEqual([]);
  });

  test.each([
    ['the right order', `${HEAD}setRegistrationID('a');\nchat.login(user);\n${REGISTER}`],
    ['neither', `${HEAD}${REGISTER}`],
    ['set before too', `${HEAD}setRegistrationID('a');\n${REGISTER}\nsetRegistrationID('b');`],
    [
      'set elsewhere too',
      `${HEAD}function set() { setRegistrationID('a'); }\nfunction go() {\n  ${REGISTER}\n  setRegistrationID('b');\n}`,
    ],
    ['in a callback', `${HEAD}chat.login(user).then(() => { ${REGISTER} });`],
    ['the login in a callback', `${HEAD}${REGISTER}\nwhenReady(() => chat.login(user));`],
    ['one or the other', `${HEAD}if (known) { ${REGISTER} } else { chat.login(user); }`],
    [
      'after an early exit',
      `${HEAD}function go() {\n  if (known) {\n    ${REGISTER}\n    return;\n  }\n  chat.login(user);\n}`,
    ],
    ['a login of something else', `${HEAD}${REGISTER}\nusers.login(user);`],
    [
      'another function of that name',
      `import { registerPush } from ${MODULE};\n${REGISTER}\nsetRegistrationID('a');`,
    ],
    ['for other platforms', `${HEAD}${REGISTER}\n// #ifdef H5\nchat.login(user);\n// #endif`],
  ])('not reported: %s', async (_name, script) => {
    expect(await told(pushRegisterOrder, ofModule, script)).toEqual([]);
  });

  test('never of those that register before the login', async () => {
    const script = `${GET}${SET}\nim.LoginService.login(id);`;
    expect(await told(pushRegisterOrder, ofService, script)).toEqual([]);
  });
});

describe('register-plugin-incomplete, of arguments', () => {
  test.each([
    ['neither', 'im.SettingService.setPushConfig();', 'noPluginArgument setPushConfig 1'],
    ['no configuration', 'im.SettingService.setPushConfig(push);', 'noConfigArgument setPushConfig 2'],
    [
      'no configuration, in a chain',
      'im?.SettingService?.setPushConfig(push);',
      'noConfigArgument setPushConfig 2',
    ],
  ])('reported: %s', async (_name, call, message) => {
    const [only, ...others] = await told(registerPluginIncomplete, ofService, `${GET}${call}`);
    expect(only).toContain(`push.js:2 ${message} `);
    expect(others).toEqual([]);
  });

  test.each([
    ['both', 'im.SettingService.setPushConfig(push, config);'],
    ['what is not known', 'im.SettingService.setPushConfig(...all);'],
    ['not typed yet', 'im.SettingService.setPushConfig('],
    ['another call', 'im.SettingService.setConfig();'],
    ['for another platform', '// #ifdef H5\nim.SettingService.setPushConfig();\n// #endif'],
  ])('not reported: %s', async (_name, call) => {
    expect(await told(registerPluginIncomplete, ofService, `${GET}${call}`)).toEqual([]);
  });

  test('a call that takes nothing lacks nothing', async () => {
    expect(await told(registerPluginIncomplete, onPlugin, `${GET}push.initPush();`)).toEqual([]);
  });
});

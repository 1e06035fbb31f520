import { expect, test } from 'vitest';
import { checkFiles } from '../../helpers.ts';
import { app, easemob, fixed, only, reports } from '../../rules/easemob.ts';

const RULE = 'use-plugin-signature';

test('nothing is reported on a healthy Easemob project', async () => {
  const { findings, result } = await checkFiles(easemob());
  expect(findings.map(({ where, rule }) => `${where} ${rule}`)).toEqual([]);
  expect(result.projects[0]?.providers).toEqual(['easemob-empush']);
});

test("the document's own sample is reported once, and becomes what it means", async () => {
  const files = easemob(`// 调用 IM SDK 方法，注册推送插件
conn.usePlugin({
  pushOption,
  'push' // 为固定值
})`);
  expect(await only(files, RULE)).toMatchObject({
    message: 'inside',
    severity: 'error',
    where: 'App.vue:10:16',
  });
  expect((await fixed(files, RULE))['App.vue']).toBe(
    app(`// 调用 IM SDK 方法，注册推送插件
conn.usePlugin(pushOption, 'push') // 为固定值`),
  );
});

test.each([
  ['on one line', `conn.usePlugin({ pushOption, 'push' });`, `conn.usePlugin(pushOption, 'push');`],
  [
    'with a comma at the end',
    `conn.usePlugin({ pushOption, "push", })`,
    `conn.usePlugin(pushOption, "push")`,
  ],
  ['the other way round', `conn.usePlugin({ 'push', pushOption })`, `conn.usePlugin(pushOption, 'push')`],
  ['with a key', `conn.usePlugin({ option: pushOption, 'push' })`, `conn.usePlugin(pushOption, 'push')`],
  [
    'with a comment in the middle, which stays',
    `conn.usePlugin({\n  pushOption, // the options\n  'push',\n});`,
    `conn.usePlugin(\n  pushOption, // the options\n  'push',\n);`,
  ],
  [
    'written out',
    `conn.usePlugin({\n  emPush: EMPush, // the plugin\n  config: { MICertificateName: 'a' },\n  'push'\n})`,
    `conn.usePlugin({\n  emPush: EMPush, // the plugin\n  config: { MICertificateName: 'a' },\n}, 'push')`,
  ],
  [
    'beside a good second argument',
    `conn.usePlugin({ pushOption, 'push' }, 'push')`,
    `conn.usePlugin(pushOption, 'push')`,
  ],
])('reported: the string inside the braces, %s', async (_name, call, right) => {
  const files = easemob(call);
  expect((await only(files, RULE)).message).toBe('inside');
  const text = (await fixed(files, RULE))['App.vue'] ?? '';
  const tidy = (code: string): string => code.replace(/,(\s*)\}, /g, '$1}, ').replace(/\s+/g, ' ');
  expect(tidy(text)).toContain(tidy(right));
});

test('reported: braces around the options', async () => {
  expect(await only(easemob(`conn.usePlugin({ pushOption }, 'push');`), RULE)).toMatchObject({
    message: 'wrapped',
  });
  for (const call of [`conn.usePlugin({ pushOption }, 'push');`, 'conn.usePlugin({ pushOption });']) {
    expect((await fixed(easemob(call), RULE))['App.vue']).toBe(app(`conn.usePlugin(pushOption, 'push');`));
  }
});

test('reported: the second argument is missing, or another', async () => {
  const call = 'conn.usePlugin(pushOption);';
  expect(await reports(easemob(call), RULE)).toEqual(['App.vue:9:1 "conn.usePlugin"']);
  expect((await fixed(easemob(call), RULE))['App.vue']).toBe(app(`conn.usePlugin(pushOption, 'push');`));
  const inline = `conn.usePlugin({ emPush: EMPush, config: pushOption.config } /* mine */);`;
  expect((await fixed(easemob(inline), RULE))['App.vue']).toContain(
    `conn.usePlugin({ emPush: EMPush, config: pushOption.config }, 'push' /* mine */);`,
  );
  expect(await reports(easemob(`conn.usePlugin(pushOption, "emPush");`), RULE)).toEqual([
    'App.vue:9:28 "\\"emPush\\""',
  ]);
  expect((await fixed(easemob(`conn.usePlugin(pushOption, "emPush");`), RULE))['App.vue']).toContain(
    '(pushOption, "push")',
  );
});

test('reported: options from another module, whatever words that holds', async () => {
  const files = {
    ...easemob(''),
    'option.ts': `const push = uni.requireNativePlugin('EMPushUniPlugin');\nexport default { emPush: push, config: { MICertificateName: 'a' } };\n`,
    'login.ts': `import { conn } from './im';\nimport option from './option';\nconn.usePlugin(option);\n`,
  };
  expect(await reports(files, RULE)).toEqual(['login.ts:3:1 "conn.usePlugin"']);
});

test.each([
  [
    'other libraries',
    `Vue.usePlugin(pushPlugin); app.usePlugin({ config: { a: 1 } }); editor.usePlugin({ config, name: 'push' });`,
  ],
  ['a string in braces that is no plugin of ours', `other.usePlugin({ option, 'push' });`],
  [
    'a second argument that is not known',
    `conn.usePlugin(pushOption, NAME); conn.usePlugin(pushOption, process.env.NAME);`,
  ],
  ['a constant', `const NAME = 'push';\nconn.usePlugin(pushOption, NAME);`],
  ['options that cannot be read', `conn.usePlugin(getOption()); conn.usePlugin(window.option);`],
  ['a comment', `// conn.usePlugin({ pushOption, 'push' })\n/* conn.usePlugin(pushOption) */`],
  ['another platform', `// #endif\n// #ifdef H5\nconn.usePlugin(pushOption);\n// #endif\n// #ifdef APP`],
  [
    'inline options, as they should be',
    `conn.usePlugin({ emPush: EMPush, config: {} }, 'push' /* fixed */);`,
  ],
])('not reported: %s', async (_name, call) => {
  expect(await reports(easemob(call), RULE)).toEqual([]);
});

test('not reported where the plugin is not used at all', async () => {
  const files = easemob('conn.usePlugin(pushOption);');
  files['manifest.json'] = '{ "appid": "__UNI__A1B2C3D", "app-plus": {} }';
  files['App.vue'] = (files['App.vue'] ?? '').replace(/uni\.requireNativePlugin\('.*'\)/, 'getPlugin()');
  expect(await reports(files, RULE)).toEqual([]);
});

test('a call in the form of the sample counts as a registration: its config is checked too', async () => {
  const files = easemob(`conn.usePlugin({ pushOption, 'push' })`, `MiCertificateName: 'a'`);
  expect(await reports(files, 'em-push-config-schema')).toHaveLength(1);
  expect(await reports(files, 'init-push-module-missing')).toEqual([]);
});

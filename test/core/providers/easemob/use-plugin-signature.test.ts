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

const INLINE = "emPush: EMPush, config: { MICertificateName: 'a' }";

test.each([
  ['the comments between', `{ pushOption /* a */, 'push' // b\n}`, `( pushOption /* a */, 'push' // b\n);`],
  ['a comment over lines', `{ pushOption, 'push' /* b\nc */ }`, `( pushOption, 'push' /* b\nc */ );`],
  [
    'a comment, without the key',
    `{ option: pushOption, 'push' /* b */ /* c */ }`,
    `(pushOption, 'push'); /* b */ /* c */`,
  ],
  [
    'two comments, without the key',
    `{ option: pushOption /* a */, 'push' /* b */ }`,
    `( pushOption /* a */, 'push' /* b */ );`,
  ],
  [
    'the string in the middle',
    `{ emPush: EMPush, 'push', config: { MICertificateName: 'a' } }`,
    `({ ${INLINE} }, 'push');`,
  ],
  ['the string in front', `{ 'push', ${INLINE} }`, `({ ${INLINE} }, 'push');`],
  ['the string at the end', `{ ${INLINE}, 'push' }`, `({ ${INLINE} }, 'push');`],
  [
    'what has commas of its own',
    `{ 'push', emPush: pick(EMPush, [1, 2]), config: { MICertificateName: 'a', HMSCertificateName: 'b' } }`,
    `({ emPush: pick(EMPush, [1, 2]), config: { MICertificateName: 'a', HMSCertificateName: 'b' } }, 'push');`,
  ],
  [
    'what has commas of its own in front',
    `{ emPush: EMPush, config: { MICertificateName: 'a', HMSCertificateName: 'b' }, 'push' }`,
    `({ emPush: EMPush, config: { MICertificateName: 'a', HMSCertificateName: 'b' } }, 'push');`,
  ],
  ['a comment behind the braces', `{ pushOption, "push" } /* c */`, `(pushOption, "push" /* c */);`],
])('the fix keeps %s', async (_name, written, right) => {
  const files = easemob(`conn.usePlugin(${written});`);
  const { fixes } = await only(files, RULE);
  expect(fixes.map(({ title, safe }) => [title, safe])).toEqual([['rewrite', true]]);
  expect((await fixed(files, RULE))['App.vue']).toBe(app(`conn.usePlugin${right}`));
});

test('the fix leaves the braces where a comment stands behind the call too, and a second argument that is right', async () => {
  const more = easemob(`conn.usePlugin({ pushOption, 'push' // b\n}); start();`);
  expect((await fixed(more, RULE))['App.vue']).toBe(
    app(`conn.usePlugin( pushOption, 'push' // b\n); start();`),
  );
  const both = easemob(`conn.usePlugin({ ${INLINE}, 'push' }, 'push');`);
  expect((await fixed(both, RULE))['App.vue']).toBe(app(`conn.usePlugin({ ${INLINE} }, 'push');`));
  const inner = easemob(`conn.usePlugin({ /* a */ pushOption }, 'push');`);
  expect((await fixed(inner, RULE))['App.vue']).toBe(app(`conn.usePlugin( /* a */ pushOption , 'push');`));
});

test.each([
  ['a comment before what would go to the front', `{ 'push', /* a */ pushOption }`],
  ['a comment that would have to go', `{ ${INLINE}, /* x */ 'push' }`],
  ['a comment where the second argument is to be made', '{ /* a */ pushOption }'],
])('no fix: %s', async (_name, written) => {
  expect((await only(easemob(`conn.usePlugin(${written});`), RULE)).fixes).toEqual([]);
});

test('a second argument of another kind is another, and one that a constant holds is not rewritten', async () => {
  const files = easemob('conn.usePlugin(pushOption, 7);');
  expect(await only(files, RULE)).toMatchObject({ message: 'other', textAt: '7' });
  expect((await fixed(files, RULE))['App.vue']).toBe(app("conn.usePlugin(pushOption, 'push');"));
  const constant = easemob("const NAME = 'other';\nconn.usePlugin(pushOption, NAME);");
  expect(await only(constant, RULE)).toMatchObject({ message: 'other', textAt: 'NAME', fixes: [] });
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
  ['a second argument that is worked out', 'conn.usePlugin(pushOption, getName());'],
  ['more than the options between the braces', `conn.usePlugin({ pushOption, other: 1, 'push' });`],
  ['another text between the braces', `conn.usePlugin({ pushOption, 'other' }, 'push');`],
  ['options that are made', `conn.usePlugin({ option: make({ a: [1, 2] }), 'push' });`],
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

import { expect, test } from 'vitest';
import type { Files } from '../../helpers.ts';
import { crlf, fixed, found, only, withApp } from '../../rules/tencent.ts';

const RULE = 'extension-entity';
const sends = (extension: string, before = ''): Files =>
  withApp(`import TIM from 'tim-wx-sdk';
${before}
tim.sendMessage(message, {
  offlinePushInfo: {
    title: 'a', // 标题
    ${extension}
  },
});`);

test.each([
  ['an object', `extension: { entity: { a: 1 } }`, 'object', '{ entity: { a: 1 } }'],
  ['an object with a spread', `extension: { ...rest }`, 'object', '{ ...rest }'],
  ['an object in a variable', `extension: data`, 'object', 'data'],
  ['a text that is no JSON', `extension: 'hello'`, 'notJson', "'hello'"],
  ['JSON without entity', `extension: '{"nick":"a"}'`, 'noEntity', `'{"nick":"a"}'`],
  ['JSON that is no object', `extension: '"a"'`, 'noEntity', `'"a"'`],
  ['JSON that is null', `extension: ' null '`, 'noEntity', `' null '`],
  ['JSON.stringify without entity', `extension: JSON.stringify({ nick: 'a' })`, 'noEntity', `{ nick: 'a' }`],
  ['JSON.stringify of a variable', `extension: JSON.stringify(bare)`, 'noEntity', 'bare'],
  ['JSON.stringify with indentation', `extension: JSON.stringify({ nick }, null, 2)`, 'noEntity', '{ nick }'],
])('reported: %s', async (_name, extension, message, textAt) => {
  const files = sends(extension, 'const data = { entity: {} };\nconst bare = { nick: 1 };');
  const finding = await only(files, RULE);
  expect(finding).toMatchObject({ severity: 'warning', message, textAt });
  // the receiving side has to expect the new form
  expect(finding.fixes.map(({ safe, args }) => [safe, args])).toEqual(
    finding.fixes.map(() => [false, { entity: 'entity' }]),
  );
});

test('the fix puts what a text says into the entity, without its blanks', async () => {
  const after = await fixed(sends(`extension: ' {"nick":"a"} ',`), RULE);
  expect(after['App.vue']).toContain(`extension: '{"entity":{"nick":"a"}}',`);
});

test('reported: shorthand, and once where one object serves several messages', async () => {
  expect(await found(sends('extension,', 'const extension = { nick: 1 };'), RULE)).toEqual([
    'App.vue:7:5 extension',
  ]);
  const script = `const offlinePushInfo = { extension: 'x' };\ntim.sendMessage(a, { offlinePushInfo });\ntim.sendMessage(b, { offlinePushInfo });`;
  expect(await found(withApp(script), RULE)).toHaveLength(1);
});

test.each([
  ['JSON.stringify with entity', `extension: JSON.stringify({ entity: { nick: 'a' } })`],
  ['JSON.stringify of what is not known', `extension: JSON.stringify(getData())`],
  ['JSON.stringify with a spread', `extension: JSON.stringify({ ...data })`],
  ['JSON.stringify with a replacer', `extension: JSON.stringify({ nick: 'a' }, keep)`],
  ['JSON.stringify of what writes itself', `extension: JSON.stringify({ toJSON: () => ({ entity: {} }) })`],
  ['an object that gets its entity later', `extension: JSON.stringify(later)`],
  ['JSON with entity', `extension: '{"entity":{"nick":"a"}}'`],
  ['blank', `extension: ''`],
  ['white', `extension: '  '`],
  ['none', `description: 'b'`],
  ['a call', `extension: encode({ nick: 'a' })`],
  ['a template with holes', `extension: \`{"nick":"\${nick}"}\``],
  ['a variable that is set again', `extension: text`],
  ['OpenIM', `ex: '', extension: 'x'`],
])('not reported: %s', async (_name, extension) => {
  const before = `const later = { nick: 1 };\nlater.entity = {};\nlet text = 'a';\ntext = JSON.stringify({ entity: {} });`;
  expect(await found(sends(extension, before), RULE)).toEqual([]);
});

test('not reported in a project of another maker', async () => {
  const files = {
    'manifest.json': '{ "appid": "__UNI__1" }',
    'a.js': `x.sendMessage(m, { offlinePushInfo: { extension: 'x' } });`,
  };
  expect(await found(files, RULE)).toEqual([]);
});

test.each([
  [
    'an object with entity',
    `extension: { entity: { a: 1 } },`,
    `extension: JSON.stringify({ entity: { a: 1 } }),`,
  ],
  [
    'an object without',
    `extension: {\n      a: 1, // 数\n    },`,
    `extension: JSON.stringify({ entity: {\n      a: 1, // 数\n    } }),`,
  ],
  ['a variable', `extension: data`, `extension: JSON.stringify(data)`],
  ['shorthand', `data, extension`, `data, extension: JSON.stringify({ entity: extension })`],
  [
    'JSON.stringify',
    `extension: JSON.stringify({ nick })`,
    `extension: JSON.stringify({ entity: { nick } })`,
  ],
  ['a JSON text', `extension: '{"nick":"a"}'`, `extension: '{"entity":{"nick":"a"}}'`],
  [
    'a JSON text in double quotes',
    `extension: "{\\"nick\\":1}"`,
    `extension: "{\\"entity\\":{\\"nick\\":1}}"`,
  ],
  ['a plain text', `extension: 'hello'`, `extension: '{"entity":"hello"}'`],
])('the fix mends %s', async (_name, extension, text) => {
  const files = sends(extension, 'const data = { entity: {} };\nconst extension = { nick: 1 };');
  const { 'App.vue': after } = await fixed(files, RULE);
  expect(after).toContain(text);
  const { 'App.vue': windows } = await fixed(crlf(files), RULE);
  expect(windows).toBe(after?.replaceAll('\n', '\r\n'));
});

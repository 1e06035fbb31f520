import { expect, test } from 'vitest';
import { applyFix, checkFiles, type Files } from '../../helpers.ts';
import { reports, without } from '../../rules/healthy.ts';
import { cloud, FUNCTION, PACKAGE, sending } from './unicloud.ts';

const RULE = 'unicloud-push-extension';
const FILE = `${FUNCTION}/package.json`;
const SENDS = sending('event');

const project = (json: string, more: Files = {}): Files => cloud(SENDS, { [FILE]: json, ...more });

test.each([
  ['an empty object', '{}', '{'],
  ['no extensions', '{ "name": "push", "dependencies": {} }', '{'],
  ['other extensions', '{ "extensions": { "uni-cloud-jql": {} } }', '"extensions"'],
  ['a byte-order mark', '\ufeff{ "name": "push" }', '{'],
])('reported: %s', async (_name, json, at) => {
  const { of } = await checkFiles(project(json));
  expect(of(RULE)).toMatchObject([{ message: 'undeclared', severity: 'error', textAt: at }]);
});

test('reported: no package.json, where the manager is asked for', async () => {
  const { of } = await checkFiles(without(project(PACKAGE), FILE));
  expect(of(RULE)).toMatchObject([
    { message: 'missing', severity: 'warning', textAt: 'uniCloud.getPushManager', fixes: [] },
  ]);
});

test('reported: comments, once', async () => {
  const json = PACKAGE.replace('{}', '{} // push').replace('"name"', '/* a */ "name"');
  const { of } = await checkFiles(project(json));
  expect(of(RULE)).toMatchObject([{ message: 'comments', textAt: '/* a */' }]);
});

test('reported once for a function, whichever of its scripts asks for the manager', async () => {
  const files = project('{}', { [`${FUNCTION}/lib/send.js`]: SENDS, [`${FUNCTION}/lib/all.js`]: SENDS });
  expect(await reports(files, RULE)).toHaveLength(1);
});

test.each([
  ['declared', project(PACKAGE)],
  ['declared, with a value', project('{ "extensions": { "uni-cloud-push": { "a": 1 } } }')],
  ['elsewhere', project('{ "cloudfunction-config": { "extensions": { "uni-cloud-push": true } } }')],
  ['a text that does not parse', project('{ "extensions": ')],
  ['slashes in a text', project(PACKAGE.replace('"push"', '"https://example.com/*"'))],
  ['no push in it', cloud('exports.main = async () => uniCloud.database();', { [FILE]: '{}' })],
  ['a comment about it', cloud('// uniCloud.getPushManager({})', { [FILE]: '{}' })],
  [
    'a common module',
    {
      ...without(project('{}'), `${FUNCTION}/index.js`, FILE),
      'uniCloud-aliyun/cloudfunctions/common/push/index.js': SENDS,
      'uniCloud-aliyun/cloudfunctions/common/push/package.json': '{}',
      'uniCloud-aliyun/cloudfunctions/common/index.js': SENDS,
    },
  ],
  ['no entry', { ...without(project('{}'), `${FUNCTION}/index.js`), [`${FUNCTION}/send.js`]: SENDS }],
  [
    'a test of it',
    cloud('', { [FILE]: '{}', [`${FUNCTION}/test/send.js`]: SENDS, [`${FUNCTION}/send.test.js`]: SENDS }),
  ],
  [
    "a plugin's",
    {
      ...without(project(PACKAGE), `${FUNCTION}/index.js`),
      'uni_modules/a/uniCloud/cloudfunctions/b/index.js': SENDS,
    },
  ],
])('not reported: %s', async (_name, files) => {
  expect(await reports(files, RULE)).toEqual([]);
});

test.each([
  ['an empty object', '{}', '{ "extensions": { "uni-cloud-push": {} } }'],
  [
    'a file as HBuilderX writes it',
    '{\n\t"name": "push",\n\t"dependencies": {}\n}\n',
    '{\n\t"name": "push",\n\t"dependencies": {},\n\t"extensions": {\n\t\t"uni-cloud-push": {}\n\t}\n}\n',
  ],
  [
    'other extensions',
    '{\r\n  "extensions": {\r\n    "uni-cloud-jql": {}\r\n  }\r\n}',
    '{\r\n  "extensions": {\r\n    "uni-cloud-jql": {},\r\n    "uni-cloud-push": {}\r\n  }\r\n}',
  ],
])('the extension is added to %s', async (_name, json, mended) => {
  const files = project(json);
  const [finding] = (await checkFiles(files)).of(RULE);
  if (!finding) throw new Error('nothing is found');
  const changed = applyFix(files, finding);
  expect(changed[FILE]?.replace(/\s+/g, ' ')).toBe(mended.replace(/\s+/g, ' '));
  expect(changed[FILE]?.includes('\r\n')).toBe(json.includes('\r\n'));
  expect(() => JSON.parse(changed[FILE] ?? '')).not.toThrow();
  expect(await reports(changed, RULE)).toEqual([]);
});

test('all comments are removed, and nothing else', async () => {
  const json = `// the push function
{
  "name": "push", // its name
  /* what
     it needs */
  "extensions": { /* one */ "uni-cloud-push": {} // "a": 1
  },
  "main": "index.js" // http://example.com
}
`;
  const files = project(json);
  const [finding] = (await checkFiles(files)).of(RULE);
  if (!finding) throw new Error('nothing is found');
  const changed = applyFix(files, finding);
  expect(changed[FILE]).toBe(`{
  "name": "push",
  "extensions": {  "uni-cloud-push": {}
  },
  "main": "index.js"
}
`);
  expect(await reports(changed, RULE)).toEqual([]);
});

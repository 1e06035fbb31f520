import { describe, expect, test } from 'vitest';
import { suppressFile, suppressLine, turnOff } from '../../../src/core/config/suppress.ts';
import { Workspace } from '../../../src/core/workspace.ts';
import { applyEdits, checkFiles, type Files, memoryFileSystem, ROOT } from '../helpers.ts';
import { app, healthy, manifest } from '../rules/healthy.ts';

const RULE = 'offline-push-config-schema';
const LINE = "vivoBusinessID: '33333',";

/** The healthy project with a bad certificate id on a line, and texts around that line. */
const bad = (before = '', behind = '', top = ''): Files => ({
  ...healthy,
  'App.vue': top + app.replace(LINE, `${before}vivoBusinessID: 'abc',${behind}`),
});

const found = async (files: Files): Promise<string[]> =>
  (await checkFiles(files)).findings.map(({ rule, message }) => `${rule} ${message}`);

describe('a comment turns a rule off', () => {
  test.each([
    ['on the next line', bad(`// uni-offline-push-disable-next-line ${RULE}\n        `)],
    ['on its line', bad('', ` // uni-offline-push-disable-line ${RULE}`)],
    ['on its line, as a block', bad('', ` /* uni-offline-push-disable-line ${RULE} */`)],
    ['to the end of the file', bad(`/* uni-offline-push-disable ${RULE} */\n`)],
    ['between the blocks of a Vue file', bad('', '', `<!-- uni-offline-push-disable ${RULE} -->\n`)],
    ['among several', bad(`// uni-offline-push-disable-next-line sdk-version, ${RULE}\n        `)],
    ['with all rules', bad('// uni-offline-push-disable-next-line\n        ')],
    [
      'with a reason',
      bad(`// uni-offline-push-disable-next-line ${RULE} -- the test server takes names\n        `),
    ],
    [
      'with line ends of Windows',
      {
        ...bad(),
        'App.vue': (bad(`// uni-offline-push-disable-next-line ${RULE}\n`)['App.vue'] ?? '').replaceAll(
          '\n',
          '\r\n',
        ),
      },
    ],
  ])('%s', async (_name, files) => {
    expect(await found(files)).toEqual([]);
  });

  test('in a manifest', async () => {
    const text = manifest.replace('"100012345"', '""').replace('"0123456789abcdef"', '""');
    expect((await found({ ...healthy, 'manifest.json': text })).length).toBeGreaterThan(0);
    expect(await found({ ...healthy, 'manifest.json': `// uni-offline-push-disable\n${text}` })).toEqual([]);
  });
});

describe('a comment turns nothing off', () => {
  test.each([
    ['on another line', bad(`// uni-offline-push-disable-next-line ${RULE}\n\n        `)],
    ['for another rule', bad('// uni-offline-push-disable-next-line sdk-version\n        ')],
    ['behind the finding', bad('', `\n/* uni-offline-push-disable ${RULE} */`)],
    ['of another name', bad(`// uni-offline-push-disable-next-lines ${RULE}\n        `)],
  ])('%s', async (_name, files) => {
    expect(await found(files)).toEqual([`${RULE} digits`]);
  });
});

test('a rule that is not there is reported on the comment', async () => {
  expect(await found(bad('// uni-offline-push-disable-next-line offline-push-config\n        '))).toEqual([
    'unknown-rule comment',
    `${RULE} digits`,
  ]);
});

test('a comment that suppresses nothing is reported when asked, and can be taken away', async () => {
  const files = {
    ...healthy,
    'App.vue': app.replace(LINE, `// uni-offline-push-disable-next-line ${RULE}\n        ${LINE}`),
  };
  expect(await found(files)).toEqual([]);
  const workspace = new Workspace(memoryFileSystem(files), ROOT, { reportUnusedSuppressions: true });
  const [finding] = (await workspace.check()).projects.flatMap(({ findings }) => findings);
  expect(finding).toMatchObject({ rule: 'unused-suppression', severity: 'warning' });
  expect(applyEdits(files['App.vue'], finding?.fixes[0]?.edits ?? [])).toBe(app);
});

test('the actions that an editor offers do what they say', async () => {
  const files = bad();
  const finding = (await checkFiles(files)).of(RULE)[0];
  if (!finding) throw new Error('nothing found');
  for (const edits of [suppressLine(finding), suppressFile(finding)]) {
    const after = { ...files, 'App.vue': applyEdits(files['App.vue'] ?? '', edits) };
    expect(await found(after)).toEqual([]);
  }
  expect(suppressLine({ ...finding, source: { path: '/p/package.json', text: '{}' } })).toEqual([]);
  const fresh = turnOff(RULE, undefined);
  expect(
    await found({ ...files, 'uni-offline-push.config.json': 'text' in fresh ? fresh.text : '' }),
  ).toEqual([]);
  const text = '{\n  // ours\n  "rules": { "sdk-version": "hint" }\n}\n';
  const changed = turnOff(RULE, { path: '/p/uni-offline-push.config.json', text });
  const config = applyEdits(text, 'edits' in changed ? changed.edits : []);
  expect(config).toContain('// ours');
  expect(await found({ ...files, 'uni-offline-push.config.json': config })).toEqual([]);
});

import { expect, it } from 'vitest';
import { explainCode } from '../../../src/core/codes/explanation.ts';
import { type OwnerId, ownerIds } from '../../../src/core/codes/owner.ts';
import { projectsOf } from '../../../src/core/codes/project-checks.ts';
import { codeTable } from '../../../src/core/codes/table.ts';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { readPushLine } from '../../../src/core/logs/line.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';

/** `manifest.json:1 words`, as a project of these files says of a code. */
async function said(code: string, files: Files, owner?: OwnerId): Promise<string[]> {
  const projects = await projectsOf([new Workspace(memoryFileSystem(files), ROOT)]);
  const question = { query: code, owner, language: 'en', readLine: readPushLine } as const;
  const { statements } = await explainCode(question, projects);
  return statements.map(({ says, file }) => `${file?.slice(ROOT.length + 1) ?? '-'} ${says}`);
}

const manifest = (app: object = {}): string => JSON.stringify({ appid: '__UNI__1', 'app-plus': app });
const named = { distribute: { android: { packagename: 'com.example.app' } } };
const project = (files: Files = {}, app: object = named): Files => ({
  'manifest.json': manifest(app),
  'pages.json': '{}',
  ...files,
});
const agconnect = (name: string): string =>
  JSON.stringify({ client: { app_id: '1001', package_name: name }, app_info: { package_name: name } });

it('says which package the app is, and where its fingerprint belongs', async () => {
  const says = await said('6003', project(), 'huawei');
  expect(says[0]).toMatch(/^manifest\.json The Android package name is "com\.example\.app"/);
  expect(says[1]).toMatch(
    /^- Fingerprints are registered at https:\/\/developer\.huawei\.com.*uni-offline-push fingerprint/,
  );
  expect(says[2]).toBe('- There is no agconnect-services.json in the project.');
  expect((await said('8001003', project()))[1]).toContain('developer.honor.com');
  expect((await said('6003', project({}, {}), 'huawei'))[0]).toMatch(
    /^manifest\.json manifest\.json has no Android package name/,
  );
});

it('sets every agconnect-services.json beside the manifest', async () => {
  const place = 'nativeResources/android/agconnect-services.json';
  const last = async (files: Files): Promise<string | undefined> =>
    (await said('907135000', files)).find((one) => one.startsWith(place));
  expect(await last(project({ [place]: agconnect('com.example.app') }))).toContain(
    'as manifest.json says, with app_id "1001"',
  );
  expect(await last(project({ [place]: agconnect('com.other') }))).toContain(
    '"com.other", while manifest.json names "com.example.app"',
  );
  expect(await last(project({ [place]: agconnect('com.other') }, {}))).toBe(
    `${place} agconnect-services.json is of the package "com.other", with app_id "1001".`,
  );
  for (const broken of ['', '[]', '"a note"', '{"client":', '{"client":{"app_id":7}}'])
    expect(await last(project({ [place]: broken }))).toBe(
      `${place} agconnect-services.json is no valid configuration file: download it again.`,
    );
});

it('reads google-services.json, and the client id of HarmonyOS', async () => {
  const google = JSON.stringify({
    project_info: { project_number: '4242' },
    client: [{ client_info: { android_client_info: { package_name: 'com.example.app' } } }],
  });
  expect(await said('SENDER_ID_MISMATCH', project({ 'google-services.json': google }))).toEqual([
    'google-services.json google-services.json is of the package "com.example.app", with project number (sender id) "4242".',
  ]);
  const place = 'harmony-configs/entry/src/main/module.json5';
  const module = (value: string): Files =>
    project({ [place]: `{ module: { metadata: [{ "name": "client_id", "value": "${value}" }] } }` });
  expect(await said('1000900010', module('1001'))).toEqual([`${place} module.json5 has a client_id.`]);
  expect((await said('1000900010', module('$string:id')))[0]).toContain('is a $ reference');
  expect((await said('1000900010', project({ [place]: '{}' })))[0]).toContain('has no client_id');
  expect((await said('1000900010', project()))[0]).toMatch(/^- There is no harmony-configs/);
});

it('says what the manifest ticks', async () => {
  const app = { ...named, modules: { Push: {} } };
  const unipush = { ...named.distribute, sdkConfigs: { push: { unipush: { version: '2' } } } };
  expect(await said('register fail', project({}, app))).toEqual([
    'manifest.json Push is ticked among the App modules.',
    'manifest.json uniPush is not ticked for the App.',
  ]);
  expect(await said('register fail', project({}, { distribute: unipush }))).toEqual([
    'manifest.json Push is not ticked among the App modules.',
    'manifest.json uniPush is ticked, version 2.',
  ]);
});

it('asserts nothing of a manifest that cannot be read', async () => {
  const files = {
    ...project({ 'agconnect-services.json': '{}' }),
    'manifest.json': `${manifest(named).slice(0, -3)}`,
  };
  for (const says of await said('register fail', files)) expect(says).not.toMatch(/not ticked/);
});

it('has an answer to every check of the table, whatever the project holds', async () => {
  const checks = new Map(codeTable().flatMap((row) => row.checks.map((check) => [check, row] as const)));
  expect(checks.size).toBe(8);
  for (const row of checks.values()) {
    const owner = ownerIds.find((id) => id === (row.maker ?? row.service));
    for (const files of [project(), project({}, {}), { 'manifest.json': '', 'pages.json': '' }])
      expect(Array.isArray(await said(row.code, files, owner))).toBe(true);
  }
});

it('puts the makers and the services of the project before others', async () => {
  const uniPush = {
    distribute: { sdkConfigs: { push: { unipush: { version: '2' } } } },
    modules: { Push: {} },
  };
  const first = async (files: Files): Promise<string | null | undefined> => {
    const projects = await projectsOf([new Workspace(memoryFileSystem(files), ROOT)]);
    const { meanings } = await explainCode(
      { query: '10003', language: 'en', readLine: readPushLine },
      projects,
    );
    return meanings[0]?.maker ?? meanings[0]?.service;
  };
  expect(await first(project())).toBe('xiaomi');
  expect(await first(project({}, uniPush))).toBe('getui');
});

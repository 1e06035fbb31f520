import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { file, variant, zipOf } from '../core/artefact/helpers.ts';
import { folderWith, repository, run, runNext } from './helpers.ts';

const schemaFile = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));

const apk = file('all.apk');
const EXAMPLE = join(repository, 'examples/tui-chat');

describe('inspect', () => {
  it('prints what is in an app and what is wrong with it', () => {
    const { status, stdout, stderr } = run(['inspect', apk]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^App +com\.example\.push 1\.0\.5 \(apk\)$/m);
    expect(stdout).toMatch(/^AndroidManifest\.xml {2}error {2}app-value-type$/m);
    expect(stdout).toMatch(/\n3 errors, 2 warnings, 3 information\n$/);
    expect(runNext(['inspect', apk, '--lang', 'zh-CN']).stdout).toMatch(/自定义基座/);
  });

  it('prints one object for programs, with keys masked', () => {
    const { status, stdout } = runNext(['inspect', apk, '--format', 'json']);
    expect(status).toBe(1);
    const object = JSON.parse(stdout);
    expect(object).toMatchObject({ version: 1, artefact: { kind: 'apk', base: 'custom' }, providers: [] });
    expect(object.findings[0]).toEqual({
      rule: 'app-agconnect',
      severity: 'error',
      message: expect.stringContaining('com.example.another'),
      help: expect.stringMatching(/docs\/inspect\.md#app-agconnect$/),
      file: 'assets/agconnect-services.json',
    });
    expect(stdout).not.toMatch(/5231700000042|104300042/);
  });

  it('prints SARIF, annotations and JUnit', () => {
    const sarif = JSON.parse(runNext(['inspect', apk, '--format', 'sarif']).stdout);
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    expect([validate(sarif), validate.errors]).toEqual([true, null]);
    expect(sarif.runs[0].results).toHaveLength(8);
    const github = runNext(['inspect', 'all.apk', '--format', 'github'], { cwd: join(apk, '..') }).stdout;
    expect(github).toMatch(/^::error file=all\.apk,title=app-agconnect::assets\/agconnect-services\.json: /);
    const junit = runNext(['inspect', apk, '--format', 'junit']).stdout;
    expect(junit).toContain(
      '<testsuites name="uni-offline-push" tests="8" failures="5" errors="0" skipped="0">',
    );
  });

  it('ends with 1 for what --fail-on names, else with 0', () => {
    const ipa = file('app.ipa');
    expect(runNext(['inspect', ipa]).status).toBe(1);
    expect(runNext(['inspect', ipa, '--fail-on', 'never']).status).toBe(0);
    const folder = folderWith({ 'a.wgt': zipOf({ 'manifest.json': '{"id":"__UNI__A"}' }) });
    const clean = runNext(['inspect', 'a.wgt', '--fail-on', 'information'], { cwd: folder });
    expect(clean).toMatchObject({ status: 0, stderr: '' });
    expect(clean.stdout).toMatch(/No problems found/);
  });

  it('ends with 2 for what it cannot read', () => {
    const folder = folderWith({ 'a.apk': 'no zip', 'store.jks': readFileSync(file('store.jks')) });
    for (const args of [
      ['a.apk'],
      ['none.apk'],
      ['.'],
      ['store.jks'],
      [],
      [apk, '--project', 'none'],
      [apk, '--project', '.'],
    ])
      expect([args, runNext(['inspect', ...args], { cwd: folder }).status]).toEqual([args, 2]);
  });

  it('takes an app of which one part cannot be read', () => {
    const folder = folderWith({ 'a.apk': variant('unsigned.apk', { 'resources.arsc': 'none' }) });
    const { findings } = JSON.parse(
      runNext(['inspect', 'a.apk', '--format', 'json'], { cwd: folder }).stdout,
    );
    expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('app-unreadable');
  });
});

describe('explain', () => {
  it('tells of every rule for built apps', () => {
    const text = runNext(['explain', 'app-value-type']);
    expect(text).toMatchObject({ status: 0, stderr: '' });
    expect(text.stdout).toMatch(
      /^# app-value-type\n\nA value of digits alone is stored as a number \(error\)\n/,
    );
    const { rule } = JSON.parse(runNext(['explain', 'app-stale', '--format', 'json']).stdout);
    expect(rule).toMatchObject({
      id: 'app-stale',
      severity: 'warning',
      help: expect.stringMatching(/#app-stale$/),
    });
    // a rule of the source, whose name begins so too
    expect(runNext(['explain', 'app-plus-guard']).stdout).toMatch(/^# app-plus-guard\n/);
    expect(runNext(['explain', 'app-none']).status).not.toBe(0);
  });
});

describe('inspect --project', () => {
  const manifest = (entry: object) =>
    JSON.stringify({
      name: 'Example',
      appid: '__UNI__A1B2C3D',
      'app-plus': {
        modules: { Push: {} },
        nativePlugins: { 'TencentCloud-TUIOfflinePush': entry },
        distribute: { android: { packagename: 'com.example.push' } },
      },
    });
  const rules = (app: string | Uint8Array, project: string): string[] => {
    const folder = typeof app === 'string' ? '' : folderWith({ 'a.apk': app });
    const path = typeof app === 'string' ? app : join(folder, 'a.apk');
    const { stdout, stderr } = runNext(['inspect', path, '--project', project, '--format', 'json']);
    expect(stderr).toBe('');
    return JSON.parse(stdout).findings.map(
      ({ rule, message }: Record<string, string>) => `${rule}: ${message}`,
    );
  };

  it('tells what the source says and the app does not have', () => {
    const project = folderWith({
      'manifest.json': manifest({ 'com.vivo.push.app_id': '106', 'com.vivo.push.api_key': 'vivo-key-1' }),
      'App.vue': '<script>const p = uni.requireNativePlugin("TencentCloud-TUIOfflinePush")</script>',
    });
    const found = rules(apk, project);
    expect(found).toContainEqual(expect.stringMatching(/^app-plugin-missing: .*TencentCloud-TUIOfflinePush/));
    expect(found).toContainEqual(expect.stringMatching(/^app-stale: .*TencentCloud-TUIOfflinePush/));
    expect(found).toContainEqual(expect.stringMatching(/^app-value-differs: .*com\.vivo\.push\.app_id/));
    expect(found.filter((one) => /^app-value-differs/.test(one))).toHaveLength(1);
  });

  it('says at once that the app is another project’s', () => {
    expect(
      rules(apk, EXAMPLE).filter((one) => /^app-(?:stale|value-differs|plugin-missing)/.test(one)),
    ).toEqual([expect.stringMatching(/^app-stale: The app's appid is __UNI__A1B2C3D/)]);
  });

  it('takes of several projects the one that the app was built from', () => {
    const project = folderWith({
      'a/manifest.json': manifest({}),
      'b/manifest.json': manifest({}).replace('A1B2C3D', '0000000'),
    });
    expect(rules(apk, project)).toContainEqual(expect.stringMatching(/^app-plugin-missing/));
    const other = folderWith({ 'x.wgt': zipOf({ 'manifest.json': '{}' }) });
    const { status, stderr } = runNext(['inspect', join(other, 'x.wgt'), '--project', project]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/several uni-app projects here.*: a, b/);
  });
});

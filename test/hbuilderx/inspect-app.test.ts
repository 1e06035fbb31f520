import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from '../cli/helpers.ts';
import { file } from '../core/artefact/helpers.ts';
import { choose, launch } from './support.ts';

const MANIFEST =
  '{"appid":"__UNI__A1B2C3D","app-plus":{"nativePlugins":{"TencentCloud-TUIOfflinePush":{"com.vivo.push.app_id":"106"}}}}';
const files = {
  'manifest.json': MANIFEST,
  'pages.json': '{}',
  'unpackage/debug/android_debug.apk': readFileSync(file('all.apk')),
  'unpackage/release/ios.ipa': readFileSync(file('app.ipa')),
  'unpackage/cache/none.apk': 'no zip',
};

it('looks into the app that was clicked on, beside the project that it lies in', async () => {
  const root = folderWith(files);
  const { fake } = launch([root]);
  await fake.run('inspectApp', { fsPath: join(root, 'unpackage/debug/android_debug.apk') });
  expect(fake.active).toMatch(/android_debug\.apk\.md$/);
  const text = fake.textOf(fake.active ?? '');
  expect(text).toContain('自定义基座');
  expect(text).toContain('app-plugin-missing');
  expect(text).toMatch(/SHA-1 · DCloud 开发者中心：`([0-9A-F]{2}:){19}[0-9A-F]{2}`/);
  expect(text).not.toContain('5231700000042');
});

it('offers the apps that HBuilderX has built', async () => {
  const { fake } = launch([folderWith(files)]);
  fake.picks.push(choose('unpackage/release/ios.ipa'));
  await fake.run('inspectApp');
  expect(fake.textOf(fake.active ?? '')).toContain('app-ios-entitlement');
});

it('says so where there is no app, or what was clicked on is none', async () => {
  const { fake } = launch([folderWith({ 'manifest.json': MANIFEST, 'pages.json': '{}' })]);
  await fake.run('inspectApp');
  expect(fake.messages.join()).toContain('unpackage 目录里没有安装包');
  const root = folderWith(files);
  const { fake: other } = launch([root]);
  await other.run('inspectApp', { fsPath: join(root, 'unpackage/cache/none.apk') });
  expect(other.messages.join()).toContain('none.apk：不是可识别的安装包');
  expect(other.active).toBeUndefined();
});

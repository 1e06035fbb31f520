import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Files } from '../core/helpers.ts';

/** Larger files are left out: what matters stands in the small ones. */
const MAX_SIZE = 40_000;

function textsIn(root: string, folder = root): Files {
  const files: Files = {};
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stat = statSync(path);
    if (stat.isDirectory()) Object.assign(files, textsIn(root, path));
    else if (stat.size <= MAX_SIZE && !/\.(?:png|jpg|aar|jar|gz)$/.test(name))
      files[relative(root, path).replaceAll('\\', '/')] = readFileSync(path, 'utf8');
  }
  return files;
}

/** What a project may hold beside: each is put into every project now and then. */
const BESIDE: Files = {
  'uni-offline-push.config.json':
    '{ "rules": { "agconnect-missing": "warning" }, "overrides": [{ "files": ["src/**"], "rules": {} }] }',
  'uni_modules/TencentCloud-Push/utssdk/app-android/config.json':
    '{ "dependencies": ["com.tencent.timpush:huawei:8.7.7201", "com.tencent.timpush:xiaomi:8.7.7201"] }',
  'nativeResources/android/manifestPlaceholders.json':
    '{ "VIVO_APPKEY": "1", "VIVO_APPID": "2", "HONOR_APPID": "3" }',
  'nativeResources/android/agconnect-services.json':
    '{ "client": { "app_id": "1", "package_name": "com.example.app" }, "app_info": {} }',
  'nativeResources/android/google-services.json':
    '{ "client": [{ "client_info": { "android_client_info": { "package_name": "com.example.app" } } }] }',
  'AndroidManifest.xml':
    '<manifest xmlns:android="a" package="com.example.app"><application><meta-data android:name="VIVO_APPKEY" android:value="1"/></application></manifest>',
  'package.json': '{ "dependencies": { "@tencentcloud/chat": "^3.6.0", "nim-web-sdk-ng": "10.8.1" } }',
  'uniCloud-aliyun/cloudfunctions/push/index.js':
    "'use strict';\nconst push = uniCloud.getPushManager({ appId: '__UNI__1' });\nexports.main = async () => push.sendMessage({ push_clientid: 'a', title: 'b', content: 'c', payload: {}, options: { HW: { '/message/android/category': 'IM' } } });\n",
  'uniCloud-aliyun/cloudfunctions/push/package.json': '{ "extensions": { "uni-cloud-push": {} } }',
};

/** The projects that mutants are made of: the fixtures and the example, as texts. */
export function projectsOf(repository: string): Files[] {
  const folders = ['test/fixtures', 'examples'].flatMap((name) =>
    readdirSync(join(repository, name)).map((one) => join(repository, name, one)),
  );
  return folders.filter((one) => statSync(one).isDirectory()).map((one) => ({ ...BESIDE, ...textsIn(one) }));
}

/** The built apps and keystores that mutants are made of. */
export function artefactsOf(repository: string): Uint8Array[] {
  const folder = join(repository, 'test/core/artefact/files');
  return readdirSync(folder)
    .filter((name) => /\.(?:apk|aab|ipa|hap|wgt|jks|p12)$/.test(name))
    .map((name) => new Uint8Array(readFileSync(join(folder, name))));
}

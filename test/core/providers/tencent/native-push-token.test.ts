import { expect, test } from 'vitest';
import type { Files } from '../../helpers.ts';
import { only, reports } from '../../rules/easemob.ts';

const RULE = 'native-push-token';
const MANIFEST = { 'manifest.json': '{ "appid": "__UNI__A1B2C3D", "app-plus": {} }' };
const HOME = 'nativeplugins/Push/android/src';

const constants = (declaration: string): string => `package com.example;

public class Constants {
    /****** OPPO 离线推送参数 start ******/
    // 在腾讯云控制台上传第三方推送证书后分配的证书 ID
    ${declaration}
    /****** OPPO 离线推送参数 end ******/
}
`;

const use = (argument: string): string => `package com.example;

public class ThirdPushTokenMgr {
    public void setPushTokenToTIM() {
        TIMOfflinePushToken param = null;
        if (IMFunc.isBrandOppo()) {
            param = new TIMOfflinePushToken(${argument}, token);
        }
    }
}
`;

const java = (declaration: string, argument = 'Constants.OPPO_PUSH_BUZID'): Files => ({
  ...MANIFEST,
  [`${HOME}/Constants.java`]: constants(declaration),
  [`${HOME}/ThirdPushTokenMgr.java`]: use(argument),
});

test.each([
  ['0', 'public static final long OPPO_PUSH_BUZID = 0;'],
  ['0L', 'public static final long OPPO_PUSH_BUZID = 0L ;'],
  ['negative', 'static final int OPPO_PUSH_BUZID=-1;'],
])('reported: %s, on the constant', async (_name, declaration) => {
  expect(await reports(java(declaration), RULE)).toEqual([
    `${HOME}/Constants.java:6:${declaration.indexOf('OPPO') + 5} "OPPO_PUSH_BUZID"`,
  ]);
});

test('reported: every vendor of the sample', async () => {
  for (const name of ['XM', 'HW', 'MZ', 'OPPO', 'VIVO'].map((vendor) => `${vendor}_PUSH_BUZID`)) {
    const found = await only(java(`public static final long ${name} = 0;`, `Constants.${name}`), RULE);
    expect(found).toMatchObject({ severity: 'warning', args: { name, value: 0 } });
    expect(found.words).toContain(name);
  }
});

test('reported: in Kotlin, in an object, a companion or a file', async () => {
  const kotlin = (declaration: string, argument: string): Files => ({
    ...MANIFEST,
    'android/app/src/main/java/Push.kt': declaration,
    'android/app/src/main/java/Token.kt': `fun report(token: String) {\n  val param = TIMOfflinePushToken(${argument}, token)\n}\n`,
  });
  const object = 'object PushIds {\n  const val OPPO_PUSH_BUZID = 0L // none yet\n}\n';
  expect(await reports(kotlin(object, 'PushIds.OPPO_PUSH_BUZID'), RULE)).toEqual([
    'android/app/src/main/java/Push.kt:2:13 "OPPO_PUSH_BUZID"',
  ]);
  const companion = 'class Push {\n  companion object {\n    const val HW_PUSH_BUZID: Long = 0\n  }\n}\n';
  expect(await reports(kotlin(companion, 'Push.HW_PUSH_BUZID'), RULE)).toHaveLength(1);
  expect(await reports(kotlin('const val VIVO_PUSH_BUZID = 0L\n', 'VIVO_PUSH_BUZID'), RULE)).toHaveLength(1);
});

test('reported: in one file, and through a static import', async () => {
  const one = `class Mgr {\n  static final long MZ_PUSH_BUZID = 0;\n  void set() { new TIMOfflinePushToken(MZ_PUSH_BUZID, t); }\n}\n`;
  expect(await reports({ ...MANIFEST, 'src/Mgr.java': one }, RULE)).toHaveLength(1);
  const files = java('static final long OPPO_PUSH_BUZID = 0;', 'OPPO_PUSH_BUZID');
  expect(await reports(files, RULE)).toEqual([]);
  const name = `${HOME}/ThirdPushTokenMgr.java`;
  files[name] = `import static com.example.Constants.*;\n${files[name]}`;
  expect(await reports(files, RULE)).toHaveLength(1);
});

test.each([
  ['an id', 'public static final long OPPO_PUSH_BUZID = 7005;'],
  ['computed', 'public static final long OPPO_PUSH_BUZID = 0 + BASE;'],
  ['read from the build', 'public static final long OPPO_PUSH_BUZID = BuildConfig.OPPO;'],
  ['in a comment', '// public static final long OPPO_PUSH_BUZID = 0;\n/* long OPPO_PUSH_BUZID = 0; */'],
  ['in a string', 'String s = "long OPPO_PUSH_BUZID = 0;";'],
  [
    'of another name',
    'public static final long MY_OPPO_PUSH_BUZID = 0; long OPPO_PUSH_BUZID_2 = 0; long FCM_PUSH_BUZID = 0;',
  ],
  [
    'set later',
    'public static long OPPO_PUSH_BUZID = 0;\n    static void init() { OPPO_PUSH_BUZID = Config.load(); }',
  ],
  ['only compared', 'boolean unset() { return OPPO_PUSH_BUZID == 0; }'],
])('not reported: %s', async (_name, declaration) => {
  expect(await reports(java(declaration), RULE)).toEqual([]);
});

test('not reported: the constant is used nowhere, or another one of its name is', async () => {
  const zero = 'public static final long OPPO_PUSH_BUZID = 0;';
  expect(await reports(java(zero, 'id'), RULE)).toEqual([]);
  expect(await reports(java(zero, 'BuildConfig.OPPO_PUSH_BUZID'), RULE)).toEqual([]);
  expect(await reports(java(zero, 'PrivateConstants.OPPO_PUSH_BUZID'), RULE)).toEqual([]);
  const commented = java(zero);
  const name = `${HOME}/ThirdPushTokenMgr.java`;
  commented[name] = (commented[name] ?? '').replace('param = new', '// param = new');
  expect(await reports(commented, RULE)).toEqual([]);
});

test('not reported: outside a project, in packages, in uni-app x', async () => {
  const files = java('public static final long OPPO_PUSH_BUZID = 0;');
  const moved = (folder: string, manifest: string): Files =>
    Object.fromEntries(
      Object.entries(files).map(([name, text]) =>
        name === 'manifest.json' ? [manifest, text] : [`${folder}/${name}`, text],
      ),
    );
  expect(await reports(moved('other', 'app/manifest.json'), RULE)).toEqual([]);
  expect(await reports(moved('node_modules/push', 'manifest.json'), RULE)).toEqual([]);
  expect(await reports(moved('src', 'src/manifest.json'), RULE)).toHaveLength(1);
  expect(
    await reports({ ...files, 'manifest.json': '{ "appid": "__UNI__A1B2C3D", "uni-app-x": {} }' }, RULE),
  ).toEqual([]);
});

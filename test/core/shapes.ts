import type { Files } from './helpers.ts';
import * as easemob from './rules/easemob.ts';
import * as tencent from './rules/healthy.ts';

/** A project one file of which holds something `n` times. */
export type Shape = (n: number) => Files;

const times = (n: number, piece: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => piece(i)).join('');

const inApp = (text: string): Files => ({
  ...tencent.healthy,
  'App.vue': tencent.app.replace('export default', `${text}\nexport default`),
});
const script = (text: string, name = 'push.js'): Files => ({ ...tencent.healthy, [name]: text });
const config = (text: string): Files => ({
  ...tencent.healthy,
  'App.vue': tencent.app.replace('huaweiBusinessID:', `${text}\n        huaweiBusinessID:`),
});
const easemobConfig = (text: string): Files => easemob.easemob(undefined, text);
const manifest = (text: string): Files => ({
  ...tencent.healthy,
  'manifest.json': tencent.manifest.replace('"name" : "chat",', `"name" : "chat",${text}`),
});
const parameters = (text: string): Files => ({
  ...tencent.healthy,
  'manifest.json': tencent.manifest.replace(
    '"com.vivo.push.app_id" : "1',
    `${text}"com.vivo.push.app_id" : "1`,
  ),
});
const settings = (text: string): Files => ({ ...tencent.healthy, 'uni-offline-push.config.json': text });
const java = (text: string): Files => ({ ...tencent.healthy, 'nativeResources/android/A.java': text });
const vue = (text: string): Files => ({ ...tencent.healthy, 'App.vue': text });
const sender = (text: string): Files => ({
  ...tencent.healthy,
  'uniCloud-aliyun/cloudfunctions/push/index.js': `let push;\npush = uniCloud.getPushManager({});\n${text}`,
  'uniCloud-aliyun/cloudfunctions/push/package.json': '{}',
});
const PUSH = `import TIM from 'tim-wx-sdk';\nconst tim = TIM.create({ SDKAppID: 1 });\n`;

/** Texts that somebody could write, or a broken program; of each a megabyte has to be read in its stride. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  'messages of a cloud function': (n) => sender(times(n, () => `push.sendMessage({ title: '', foo: 1 });\n`)),
  "a cloud function's messages by name": (n) =>
    sender(times(n, (i) => `const a${i} = { title: '' };\npush.sendMessage(a${i});\n`)),
  "a cloud function's messages by this": (n) =>
    sender(times(n, () => `this.push.sendMessage({ title: '' });\n`)),
  "a cloud function's push managers": (n) =>
    sender(times(n, (i) => `this.a${i} = uniCloud.getPushManager({ appId: 'a' });\n`)),
  "keys of a cloud function's message": (n) =>
    sender(`push.sendMessage({${times(n, (i) => `foo${i}: 1,\n`)}});`),
  'unknown keys of a configuration': (n) => config(times(n, (i) => `unknown${i}: '1',\n`)),
  'a repeated wrong key': (n) => config(times(n, () => `huaweiBusinesID: '1',\n`)),
  'a repeated right key': (n) => config(times(n, () => `huaweiBusinessID: '1',\n`)),
  'keys on one line': (n) => config(times(n, (i) => `unknown${i}: '1', `)),
  'wrong values': (n) => config(times(n, () => `huaweiBusinessID: 'abc',\n`)),
  "unknown keys of Easemob's configuration": (n) => easemobConfig(times(n, (i) => `Unknown${i}: '1',\n`)),
  "a repeated wrong key of Easemob's": (n) => easemobConfig(times(n, () => `MICertificatename: '1',\n`)),
  'a long key': (n) => config(`${'huaweiBusinessI'.repeat(n)}: '1',`),
  'trailing commas in the manifest': (n) => manifest(`"a":[${times(n, () => '[1,],')}],`),
  'keys of the manifest': (n) => manifest(times(n, (i) => `"key${i}":1,\n`)),
  'comments of the manifest': (n) => manifest(times(n, () => '/* "a": 1, */ // b\n')),
  'strings of the manifest that look like comments': (n) => manifest(`"a":[${times(n, () => '",/*",')}0],`),
  'braces of the manifest': (n) => manifest(`"a":[${times(n, () => '{"a":{}},')}0],`),
  'a broken manifest': (n) => manifest(times(n, () => '"a" 1 : [ }')),
  'branches of the manifest': (n) => manifest(times(n, (i) => `// #ifdef APP\n"key${i}":1,\n// #endif\n`)),
  'one key of the manifest': (n) => manifest(times(n, () => `"app-plus":{},\n`)),
  'wrong values of the manifest': (n) =>
    manifest(`"mp-x":{${times(n, (i) => `"k${i}":{"unipush":{"enable":"1"}},`)}"z":1},`),
  'parameters of a plugin': (n) => parameters(times(n, (i) => `"com.vivo.push.app_${i}" : "1",\n`)),
  'misspelt parameters of a plugin': (n) => parameters(times(n, () => `"com.vivo.push.app_idd" : "1",\n`)),
  'parameters that a plugin declares': (n) => ({
    ...tencent.healthy,
    'manifest.json': tencent.manifest
      .replace('"parameters" : {', `"parameters" : {${times(n, (i) => `"vivo${i}":{},\n`)}`)
      .replace(
        '"com.vivo.push.app_id" : "1',
        `${times(n, (i) => `"vivp${i}" : "",\n`)}"com.vivo.push.app_id" : "1`,
      ),
  }),
  registerPlugin: (n) =>
    script(PUSH + times(n, () => `tim.registerPlugin({'tim-offline-push-plugin': p});\n`)),
  'registerPlugin on one line': (n) =>
    script(PUSH + times(n, () => `tim.registerPlugin({'tim-offline-push-plugin': p});`)),
  'registerPlugin with a configuration': (n) =>
    script(
      PUSH +
        times(
          n,
          () =>
            `tim.registerPlugin({'tim-offline-push-plugin': p, offlinePushConfig: { huaweiBusinessId: '1' }});\n`,
        ),
    ),
  'registerPlugin with one configuration': (n) =>
    script(
      `${PUSH}const c = { huaweiBusinessId: '1' };\n${times(n, () => `tim.registerPlugin({'tim-offline-push-plugin': p, offlinePushConfig: c });\n`)}`,
    ),
  'registerPlugin in functions': (n) =>
    script(
      PUSH +
        times(
          n,
          (i) =>
            `function f${i}() { tim.registerPlugin({'tim-offline-push-plugin': p, 'tim-upload-plugin': u});\n}\n`,
        ),
    ),
  'registerPlugin in App.vue': (n) =>
    inApp(times(n, () => `tim.registerPlugin({'tim-offline-push-plugin': p});\n`)),
  usePlugin: (n) => ({
    ...easemob.easemob(),
    'push.js': times(n, () => `conn.usePlugin({ emPush: p, config: {} });\n`),
  }),
  'usePlugin with braces': (n) => ({
    ...easemob.easemob(),
    'push.js': times(n, () => `conn.usePlugin({ emPush: p, config: {}, 'push' });\n`),
  }),
  requireNativePlugin: (n) =>
    script(times(n, () => `const a = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');\n`)),
  'requireNativePlugin of a wrong name': (n) =>
    script(times(n, (i) => `const a${i} = uni.requireNativePlugin('tencentcloud-tuiofflinepush');\n`)),
  'requireNativePlugin on one line': (n) =>
    script(times(n, () => `uni.requireNativePlugin('tencentcloud-tuiofflinepush');`)),
  'requireNativePlugin for other platforms too': (n) => ({
    ...manifest('"h5":{"a":1},'),
    'pages/a.vue': `<script>\n${times(n, (i) => `const a${i} = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');\na${i}.b();\n`)}</script>`,
  }),
  'requireNativePlugin in functions, for other platforms too': (n) => ({
    ...manifest('"h5":{"a":1},'),
    'push.js': times(
      n,
      (i) => `function f${i}() { uni.requireNativePlugin('TencentCloud-TUIOfflinePush'); }\nf${i}();\n`,
    ),
  }),
  'a login before each registration': (n) =>
    script(PUSH + times(n, () => `tim.login({});\ntim.registerPlugin({'tim-offline-push-plugin': p});\n`)),
  'conditions around registrations': (n) =>
    script(PUSH + times(n, (i) => `if (a${i}) { tim.registerPlugin({'tim-offline-push-plugin': p}); }\n`)),
  'branches of a script': (n) =>
    script(
      PUSH +
        times(
          n,
          () => `// #ifdef APP-PLUS\ntim.registerPlugin({'tim-offline-push-plugin': p});\n// #endif\n`,
        ),
    ),
  messages: (n) =>
    script(PUSH + times(n, () => `tim.sendMessage(m, { offlinePushInfo: { titel: 'a' } });\n`), 'send.ts'),
  'keys of a message': (n) =>
    script(`${PUSH}tim.sendMessage(m, { offlinePushInfo: { ${times(n, (i) => `key${i}: 1,\n`)} } });`),
  'calls of uni-push': (n) =>
    script(times(n, () => `uni.createPushMessage({ contents: 'b', payload: {} });\n`)),
  'clients of uni-push': (n) => script(times(n, () => `uni.getPushClientId({ success() {} });\n`)),
  listeners: (n) => script(times(n, () => `uni.onPushMessage((a) => {}); uni.offPushMessage(() => {});\n`)),
  'constants that are followed': (n) =>
    script(
      `${PUSH}${times(n, (i) => `const a${i + 1} = a${i};\n`)}tim.registerPlugin({'tim-offline-push-plugin': p, offlinePushConfig: a9});`,
    ),
  'one name set again and again': (n) =>
    script(
      `${PUSH}let c = {};\n${times(n, () => `c.a = 1;\n`)}tim.registerPlugin({'tim-offline-push-plugin': p, offlinePushConfig: c});`,
    ),
  'comments that suppress': (n) =>
    script(
      `const a = 'requireNativePlugin';\n${times(n, () => '// uni-offline-push-disable-next-line native-plugin-name\nuni.requireNativePlugin("tencentcloud-tuiofflinepush");\n')}`,
    ),
  'comments that suppress an unknown rule': (n) =>
    script(times(n, (i) => `// uni-offline-push-disable-next-line no-${i}\n`)),
  'Java constants': (n) =>
    java(
      times(n, (i) => `public static final long OPPO_PUSH_BUZID = ${i % 2};\n`) +
        'new TIMOfflinePushToken(OPPO_PUSH_BUZID, t);',
    ),
  'Java classes': (n) =>
    java(
      `${times(n, (i) => `class A${i} { static final long OPPO_PUSH_BUZID = 0; void f() { new TIMOfflinePushToken(A${i}.OPPO_PUSH_BUZID, t); } }\n`)}`,
    ),
  'Java uses': (n) =>
    java(
      `class A { static final long OPPO_PUSH_BUZID = 0;\n${times(n, () => `new TIMOfflinePushToken(A.OPPO_PUSH_BUZID, t);\n`)}}`,
    ),
  'Kotlin comments': (n) => ({
    ...tencent.healthy,
    'nativeResources/android/A.kt': `const val OPPO_PUSH_BUZID = 0\n${'/*'.repeat(n)}`,
  }),
  'rules of the settings': (n) => settings(`{"rules":{${times(n, (i) => `"no-${i}":"off",\n`)}"a":1}}`),
  'keys of the settings': (n) => settings(`{${times(n, (i) => `"no-${i}":"off",\n`)}"a":1}`),
  'wrong values of the settings': (n) =>
    settings(`{"rules":{${times(n, () => `"placeholder-value":"of",\n`)}"a":1}}`),
  dependencies: (n) => ({
    ...tencent.healthy,
    'package.json': `{"dependencies":{${times(n, (i) => `"tim-wx-sdk${i}":"^2.0.0",\n`)}"tim-wx-sdk":"^2.0.0"}}`,
  }),
  'one dependency': (n) => ({
    ...tencent.healthy,
    'package.json': `{"dependencies":{${times(n, () => `"tim-wx-sdk":"^2.0.0",\n`)}"tim-wx-sdk":"^2.0.0"}}`,
  }),
  'a long range of versions': (n) => ({
    ...tencent.healthy,
    'package.json': `{"dependencies":{"tim-wx-sdk":"${times(n, () => '^2.0.0 || ')}1"}}`,
  }),
  'a lock file': (n) => ({
    ...tencent.healthy,
    'pnpm-lock.yaml': times(n, () => `tim-wx-sdk:\n      specifier: 1\n`),
  }),
  "clients of Huawei's file": (n) => ({
    ...tencent.healthy,
    [tencent.AGCONNECT]: `{"client":{"package_name":"a"},"appInfos":[${times(n, () => '{"package_name":"b"},')}{}]}`,
  }),
  'tags of a Vue file': (n) => vue(`${times(n, (i) => `<a${i}>`)}\n${tencent.app}`),
  'blocks of a Vue file': (n) => vue(`${times(n, (i) => `<a${i}></a${i}>\n`)}${tencent.app}`),
  'scripts of a Vue file': (n) =>
    vue(times(n, () => `<script lang="ts">const a = uni.requireNativePlugin('b')</script>\n`) + tencent.app),
  'attributes of a Vue file': (n) => vue(`<script ${times(n, () => 'setup lang ')}>a</script>${tencent.app}`),
  'quotes of a Vue file': (n) => vue(`<template>${times(n, () => '<a "')}</template>${tencent.app}`),
  'moustaches of a Vue file': (n) => vue(`<template>${times(n, () => '{{')}</template>${tencent.app}`),
  'script tags that are not closed': (n) => vue(tencent.app + times(n, () => '<script setup ')),
  'statements of onLaunch': (n) =>
    vue(tencent.app.replace('onLaunch() {', `onLaunch() {\n${times(n, (i) => `    a${i}();\n`)}`)),
  UTS: (n) =>
    script(
      times(n, (i) => `export function f${i}(a: number): void { uni.requireNativePlugin('x') }\n`),
      'a.uts',
    ),
  TypeScript: (n) =>
    script(
      times(n, (i) => `export const f${i}: A<B> = (uni as any).requireNativePlugin<C>('x')!;\n`),
      'a.ts',
    ),
};

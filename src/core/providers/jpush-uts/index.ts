import type { ProjectFile, Provider, Value } from '../provider.ts';
import { inRegistration } from '../values.ts';
import type { VendorId } from '../vendors/vendor-id.ts';
import { checks } from './checks.ts';
import { harmony } from './harmony.ts';
import { PLACEHOLDERS, PLUGIN } from './names.ts';
import { setup } from './setup.ts';

/** What the build puts into the Android manifest. */
const placeholder = (id: string, prefix?: string, required: Value['required'] = 'withVendor'): Value => ({
  id,
  role: 'key',
  place: { in: 'json', anyOf: [{ file: PLACEHOLDERS, path: [id] }] },
  required,
  ...(prefix !== undefined && { prefix }),
});

/** A maker has a module of its own, which is built in by being imported. */
const maker = (id: VendorId, values: readonly Value[], files: readonly ProjectFile[] = []) => ({
  id,
  values,
  files,
  module: `${PLUGIN}-${id}`,
});

const resource = (name: string, shape: ProjectFile['shape']): ProjectFile => ({
  name,
  anyOf: [`nativeResources/android/${name}`],
  shape,
  required: 'withVendor',
});

/**
 * JPush's UTS plugin, for uni-app and uni-app x, with a module for each maker. Android takes the AppKey from a
 * placeholder or from the call, iOS from the call. Whether Push is to be ticked, and uniPush not, its maker does not say.
 */
export const jpushUts: Provider = {
  id: 'jpush-uts',
  family: 'jiguang',
  name: PLUGIN,
  title: { 'zh-CN': '极光推送（jg-jpush-u）', en: 'JPush (jg-jpush-u)' },
  console: 'https://www.jiguang.cn/accounts/platform',
  download: 'https://github.com/jiguang-official/jpush-uniapp-plugin',
  delivery: [{ kind: 'uts', folder: PLUGIN }],
  manifest: { pushModule: 'unknown', uniPush: 'unknown' },
  vendors: [
    maker('huawei', [], [resource('agconnect-services.json', 'agconnect')]),
    maker('honor', [placeholder('HONOR_APPID')]),
    maker('xiaomi', [placeholder('XIAOMI_APPKEY', 'MI-'), placeholder('XIAOMI_APPID', 'MI-')]),
    maker('oppo', [
      placeholder('OPPO_APPKEY', 'OP-'),
      placeholder('OPPO_APPSECRET', 'OP-'),
      placeholder('OPPO_APPID', 'OP-', 'optional'),
    ]),
    maker('vivo', [placeholder('VIVO_APPKEY'), placeholder('VIVO_APPID')]),
    maker('meizu', [placeholder('MEIZU_APPKEY', 'MZ-'), placeholder('MEIZU_APPID', 'MZ-')]),
    maker('fcm', [], [resource('google-services.json', 'google')]),
    { id: 'apple', values: [inRegistration('appkey')], files: [] },
  ],
  values: [placeholder('JPUSH_APPKEY'), placeholder('JPUSH_CHANNEL')],
  files: [
    {
      name: 'manifestPlaceholders.json',
      anyOf: [PLACEHOLDERS],
      shape: 'jpush-placeholders',
      required: 'never',
    },
  ],
  platforms: { systems: ['android', 'ios', 'harmony'], frameworks: ['uni-app', 'uni-app-x'] },
  harmony,
  register: [
    { callee: { of: 'module', method: 'initPush' }, arguments: { config: 0 }, schema: 'jpush-init' },
    { callee: { of: 'module', method: 'init' }, arguments: {} },
  ],
  click: { callee: { of: 'module', method: 'setEventCallBack' } },
  discontinued: false,
  setup,
  get checks() {
    return checks;
  },
  notes: {},
  sources: [
    {
      of: ['delivery', 'vendors', 'values', 'files', 'setup', 'download'],
      citation: 'jiguang-official/jpush-uniapp-plugin: Android_Integration_Guide.md, the modules’ readmes',
      date: '2026-06-12',
    },
    {
      of: ['register', 'click', 'platforms', 'harmony', 'manifest', 'console'],
      citation: 'jiguang-official/jpush-harmony-uniapp-plugin 1.2.4: package.json, index.uts, the demo',
      date: '2026-02-06',
    },
  ],
};

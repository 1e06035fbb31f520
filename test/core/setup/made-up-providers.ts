import { easemobEmPush } from '../../../src/core/providers/easemob-empush/index.ts';
import type { Provider, Value } from '../../../src/core/providers/provider.ts';
import type { InstanceShape } from '../../../src/core/providers/provider-setup.ts';

const IN_VENDOR = { role: 'key', required: 'withVendor' } as const;

const inJson = (id: string, file: string, ...path: string[]): Value => ({
  id,
  ...IN_VENDOR,
  place: { in: 'json', anyOf: [{ file, path }] },
});

const inXml = (id: string): Value => ({
  id,
  ...IN_VENDOR,
  place: { in: 'xml', file: 'AndroidManifest.xml', metaData: id },
});

const nested = (id: string, ...path: string[]): Value => ({
  id,
  role: 'certificate',
  place: { in: 'registration', path },
  required: 'withVendor',
});

const instance: InstanceShape = {
  method: 'create',
  construct: false,
  names: ['MadeIm'],
  sdkName: 'MadeIm',
  name: 'im',
  path: '',
  untyped: false,
  option: 'appId',
  form: 'text',
  pattern: /^\w+$/,
  example: 'app1',
  samples: [],
  more: [],
};

const {
  initialise: _initialise,
  click: _click,
  setup: _setup,
  message: _message,
  successor: _successor,
  ...common
} = easemobEmPush;

/** Nothing that any real one has. */
const plain: Provider = {
  ...common,
  discontinued: false,
  register: [],
  sdks: [],
  notes: {},
  checks: [],
  vendors: [],
  manifest: { pushModule: 'unknown', uniPush: 'unknown' },
};

const ASSETS = 'nativeResources/android/assets/made.json';
const PLACEHOLDERS = 'nativeResources/android/manifestPlaceholders.json';
const CONFIG = 'uni_modules/Made-Push/utssdk/app-android/config.json';

/** A UTS plugin that is called after the login, with its values in JSON files. */
export const afterLogin: Provider = {
  ...plain,
  id: 'made-after',
  name: 'Made-Push',
  delivery: [{ kind: 'uts', folder: 'Made-Push' }],
  platforms: { systems: ['android', 'ios'], frameworks: ['uni-app', 'uni-app-x'] },
  values: [
    {
      id: 'madeAppId',
      role: 'key',
      form: 'number',
      place: { in: 'registration', path: ['madeAppId'] },
      required: 'always',
    },
    { id: 'madeKey', role: 'key', place: { in: 'registration', path: ['madeKey'] }, required: 'always' },
  ],
  vendors: [
    {
      id: 'huawei',
      values: [inJson('madeHuawei', ASSETS, '{package}', 'huaweiId')],
      files: [
        {
          name: 'agconnect-services.json',
          anyOf: [
            'nativeResources/android/agconnect-services.json',
            'nativeResources/android/assets/agconnect-services.json',
          ],
          shape: 'agconnect',
          required: 'withVendor',
        },
      ],
    },
    {
      id: 'vivo',
      values: [
        { ...inJson('madeVivo', ASSETS, '{package}', 'vivoId'), role: 'certificate' },
        { ...inJson('MADE_VIVO_KEY', PLACEHOLDERS, 'MADE_VIVO_KEY'), prefix: 'VI-' },
      ],
      files: [],
    },
    {
      id: 'fcm',
      values: [],
      files: [
        {
          name: 'google-services.json',
          anyOf: ['nativeResources/android/google-services.json'],
          shape: 'google',
          required: 'withVendor',
        },
      ],
    },
  ],
  register: [
    {
      callee: { of: 'module', method: 'startPush' },
      arguments: {
        values: [
          { index: 0, id: 'madeAppId' },
          { index: 1, id: 'madeKey' },
        ],
      },
    },
  ],
  sdks: [{ package: 'made-im', minimum: '1.0.0' }],
  setup: {
    instance,
    register: 'registerMade',
    initialise: 'initMade',
    login: ['login', 'MadeUi.login'],
    values: [
      { id: 'madeAppId', title: { 'zh-CN': '应用', en: 'Application' }, example: '1400000001' },
      { id: 'madeKey', title: { 'zh-CN': '密钥', en: 'Key' }, example: 'abc', pattern: /^\w{3,}$/ },
    ],
    items: [
      {
        vendor: 'vivo',
        file: CONFIG,
        path: ['dependencies'],
        item: 'made.push:vivo:%version%',
        version: /^made\.push:\w+:(.+)$/,
      },
    ],
    code: {
      at: 'after-login',
      condition: 'APP-PLUS',
      imports: [{ folder: 'Made-Push', names: ['setId', 'startPush'] }],
      takes: { name: 'userID', type: 'string' },
      lines: [
        'setId(userID, () => {});',
        'startPush(%madeAppId%, %madeKey%, (data%: unknown%) => {',
        "\tconsole.log('push', data);",
        '});',
      ],
    },
    toConsole: {},
  },
};

/** What the first one follows. */
export const before: Provider = {
  ...plain,
  id: 'made-old',
  name: 'Made-Old',
  delivery: [{ kind: 'native', id: 'Made-Old', requireNames: ['Made-Old'], aliases: [], source: 'either' }],
  successor: { name: 'Made-Push', url: 'https://example.com', id: 'made-after' },
  vendors: [{ id: 'vivo', values: [nested('oldVivo', 'vivo')], files: [] }],
  register: [
    {
      callee: { of: 'object', method: 'useOld' },
      arguments: { options: { pluginKey: 'oldPush', configKey: 'oldConfig', both: false } },
    },
  ],
  sdks: [{ package: 'made-im', minimum: '1.0.0' }],
};

/** Two native plugins, and a call at launch without any configuration. */
export const atLaunch: Provider = {
  ...plain,
  id: 'made-launch',
  name: 'Made-JPush',
  delivery: [{ kind: 'native', id: 'Made-J', requireNames: ['Made-J'], aliases: [], source: 'local' }],
  manifest: { pushModule: 'needed', uniPush: 'forbidden' },
  initialise: { of: 'plugin', method: 'initMadeService' },
  values: [
    {
      id: 'MADE_APPKEY',
      role: 'key',
      place: { in: 'entry', plugin: 'Made-Core', key: 'MADE_APPKEY' },
      required: 'always',
    },
    {
      id: 'MADE_CHANNEL',
      role: 'key',
      place: { in: 'entry', plugin: 'Made-Core', key: 'MADE_CHANNEL' },
      required: 'always',
    },
  ],
  vendors: [
    {
      id: 'xiaomi',
      values: [
        {
          id: 'MADE_XIAOMI',
          ...IN_VENDOR,
          prefix: 'MI-',
          place: { in: 'entry', plugin: 'Made-J', key: 'MADE_XIAOMI' },
        },
      ],
      files: [],
    },
  ],
  setup: {
    register: 'startMade',
    initialise: 'initMade',
    values: [
      {
        id: 'MADE_CHANNEL',
        title: { 'zh-CN': '渠道', en: 'Channel' },
        example: 'c',
        usual: 'developer-default',
      },
    ],
    code: {
      at: 'launch',
      condition: 'APP-PLUS',
      imports: [],
      lines: ['%plugin%.initMadeService();', '%plugin%.setLoggerEnable(true);'],
    },
    toConsole: {},
  },
};

/** A UTS plugin and its makers\' modules, registered on the SDK\'s object; the values in Android\'s own manifest. */
export const onObject: Provider = {
  ...plain,
  id: 'made-object',
  name: 'made-object',
  delivery: [{ kind: 'uts', folder: 'made-object' }],
  vendors: [
    {
      id: 'oppo',
      values: [nested('oppoCert', 'certificates', 'oppo'), inXml('MADE_OPPO_KEY')],
      files: [],
      module: 'made-object-oppo',
    },
    { id: 'apple', values: [nested('appleCert', 'certificates', 'apns')], files: [] },
  ],
  register: [{ callee: { of: 'object', method: 'setMadePush' }, arguments: { config: 0 } }],
  sdks: [{ package: 'made-im', minimum: '1.0.0' }],
  setup: {
    sdk: { package: 'made-im', version: '1.2.0' },
    instance,
    register: 'registerMade',
    initialise: 'initMade',
    code: {
      at: 'object',
      condition: 'APP',
      host: 'setMadePush: (config: object) => unknown',
      imports: [
        { folder: 'made-object', names: ['onRegister'] },
        { folder: 'made-object-oppo', names: [], vendor: 'oppo' },
      ],
      lines: ['%object%.setMadePush({ ...%config%, plugin: { onRegister } });'],
    },
    toConsole: {},
  },
};

/** A native plugin as an argument beside its configuration. */
export const withConfig: Provider = {
  ...plain,
  id: 'made-before',
  name: 'Made-N',
  delivery: [
    { kind: 'native', id: 'Made-N', requireNames: ['Made-N-Module'], aliases: [], source: 'either' },
  ],
  vendors: [
    {
      id: 'xiaomi',
      values: [nested('miCert', 'miPush', 'certificateName'), nested('miId', 'miPush', 'appId')],
      files: [],
    },
  ],
  register: [{ callee: { of: 'object', method: 'setOfflineMade' }, arguments: { plugin: 0, config: 1 } }],
  sdks: [{ package: 'made-im', minimum: '1.0.0' }],
  setup: {
    instance,
    register: 'registerMade',
    initialise: 'initMade',
    login: ['login'],
    code: {
      at: 'object',
      condition: 'APP-PLUS',
      host: 'settings: { setOfflineMade: (plugin: object, config: object) => unknown }',
      imports: [],
      lines: ['%object%.settings.setOfflineMade(%plugin%, %config%);'],
    },
    toConsole: {},
  },
};

/** The same, called before the login. */
export const beforeLogin: Provider = {
  ...withConfig,
  id: 'made-before-login',
  name: 'Made-B',
  delivery: [{ kind: 'native', id: 'Made-B', requireNames: ['Made-B'], aliases: [], source: 'either' }],
  vendors: [],
  register: [],
  initialise: { of: 'plugin', method: 'prepareMade' },
  setup: {
    instance,
    register: 'registerMade',
    initialise: 'initMade',
    login: ['login'],
    code: {
      at: 'before-login',
      condition: 'APP-PLUS',
      imports: [],
      lines: ['%plugin%.prepareMade();'],
      launch: ['%plugin%.listenMade();'],
    },
    toConsole: {},
  },
};

/** Nothing but what the manifest ticks. */
export const ticked: Provider = {
  ...plain,
  id: 'made-ticked',
  name: 'made-ticked',
  delivery: [{ kind: 'builtin', sender: 'getMadeManager' }],
  manifest: { pushModule: 'needed', uniPush: 'needed' },
  platforms: { systems: ['android'], frameworks: ['uni-app', 'uni-app-x'] },
  vendors: [
    {
      id: 'oppo',
      values: [{ id: 'secret', role: 'key', place: { in: 'console' }, required: 'withVendor' }],
      files: [],
    },
  ],
  setup: {
    register: 'registerMade',
    initialise: 'initMade',
    ticks: [
      {
        framework: 'uni-app',
        path: ['app-plus', 'distribute', 'sdkConfigs', 'push', 'unipush', 'version'],
        value: '2',
      },
      {
        framework: 'uni-app',
        path: ['app-plus', 'distribute', 'sdkConfigs', 'push', 'unipush', 'offline'],
        value: true,
      },
      {
        framework: 'uni-app',
        vendor: 'oppo',
        path: ['app-plus', 'distribute', 'sdkConfigs', 'push', 'unipush', 'oppo'],
        value: {},
      },
      {
        framework: 'uni-app-x',
        vendor: 'oppo',
        path: ['app-android', 'distribute', 'modules', 'uni-push', 'oppo'],
        value: {},
      },
    ],
    toConsole: {},
  },
};

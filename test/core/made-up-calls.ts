import type { Delivery, Provider } from '../../src/core/providers/provider.ts';
import { madeUp } from './made-up.ts';

const UTS: Delivery = { kind: 'uts', folder: 'Made-Up', npm: '@made/up' };

/** Where the UTS module of `ofModule` is imported from. */
export const MODULE = `'@/uni_modules/Made-Up'`;

export const MANIFEST = '{ "vueVersion": "3", "app-plus": { "nativePlugins": { "Made-Up": {} } } }';

/** A native plugin with a method of its own that registers it. */
export const onPlugin: Provider = madeUp([], {
  register: [{ callee: { of: 'plugin', method: 'initPush' }, arguments: {} }],
  click: { callee: { of: 'plugin', method: 'addClickListener' } },
});

/** A UTS module with a function that takes values; behind the login, and behind the id of the device. */
export const ofModule: Provider = madeUp([], {
  delivery: [UTS],
  register: [
    {
      callee: { of: 'module', method: 'registerPush' },
      arguments: {
        values: [
          { index: 0, id: 'appId' },
          { index: 1, id: 'appKey' },
        ],
      },
      after: [
        { of: 'module', method: 'setRegistrationID' },
        { of: 'object', method: 'login', on: ['chat', 'TUILogin'] },
      ],
    },
  ],
  click: {
    callee: { of: 'module', method: 'addPushListener' },
    event: { index: 0, value: 'clicked', written: 'EVENT.CLICKED' },
    payload: ['data'],
  },
});

/** A service of the SDK that takes the plugin and its configuration, before the login of another service. */
export const ofService: Provider = madeUp([], {
  register: [
    {
      callee: { of: 'object', method: 'setPushConfig', on: ['SettingService'] },
      arguments: { plugin: 0, config: 1 },
      schema: 'em-push-config',
      before: [{ of: 'object', method: 'login', on: ['LoginService'] }],
    },
  ],
});

import { setup as withNativePlugin } from '../easemob-empush/setup.ts';
import type { ProviderSetup } from '../provider-setup.ts';

/**
 * Sources: the provider's. The SDK 5 is not among the registry's packages, so what is written anew is for the SDK 4;
 * a registration with the SDK 5 that is there is completed.
 */
export const setup: ProviderSetup = {
  ...withNativePlugin,
  code: {
    at: 'object',
    lines: ["%object%.usePlugin({ emPush: { onRegister, unRegister }, %config% }, 'push');"],
    launch: [
      'requestNotificationAuthorization((ret%: object%) => {',
      '\tconsole.log(ret);',
      '});',
      'addNotificationListener((payload%: object%) => {',
      '\tconsole.log(payload);',
      '});',
    ],
    imports: [
      {
        folder: 'easemob-push',
        names: ['addNotificationListener', 'onRegister', 'requestNotificationAuthorization', 'unRegister'],
      },
    ],
    host: 'usePlugin: (plugin: object, name: string) => unknown',
    condition: 'APP-PLUS',
  },
  ticks: [
    {
      framework: 'uni-app',
      path: ['app-plus', 'distribute', 'android', 'pushRegisterMode'],
      value: 'manual',
    },
    { framework: 'uni-app', path: ['app-plus', 'distribute', 'ios', 'pushRegisterMode'], value: 'manual' },
  ],
};

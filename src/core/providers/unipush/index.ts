import type { Provider } from '../provider.ts';
import { checks } from './checks.ts';
import { service, uniPushConsole } from './console.ts';
import { harmony } from './harmony.ts';
import { makers } from './makers.ts';
import { notes } from './notes.ts';
import { MANAGER } from './push-manager.ts';
import { uniPushService } from './service.ts';
import { setup } from './setup.ts';

export { type UniPushService, uniPushService } from './service.ts';

/**
 * DCloud's own push, built in by the manifest's tick. The makers' values are entered in DCloud's console and are in no
 * file, and nothing has to be called for a message to be shown.
 */
export const uniPush: Provider = {
  id: uniPushService.id,
  family: 'dcloud',
  name: uniPushService.name,
  title: { 'zh-CN': 'DCloud uni-push 2（uniPush）', en: 'DCloud uni-push 2 (uniPush)' },
  console: uniPushConsole,
  download: 'https://uniapp.dcloud.net.cn/unipush-v2.html',
  delivery: [
    {
      kind: 'builtin',
      sender: MANAGER,
      calls: [uniPushService.clientId, uniPushService.onMessage, uniPushService.createMessage],
    },
  ],
  // uniPush 2 that is online alone is built in without the Push module, all else with it
  manifest: { pushModule: 'unknown', uniPush: 'needed' },
  vendors: makers,
  platforms: { systems: ['android', 'ios', 'harmony'], frameworks: ['uni-app', 'uni-app-x'] },
  harmony,
  register: [],
  discontinued: false,
  service,
  setup,
  get checks() {
    return checks;
  },
  get notes() {
    return notes;
  },
  sources: [
    {
      of: [
        'delivery',
        'manifest',
        'vendors',
        'register',
        'platforms',
        'harmony',
        'download',
        'console',
        'service',
        'setup',
      ],
      citation: 'DCloud, "uni-push 2.0 统一推送" (uniapp.dcloud.net.cn/unipush-v2.html)',
      date: '2026-11-21',
    },
    {
      of: ['vendors'],
      citation:
        '@uni-helper/vite-plugin-uni-manifest 0.2.12, the type of `unipush`; DCloud, "manifest.json: app-android" of uni-app x (2026-07-24)',
      date: '2026-07-24',
    },
    {
      of: ['manifest'],
      citation: '@dcloudio/uni-cli-shared 3.0: the code of isEnableUniPushV2',
      date: '2026-11-21',
    },
  ],
};

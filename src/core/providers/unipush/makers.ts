import type { MakerTick, VendorUse } from '../provider.ts';
import { uniPushService } from './service.ts';

const { key, module } = uniPushService;

/** The makers' keys: Xiaomi goes by two names. */
const KEYS = [
  ['huawei', 'hms', 'hms'],
  ['honor', 'honor', 'honor'],
  ['xiaomi', 'mi', 'xiaomi'],
  ['oppo', 'oppo', 'oppo'],
  ['vivo', 'vivo', 'vivo'],
  ['meizu', 'meizu', 'meizu'],
  ['fcm', 'fcm', 'fcm'],
] as const;

/**
 * The makers, by the manifest's keys that build them in: what their consoles give is entered in DCloud's console alone.
 * In uni-app x a maker that the module's object does not name is left out; where the module is not in the manifest, the
 * console decides. Of uni-app no source tells. For iPhones nothing is in the manifest.
 */
export const makers: readonly VendorUse[] = [
  ...KEYS.map(([id, own, ownX]) => ({
    id,
    values: [],
    files: [],
    ticks: [
      { framework: 'uni-app', path: ['app-plus', 'distribute', 'sdkConfigs', 'push', key, own] },
      {
        framework: 'uni-app-x',
        path: ['app-android', 'distribute', 'modules', module, ownX],
        only: true,
      },
    ] satisfies MakerTick[],
  })),
  { id: 'apple', values: [], files: [], ticks: [] },
];

import type { Localized } from '../messages/localized.ts';
import type { VendorId } from '../providers/provider.ts';
import { type OwnerId, type ServiceId, services } from '../providers/services/index.ts';
import { vendors } from '../providers/vendors/index.ts';

export { type OwnerId, servicesOf } from '../providers/services/index.ts';

/** Whose a code is: a phone maker's, or else a push service's. */
export interface Owner {
  readonly maker: VendorId | null;
  readonly service: ServiceId | null;
}

/** Makers before the services that sit on them. */
export const ownerIds: readonly OwnerId[] = [
  'huawei',
  'honor',
  'xiaomi',
  'oppo',
  'vivo',
  'meizu',
  'fcm',
  'apple',
  'tencent',
  'easemob',
  'getui',
  'jpush',
  'dcloud',
];

export function ownerOf(id: OwnerId): Owner {
  return id in services
    ? { maker: null, service: id as ServiceId }
    : { maker: id as VendorId, service: null };
}

export function idOf({ maker, service }: Owner): OwnerId | undefined {
  return maker ?? service ?? undefined;
}

/** What a maker or a service is called. */
export function ownerName(id: OwnerId): Localized {
  return id in services ? services[id as ServiceId] : vendors[id as VendorId].name;
}

const makers: readonly (readonly [RegExp, VendorId])[] = [
  [/huawei|华为|\bhms/i, 'huawei'],
  [/hihonor|honor|荣耀/i, 'honor'],
  [/xiaomi|xiao mi|mipush|小米|_mi\b/i, 'xiaomi'],
  [/oppo|heytap|mcssdk/i, 'oppo'],
  [/vivo/i, 'vivo'],
  [/meizu|flyme|魅族|_mz\b/i, 'meizu'],
  [/\bfcm\b|firebase/i, 'fcm'],
  [/\bapns?\b|apple/i, 'apple'],
];

/** The maker that a text names. */
export function makerIn(text: string): VendorId | undefined {
  return makers.find(([pattern]) => pattern.test(text))?.[1];
}

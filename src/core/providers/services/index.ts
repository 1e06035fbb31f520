import type { Localized } from '../../messages/localized.ts';
import type { Family, VendorId } from '../provider.ts';

/** A push service that is no phone maker's, and whose client or server answers with codes of its own. */
export type ServiceId = 'tencent' | 'easemob' | 'getui' | 'jpush' | 'dcloud';

/** A phone maker or a push service: whoever has codes. */
export type OwnerId = VendorId | ServiceId;

/** What they are called. */
export const services: Readonly<Record<ServiceId, Localized>> = {
  tencent: { 'zh-CN': '腾讯云', en: 'Tencent' },
  easemob: { 'zh-CN': '环信', en: 'Easemob' },
  getui: { 'zh-CN': '个推', en: 'getui' },
  jpush: { 'zh-CN': '极光', en: 'JPush' },
  dcloud: { 'zh-CN': 'DCloud', en: 'DCloud' },
};

/** The services that a provider's client and server are. */
export const servicesOf: Readonly<Record<Family, readonly ServiceId[]>> = {
  tencent: ['tencent'],
  easemob: ['easemob'],
  jiguang: ['jpush'],
  netease: [],
  dcloud: ['dcloud', 'getui'],
};

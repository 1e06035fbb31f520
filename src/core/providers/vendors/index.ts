import type { Localized } from '../../messages/localized.ts';
import { type VendorFacts, vendorFacts } from './facts.ts';
import { limitNotes } from './limits.ts';
import type { VendorId } from './vendor-id.ts';

export type { Credential, CredentialPlace, VendorNote } from './facts.ts';

/** A phone maker, whatever the provider. */
export interface Vendor extends VendorFacts {
  readonly name: Localized;
  /** Push works only for apps that its store lists; absent where no source tells. */
  readonly storeListing?: boolean;
  /** A personal developer account is not enough; absent where no source tells. */
  readonly companyAccount?: boolean;
  /** How its push is opened, where that is not done as with the others. */
  readonly opening?: Localized;
  /** Where the app is registered and its keys are found. */
  readonly console: string;
  /** The maker's own guide to opening its push service. */
  readonly guide: string;
}

/**
 * What each maker asks for. Source: Tencent Cloud IM, "uni-app 离线推送", the table of listing and accounts, and the
 * links beside it; for vivo's listing the newer document 269/100650 (2026-01-26), which contradicts that table; Apple's
 * and Google's own consoles. Of Honor's listing no source tells.
 */
const makers: Readonly<Record<VendorId, Omit<Vendor, keyof VendorFacts>>> = {
  huawei: {
    name: { 'zh-CN': '华为', en: 'Huawei' },
    storeListing: false,
    companyAccount: false,
    console: 'https://developer.huawei.com/consumer/cn/service/josp/agc/index.html',
    guide:
      'https://developer.huawei.com/consumer/cn/doc/development/HMSCore-Guides/service-introduction-0000001050040060',
  },
  honor: {
    name: { 'zh-CN': '荣耀', en: 'Honor' },
    console: 'https://developer.honor.com/cn/',
    guide: 'https://developer.honor.com/cn/',
  },
  xiaomi: {
    name: { 'zh-CN': '小米', en: 'Xiaomi' },
    storeListing: true,
    companyAccount: true,
    console: 'https://dev.mi.com/console/',
    guide: 'https://dev.mi.com/console/doc/detail?pId=68',
  },
  oppo: {
    name: { 'zh-CN': 'OPPO', en: 'OPPO' },
    storeListing: true,
    companyAccount: true,
    console: 'https://push.oppo.com/',
    guide: 'https://open.oppomobile.com/wiki/doc#id=10195',
  },
  vivo: {
    name: { 'zh-CN': 'vivo', en: 'vivo' },
    storeListing: true,
    companyAccount: true,
    console: 'https://dev.vivo.com.cn/openAbility/pushNews',
    guide: 'https://dev.vivo.com.cn/documentCenter/doc/281',
  },
  meizu: {
    name: { 'zh-CN': '魅族', en: 'Meizu' },
    storeListing: false,
    companyAccount: false,
    console: 'http://open-wiki.flyme.cn/doc-wiki/index#id?129',
    guide: 'http://open-wiki.flyme.cn/doc-wiki/index#id?129',
  },
  fcm: {
    name: { 'zh-CN': 'FCM', en: 'FCM' },
    console: 'https://console.firebase.google.com/',
    guide: 'https://firebase.google.com/docs/cloud-messaging',
  },
  apple: {
    name: { 'zh-CN': 'iOS', en: 'iOS' },
    opening: {
      'zh-CN': '在 Apple 的开发者后台申请 APNs 证书，导出为带密码的 .p12；开发与生产环境的证书 ID 不同。',
      en: "Apply for an APNs certificate in Apple's developer account and export it as a .p12 with a password. Development and production have certificate ids of their own.",
    },
    console: 'https://developer.apple.com/account/resources/certificates/list',
    guide: 'https://cloud.tencent.com/document/product/269/75429',
  },
};

const withFacts = (id: VendorId): Vendor => ({
  ...makers[id],
  get credentials() {
    return vendorFacts[id].credentials;
  },
  get notes() {
    return [...vendorFacts[id].notes, ...(limitNotes[id] ?? [])];
  },
});

export const vendors = Object.fromEntries(
  Object.keys(makers).map((id) => [id, withFacts(id as VendorId)]),
) as Readonly<Record<VendorId, Vendor>>;

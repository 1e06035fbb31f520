import type { VendorId } from './provider.ts';

/** How an app's native Android code reports a vendor's certificate and token to its IM service. */
export interface NativeReport {
  /** The class whose constructor takes the certificate id first. */
  readonly tokenClass: string;
  /** The constants that hold certificate ids in the vendor's sample, by their vendor. */
  readonly constants: Readonly<Partial<Record<VendorId, string>>>;
}

/** Source: Tencent Cloud IM, the page on OPPO push for native Android, steps 2 and 4. */
export const tencentNative: NativeReport = {
  tokenClass: 'TIMOfflinePushToken',
  constants: {
    xiaomi: 'XM_PUSH_BUZID',
    huawei: 'HW_PUSH_BUZID',
    meizu: 'MZ_PUSH_BUZID',
    oppo: 'OPPO_PUSH_BUZID',
    vivo: 'VIVO_PUSH_BUZID',
  },
};

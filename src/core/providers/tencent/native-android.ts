import type { NativeReport } from '../native-report.ts';

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

import type { Credential, MakerId, MakerInApp } from '../facts.ts';
import type { AndroidManifest } from './manifest.ts';

interface Traces {
  readonly id: MakerId;
  /** Components of its SDK: their names survive obfuscation. */
  readonly components: RegExp;
  /** What a component that takes its messages is called after. */
  readonly brand?: RegExp;
  /** A `meta-data` that its SDK brings. */
  readonly sdk?: RegExp;
  /** A credential's name tells whose it is. */
  readonly named: RegExp;
  /** Where its classes lie. */
  readonly classes: string;
  /** Its own SDK takes a number where the value is one. */
  readonly takesNumbers: boolean;
}

/**
 * Sources: the manifests in the makers' AARs (Xiaomi 5.6.2 and 6.0.1, OPPO 3.5.1 and 3.5.2, Honor 7.0.61.303, vivo
 * 3.0.0.4 and 4.0.4.0, Huawei's and Meizu's as IM services pack them), read 2026-11-21.
 */
export const makerTraces: readonly Traces[] = [
  {
    id: 'huawei',
    components: /^com\.huawei\.(?:hms|agconnect)\.(?!ads)/,
    brand: /HMS|HW|Huawei|HuaWei/,
    named: /huawei|hms|(?:^|_)hw_/i,
    classes: 'com/huawei/hms/push/',
    takesNumbers: true,
  },
  {
    id: 'honor',
    components: /^com\.hihonor\.push\./,
    brand: /Honor|HONOR/,
    sdk: /^com\.hihonor\.push\.sdk_version$/,
    named: /honor/i,
    classes: 'com/hihonor/push/',
    takesNumbers: true,
  },
  {
    id: 'xiaomi',
    components: /^com\.xiaomi\.(?:push\.service|mipush\.sdk)\./,
    sdk: /^MIPUSH_SDK_VERSION/,
    named: /xiao_?mi|mi_?push|(?:^|_)xm_/i,
    classes: 'com/xiaomi/mipush/',
    takesNumbers: false,
  },
  {
    id: 'oppo',
    components: /^com\.(?:heytap|coloros)\.(?:msp|mcs|mcssdk)\./,
    named: /oppo|heytap/i,
    classes: 'com/heytap/msp/push/',
    takesNumbers: false,
  },
  {
    id: 'vivo',
    components: /^com\.vivo\.push\./,
    sdk: /^sdk_version_vivo$/,
    named: /vivo/i,
    classes: 'com/vivo/push/',
    takesNumbers: true,
  },
  {
    id: 'meizu',
    components: /^com\.meizu\.cloud\./,
    brand: /Mz|Meizu|MeiZu/,
    named: /mei_?zu|(?:^|_)mz_/i,
    classes: 'com/meizu/cloud/pushsdk/',
    takesNumbers: false,
  },
  {
    id: 'fcm',
    components: /^com\.google\.firebase\.(?:messaging|iid)\./,
    brand: /FCM|Fcm/,
    named: /fcm|google_app_id/i,
    classes: 'com/google/firebase/messaging/',
    takesNumbers: false,
  },
];

const IS_CREDENTIAL = /(?:app|client)[_.]?(?:id|key|secret)$|api_?key$/i;

/** Whose credential that is; undefined for what is none. */
export function makerNamed(name: string): MakerId | undefined {
  if (!IS_CREDENTIAL.test(name)) return undefined;
  // com.hihonor holds no maker's name but its own; com.huawei.hms likewise
  return makerTraces.find(({ named }) => named.test(name))?.id;
}

/** `…HMSPushService`, `…MzMsgReceiver`: what an integration calls the component that a maker's messages come to. */
function takesMessagesOf(brand: RegExp | undefined, name: string): boolean {
  const own = name.slice(name.lastIndexOf('.') + 1);
  const isTaker = /(?:Service|Receiver)$/.test(own) && /Push|Msg|Message/.test(own);
  return isTaker && brand?.test(own) === true;
}

export function makersIn(
  manifest: AndroidManifest | undefined,
  file: string,
  others: readonly (Credential & { readonly maker: MakerId })[],
): MakerInApp[] {
  const own = (manifest?.metaData ?? []).flatMap(({ name, type, value }) => {
    const maker = makerNamed(name);
    return maker && (type === 'string' || type === 'int' || type === 'float')
      ? [{ maker, name, type, value, file }]
      : [];
  });
  const all = [...own, ...others];
  return makerTraces.flatMap(({ id, components, brand, sdk }): MakerInApp[] => {
    const credentials = all
      .filter(({ maker }) => maker === id)
      .map(({ maker: _maker, ...credential }): Credential => credential);
    const isIn =
      manifest !== undefined &&
      (manifest.components.some((name) => components.test(name) || takesMessagesOf(brand, name)) ||
        manifest.metaData.some(({ name }) => sdk?.test(name) === true));
    return isIn || credentials.length > 0 ? [{ id, sdk: isIn, credentials }] : [];
  });
}

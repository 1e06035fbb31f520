import type { Severity } from '../finding.ts';
import type { Language, Localized } from '../messages/localized.ts';
import type { Fault } from './formats/bytes.ts';
import type { Locked } from './signing/keystore-entry.ts';

/** Why a part cannot be read. */
export const faults: Localized<Readonly<Record<Fault, string>>> = {
  'zh-CN': {
    cut: '内容不完整，可能没有下载或复制完',
    damaged: '内容已损坏或被改写（加固工具也会这样做）',
    encrypted: '内容已加密',
    kind: '不是应有的格式',
    large: '体积或层级超出了可读取的上限',
  },
  en: {
    cut: 'it ends too early: was it downloaded or copied to its end?',
    damaged: 'it is damaged or was rewritten, as packers do',
    encrypted: 'it is encrypted',
    kind: 'it is not of the format that it must be',
    large: 'it is larger or deeper than what is read',
  },
};

/** Why a keystore's certificates cannot be had, and what to do. */
export const lockedTexts: Localized<Readonly<Record<Locked['why'], string>>> = {
  'zh-CN': {
    'password-missing':
      '这个证书库（PKCS#12）需要密码。请在提示时输入，或设置环境变量 UNI_PUSH_STORE_PASS。不知道密码时，可以直接读取用它签名的安装包：其中是同一个证书。',
    'password-wrong':
      '密码不正确，无法打开这个证书库。不知道密码时，可以直接读取用它签名的安装包：其中是同一个证书。',
    legacy:
      '这个证书库（PKCS#12）用的是旧的加密方式（RC2 或 3DES），无法读取。请改为读取用它签名的安装包：其中是同一个证书；或者用 keytool -list -v 查看。',
  },
  en: {
    'password-missing':
      'This keystore (PKCS#12) needs its password: type it when asked, or set UNI_PUSH_STORE_PASS. Without it, read an app that was signed with it: the app carries the same certificate.',
    'password-wrong':
      'The password does not open this keystore. Without it, read an app that was signed with it: the app carries the same certificate.',
    legacy:
      'This keystore (PKCS#12) is encrypted in an old way (RC2 or 3DES), which is not read here. Read an app that was signed with it, which carries the same certificate, or use keytool -list -v.',
  },
};

export interface FingerprintWords {
  readonly package: string;
  readonly certificate: string;
  readonly schemes: string;
  readonly effective: string;
  readonly alias: string;
  readonly forHuawei: string;
  readonly forDcloud: string;
  readonly forPackage: string;
  readonly plain: string;
  readonly unverified: string;
  readonly notApp: string;
  readonly unreadable: string;
}

export const fingerprintWords: Readonly<Record<Language, FingerprintWords>> = {
  'zh-CN': {
    package: '包名',
    certificate: '证书',
    schemes: '签名方案',
    effective: '（系统以此为准）',
    alias: '别名',
    forHuawei: '华为 AppGallery Connect、荣耀开发者服务平台',
    forDcloud: 'DCloud 开发者中心',
    forPackage: '各厂商后台登记的包名必须与此完全一致',
    plain: '不带冒号',
    unverified: '这里只读取证书，不校验签名是否有效。',
    notApp: '不是可识别的安装包或证书库',
    unreadable: '无法读取 {part}：{fault}',
  },
  en: {
    package: 'Package',
    certificate: 'Certificate',
    schemes: 'Signature schemes',
    effective: ' (what counts)',
    alias: 'Alias',
    forHuawei: 'Huawei AppGallery Connect, Honor developers',
    forDcloud: "DCloud's developer centre",
    forPackage: 'the package that every console must have, letter for letter',
    plain: 'without colons',
    unverified: 'Certificates are read here; whether the signatures are valid is not verified.',
    notApp: 'no app and no keystore that is known',
    unreadable: '{part} cannot be read: {fault}',
  },
};

export interface InspectWords {
  readonly app: string;
  readonly base: string;
  readonly bases: Readonly<Record<'standard' | 'custom' | 'release', string>>;
  readonly hardened: string;
  readonly pushModule: string;
  readonly certificate: string;
  readonly plugins: string;
  readonly providers: string;
  readonly sdk: string;
  readonly noSdk: string;
  readonly aps: string;
  readonly isIn: string;
  readonly isNotIn: string;
  readonly none: string;
  readonly clean: string;
  readonly fingerprints: string;
  readonly severities: Readonly<Record<Severity, string>>;
}

export const inspectWords: Readonly<Record<Language, InspectWords>> = {
  'zh-CN': {
    app: '应用',
    base: '基座',
    bases: { standard: '标准基座', custom: '自定义基座', release: '正式包' },
    hardened: '加固',
    pushModule: 'Push 模块',
    certificate: '证书（{schemes}）',
    plugins: '原生插件',
    providers: '推送集成',
    sdk: '有 SDK',
    noSdk: '没有 SDK 组件',
    aps: '推送环境',
    isIn: '已打入',
    isNotIn: '没有打入',
    none: '无',
    clean: '没有发现问题。',
    fingerprints: '签名证书指纹',
    severities: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
  },
  en: {
    app: 'App',
    base: 'Base',
    bases: { standard: 'standard base', custom: 'custom base', release: 'release' },
    hardened: 'Hardened',
    pushModule: 'Push module',
    certificate: 'Certificate ({schemes})',
    plugins: 'Native plugins',
    providers: 'Push integrations',
    sdk: 'SDK is in',
    noSdk: 'no component of its SDK',
    aps: 'Push environment',
    isIn: 'built in',
    isNotIn: 'not built in',
    none: 'none',
    clean: 'No problems found.',
    fingerprints: 'Signing fingerprints',
    severities: { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' },
  },
};

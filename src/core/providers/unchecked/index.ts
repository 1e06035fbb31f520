import type { Localized } from '../../messages/localized.ts';

/** A push integration that is known by its name and not checked. */
export interface UncheckedPush {
  readonly id: string;
  readonly name: Localized;
  /** Ids of its native plugins, as in `app-plus.nativePlugins`, and names by which they are required. */
  readonly natives?: readonly string[];
  /** Folders of its UTS plugins below `uni_modules/`. */
  readonly modules?: readonly string[];
  /** Its key below `sdkConfigs.push`. */
  readonly tick?: string;
  /** Where its maker says how it is set up. */
  readonly url: string;
}

/**
 * What else pushes in uni-app projects. Sources: the plugins' pages in the DCloud market; manifests of public projects;
 * DCloud's manifest reference ("igexin"). Read 2026-11-21.
 */
export const uncheckedPushes: readonly UncheckedPush[] = [
  {
    id: 'rongcloud',
    name: { 'zh-CN': '融云（RongCloud-Push）', en: 'RongCloud (RongCloud-Push)' },
    natives: ['RongCloud-Push', 'RongCloud-Push-RCUniPush'],
    url: 'https://ext.dcloud.net.cn/plugin?id=8470',
  },
  {
    id: 'rongcloud-uts',
    name: { 'zh-CN': '融云（RongCloud-IM-Push）', en: 'RongCloud (RongCloud-IM-Push)' },
    modules: ['RongCloud-IM-Push', 'RongCloud-IM-Push-Wrapper'],
    url: 'https://ext.dcloud.net.cn/plugin?id=23515',
  },
  {
    id: 'openim',
    name: { 'zh-CN': 'OpenIM（Tuoyun-OpenIMSDK）', en: 'OpenIM (Tuoyun-OpenIMSDK)' },
    natives: ['Tuoyun-OpenIMSDK'],
    url: 'https://ext.dcloud.net.cn/plugin?id=6577',
  },
  {
    id: 'zego-zpns',
    name: { 'zh-CN': '即构（ZPNs）', en: 'ZEGO (ZPNs)' },
    modules: ['zego-zpns-uts'],
    url: 'https://ext.dcloud.net.cn/plugin?id=25966',
  },
  {
    id: 'getui',
    name: { 'zh-CN': '个推（igexin）', en: 'Getui (igexin)' },
    tick: 'igexin',
    url: 'https://uniapp.dcloud.net.cn/collocation/manifest-app.html',
  },
  {
    id: 'jy-jpush',
    name: { 'zh-CN': '极光推送（JY-JPush）', en: 'JPush (JY-JPush)' },
    natives: ['JY-JPush'],
    url: 'https://ext.dcloud.net.cn/plugin?id=741',
  },
];

/** The words by which a script may name one of them. */
export const uncheckedWords: readonly string[] = uncheckedPushes.flatMap(({ modules = [] }) => modules);

import type { Language } from '../messages/localized.ts';
import type { Where } from './table.ts';

interface CodeWords {
  readonly where: Readonly<Record<Where, string>>;
  readonly cause: string;
  readonly advice: string;
  readonly source: string;
  /** Of a source that is neither the maker's nor its SDK's. */
  readonly third: string;
  readonly project: string;
  readonly nothing: string;
  readonly unknown: string;
  readonly packageIs: string;
  readonly noPackage: string;
  readonly fingerprint: string;
  readonly agconnect: string;
  readonly agconnectSame: string;
  readonly agconnectOther: string;
  readonly noAgconnect: string;
  readonly unreadable: string;
  readonly google: string;
  readonly noGoogle: string;
  readonly harmonyClient: string;
  readonly harmonyReference: string;
  readonly noHarmonyClient: string;
  readonly noHarmony: string;
  readonly push: Readonly<Record<'ticked' | 'unticked' | 'unsure', string>>;
  readonly uniPush: string;
  readonly noUniPush: string;
}

/** What is said around the codes, and of the project's own files beside them; holes are filled from what was read. */
export const codeWords: Readonly<Record<Language, CodeWords>> = {
  'zh-CN': {
    where: {
      client: '客户端',
      server: '服务端',
      both: '客户端和服务端',
      receipt: '回执',
      harmonyos: 'HarmonyOS',
      callback: '服务端回调',
    },
    cause: '原因：{text}。',
    advice: '怎么办：{text}。',
    source: '来源：{text}',
    third: '第三方',
    project: '这个项目的文件',
    nothing: '没有找到“{query}”的含义。',
    unknown: '{owner}有错误码 {code}，但没有可靠来源说明它的含义，因此这里不作解释。',
    packageIs: 'Android 包名是“{found}”，厂商后台登记的须与它一致。',
    noPackage: 'manifest.json 中没有 Android 包名，以打包时填写的为准；厂商后台登记的须与它一致。',
    fingerprint:
      '指纹登记在 {console}。用 uni-offline-push fingerprint <安装包或证书> 打印，登记打包所用证书的 SHA-256；自定义基座和发布包的证书不同时，两个都要登记。',
    agconnect: 'agconnect-services.json 属于包名“{found}”，app_id 是“{id}”。',
    agconnectSame: 'agconnect-services.json 属于包名“{found}”，与 manifest.json 一致，app_id 是“{id}”。',
    agconnectOther:
      'agconnect-services.json 属于包名“{found}”，而 manifest.json 的包名是“{wanted}”：两者必须一致。',
    noAgconnect: '项目里没有 agconnect-services.json。',
    unreadable: '{name} 不是有效的配置文件，请重新下载。',
    google: 'google-services.json 属于包名“{found}”，项目编号（sender id）是“{id}”。',
    noGoogle: '项目里没有 google-services.json。',
    harmonyClient: 'module.json5 里有 client_id。',
    harmonyReference: 'client_id 写成了 $ 引用；有文档要求直接写值。',
    noHarmonyClient: 'module.json5 的 metadata 里没有 client_id。',
    noHarmony: '项目里没有 harmony-configs/entry/src/main/module.json5。',
    push: {
      ticked: 'App模块配置中已勾选 Push。',
      unticked: 'App模块配置中没有勾选 Push。',
      unsure: '无法从 manifest.json 判断是否勾选了 Push。',
    },
    uniPush: '勾选了 uniPush，版本 {version}。',
    noUniPush: '没有为 App 勾选 uniPush。',
  },
  en: {
    where: {
      client: 'client',
      server: 'server',
      both: 'client and server',
      receipt: 'receipt',
      harmonyos: 'HarmonyOS',
      callback: 'server callback',
    },
    cause: 'Cause: {text}.',
    advice: 'What to do: {text}.',
    source: 'Source: {text}',
    third: 'third party',
    project: "This project's files",
    nothing: 'Nothing is known of "{query}".',
    unknown:
      '{owner} has a code {code}, but no reliable source tells what it means, so nothing is said of it here.',
    packageIs: `The Android package name is "{found}": the one in the maker's console must be the same.`,
    noPackage: `manifest.json has no Android package name: the one given when building counts, and the maker's console must have it too.`,
    fingerprint:
      'Fingerprints are registered at {console}. Print them with uni-offline-push fingerprint <app or keystore>, and register the SHA-256 of the certificate that signs the build; where custom base and release have different ones, register both.',
    agconnect: 'agconnect-services.json is of the package "{found}", with app_id "{id}".',
    agconnectSame:
      'agconnect-services.json is of the package "{found}", as manifest.json says, with app_id "{id}".',
    agconnectOther:
      'It is of the package "{found}", while manifest.json names "{wanted}": they must be the same.',
    noAgconnect: 'There is no agconnect-services.json in the project.',
    unreadable: '{name} is no valid configuration file: download it again.',
    google: 'google-services.json is of the package "{found}", with project number (sender id) "{id}".',
    noGoogle: 'There is no google-services.json in the project.',
    harmonyClient: 'module.json5 has a client_id.',
    harmonyReference: 'client_id is a $ reference; some documents ask for the value itself.',
    noHarmonyClient: 'The metadata of module.json5 has no client_id.',
    noHarmony: 'There is no harmony-configs/entry/src/main/module.json5 in the project.',
    push: {
      ticked: 'Push is ticked among the App modules.',
      unticked: 'Push is not ticked among the App modules.',
      unsure: 'Whether Push is ticked cannot be told from manifest.json.',
    },
    uniPush: 'uniPush is ticked, version {version}.',
    noUniPush: 'uniPush is not ticked for the App.',
  },
};

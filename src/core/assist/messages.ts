import { format } from '../messages/format.ts';
import type { Language } from '../messages/localized.ts';
import { onOneLine } from '../messages/printable.ts';

/** The words of hover and completion that belong to no one key. A hole `{name}` is filled by `say`. */
const TEXTS = {
  'zh-CN': {
    vendor: '厂商：{name}（{needs}）',
    maker: '厂商：{name}',
    listed: '应用需上架其应用商店',
    company: '需企业开发者账号',
    neither: '无需上架，个人开发者账号即可',
    comma: '，',
    pause: '、',
    example: '示例：{example}',
    values: '可选值：{values}',
    since: '{package} {version} 起读取',
    never: '{package} 各版本均不读取',
    deprecated: '已废弃',
    console: '{name}控制台',
    guide: '推送接入指南',
    block: '{name}的全部配置',
    blockOf: '一次填入：{keys}。',
    manifestToo: '还需在 manifest.json 的插件参数中填写：{keys}。',
    plugin: '{name} 原生插件',
    pluginBlock: '插件及其参数：{keys}',
    notRead: 'SDK 不读取此键。',
    manifest: '它应填在 manifest.json 的插件参数中。',
    'console-only': '它只填在 IM 控制台的证书里，写在代码中会随安装包泄露。',
    'no-such-vendor': '该插件没有这个厂商通道。',
    dropped: '发送时它会被丢弃；要用它，请通过 REST API 发送。',
    recased: '发送时它的大小写会被改变；请在推送证书中设置，或通过 REST API 发送。',
    pluginKey: '用 uni.requireNativePlugin 取得的插件对象。',
    status: '配置情况',
    entry: 'manifest.json 中已添加该插件',
    noEntry: 'manifest.json 的 nativePlugins 中没有该插件',
    push: '“App模块配置”已勾选 Push',
    noPush: '“App模块配置”未勾选 Push',
    uniPushOff: '未勾选 uniPush',
    uniPushOn: '勾选了 uniPush，与该插件冲突',
    files: '插件文件在 nativeplugins/{plugin}/',
    noFiles: '没有 nativeplugins/{plugin}/',
    agconnect: '华为：agconnect-services.json 已放好',
    noAgconnect: '华为：缺少 {path}',
    isRequired: '代码中已用 uni.requireNativePlugin 引入',
    notRequired: '代码中没有用 uni.requireNativePlugin 引入',
    registered: '已通过 {method} 注册',
    notRegistered: '没有找到注册调用（{method}）',
    discontinued: '该插件已停止维护。',
    superseded: '官方已不再推荐使用该插件。',
    successor: '厂商建议改用 [{name}]({url})。',
    unlimited: '不限量（须申请）',
    limited: '每天限量',
    service: '不限量的分类（须向厂商申请）：{classes}',
    marketing: '营销类，每天限量：{classes}',
    without: '不填时每台设备每天的数量：{limit}（{source}）',
    created: '这个渠道要由应用创建，并与厂商后台登记的一致',
    openPackage: '打开插件的 package.json',
    openFile: '打开 {path}',
  },
  en: {
    vendor: 'Vendor: {name} ({needs})',
    maker: 'Vendor: {name}',
    listed: 'the app must be listed in its store',
    company: 'needs a company account',
    neither: 'no store listing needed, a personal account is enough',
    comma: ', ',
    pause: ', ',
    example: 'Example: {example}',
    values: 'Values: {values}',
    since: 'read since {package} {version}',
    never: 'no version of {package} reads it',
    deprecated: 'deprecated',
    console: "{name}'s console",
    guide: 'guide to its push service',
    block: 'All that {name} needs',
    blockOf: 'Fills in {keys} at once.',
    manifestToo: "The plugin's parameters {keys} in manifest.json are needed too.",
    plugin: 'native plugin {name}',
    pluginBlock: 'The plugin with its parameters: {keys}',
    notRead: 'The SDK does not read this key.',
    manifest: "It belongs to the plugin's parameters in manifest.json.",
    'console-only':
      'It belongs to the certificate in the IM console only, and in the code it leaks with the app.',
    'no-such-vendor': 'The plugin has no channel of that vendor.',
    dropped: 'It is dropped when the message is sent; to use it, send by the REST API.',
    recased: 'It is sent in other letters; set it with the push certificate, or send by the REST API.',
    pluginKey: 'The plugin, as uni.requireNativePlugin returns it.',
    status: 'Setup',
    entry: 'manifest.json names the plugin',
    noEntry: 'nativePlugins in manifest.json does not name the plugin',
    push: 'Push is ticked under "App modules"',
    noPush: 'Push is not ticked under "App modules"',
    uniPushOff: 'uniPush is not ticked',
    uniPushOn: 'uniPush is ticked and conflicts with this plugin',
    files: 'The plugin lies in nativeplugins/{plugin}/',
    noFiles: 'There is no nativeplugins/{plugin}/',
    agconnect: 'Huawei: agconnect-services.json is in place',
    noAgconnect: 'Huawei: {path} is missing',
    isRequired: 'The code calls uni.requireNativePlugin for it',
    notRequired: 'The code does not call uni.requireNativePlugin for it',
    registered: 'Registered by {method}',
    notRegistered: 'No call that registers it was found ({method})',
    discontinued: 'The plugin is no longer maintained.',
    superseded: 'The plugin is no longer the recommended way.',
    successor: 'Its maker points to [{name}]({url}).',
    unlimited: 'not limited, on application',
    limited: 'limited a day',
    service: 'Not limited, on application to the maker: {classes}',
    marketing: 'Marketing, limited a day: {classes}',
    without: 'Without one a device gets a day: {limit} ({source})',
    created: 'The app must create this channel, with the id that is registered with the maker',
    openPackage: "Open the plugin's package.json",
    openFile: 'Open {path}',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

export type TextId = keyof (typeof TEXTS)['en'];

export function say(id: TextId, language: Language, args: Readonly<Record<string, string>> = {}): string {
  return format(TEXTS[language][id], args, language);
}

/** Several things in one sentence. */
export function list(items: readonly string[], language: Language): string {
  return items.join(say('pause', language));
}

/** As it is to be shown in Markdown, every character as written. */
export function code(text: string): string {
  const shown = onOneLine(text);
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  if (longest === 0) return `\`${shown}\``;
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${shown} ${fence}`;
}

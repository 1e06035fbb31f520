import type { Language } from '../messages/localized.ts';
import type { ItemText, ItemWords } from './item-text.ts';

export const itemWords: Readonly<Record<Language, Readonly<Record<ItemText, ItemWords>>>> = {
  'zh-CN': {
    manifest: { label: 'manifest.json', wrong: '有语法错误，无法完整读取。' },
    pushModule: {
      label: '勾选 Push 模块',
      labels: { missing: 'Push 模块未勾选（应勾选）' },
      missing: 'App模块配置中没有勾选 Push。',
      unknown: '无法从 manifest.json 判断是否勾选。',
    },
    uniPushOff: {
      label: '不勾选 uniPush',
      labels: { wrong: 'uniPush 已勾选（应取消）' },
      wrong: '勾选了 uniPush，与推送插件冲突。',
      unknown: '无法从 manifest.json 判断是否勾选。',
    },
    uniPushOn: {
      label: '勾选 uniPush 2.0 的离线推送',
      labels: { missing: 'uniPush 2.0 的离线推送未勾选（应勾选）' },
      missing: 'manifest.json 中没有勾选离线推送：应用不在运行时收不到消息。',
      none: 'uni-app x 按代码中调用的 API 打包推送模块。',
      unknown: '没有看到 App 勾选 uniPush；由其他项目的 App 接收消息时不需要。',
    },
    entry: {
      label: '在 manifest.json 中选用插件',
      missing: 'nativePlugins 中没有 {plugin}。',
      unknown: '无法从 manifest.json 判断是否选用。',
    },
    pluginFiles: {
      label: '插件文件放入项目',
      missing: '没有 nativeplugins/{plugin}/package.json。',
      none: '使用云端插件。',
      unknown: '无法判断插件是本地的还是云端的。',
    },
    registration: { label: '注册插件', missing: '代码中没有找到 {method} 的注册调用。', done: '{method}' },
    initialise: { label: '初始化插件', missing: '代码中没有调用 {method}()。', done: '{method}()' },
    clickListener: {
      label: '监听通知点击',
      missing: '代码中没有调用 {method}()：点击通知只会打开应用。',
      done: '{method}()',
    },
    sdk: {
      label: 'IM SDK 版本',
      wrong: '{package} {version} 不支持离线推送。',
      done: '{package} {version}',
      unknown: '无法判断 {package} 的版本。',
    },
    customBase: {
      label: '重打自定义基座',
      person: '加入插件或改动 manifest.json 之后，重新制作自定义基座（或正式打包），并在真机上运行。',
    },
    maker: { label: '{vendor}控制台', person: '应用已登记、推送服务已开通，审核已通过。' },
    upload: { label: 'IM 控制台', person: '推送证书已添加到 IM 控制台，参数与厂商平台一致。' },
    entered: { label: '{service}', person: '该厂商的参数已在控制台中填写，与厂商平台一致。' },
    service: { label: '{label}', person: '{text}' },
    tick: { label: '{key}', done: 'manifest.json 中已配置' },
    certificate: {
      label: '{key}',
      missing: '“{key}”没有填写。',
      done: '代码中为 {value}',
      unknown: '无法从代码判断“{key}”的值。',
    },
    key: {
      label: '{key}',
      missing: '“{key}”没有填写。',
      done: '已填',
      unknown: '无法从代码判断“{key}”的值。',
    },
    parameter: {
      label: '{key}',
      missing: 'manifest.json 中的“{key}”没有填写。',
      done: '已填',
      unknown: '无法从 manifest.json 判断“{key}”的值。',
    },
    agconnect: {
      label: 'agconnect-services.json',
      missing: '没有 {path}。',
      done: '{path}',
      unknown: '无法判断有没有 {path}。',
    },
    file: {
      label: '{file}',
      missing: '没有 {path}。',
      done: '{path}',
      unknown: '无法判断有没有 {path}。',
    },
    channel: {
      label: '消息渠道',
      missing: '发送消息时没有填写渠道 ID（{keys}）。',
      done: '消息中有渠道 ID',
      unknown: '无法从代码判断渠道 ID（{keys}）。',
    },
    channelElsewhere: {
      label: '消息渠道',
      person: '代码中没有找到离线推送消息：请确认发送方填写了{vendor}的渠道 ID（{keys}）。',
    },
    package: { label: 'Android 包名', done: 'manifest.json 中为 {value}' },
    finding: { label: '{title}' },
    ask: { label: '{label}', person: '{text}' },
    pluginVersion: {
      label: '{plugin} 的版本',
      wrong: '{version} 不支持鸿蒙，需要 {minimum}。',
      done: '{version}',
      unknown: '无法判断 {plugin} 的版本；{minimum} 起支持鸿蒙。',
    },
  },
  en: {
    manifest: { label: 'manifest.json', wrong: 'It has a syntax error and cannot be read in full.' },
    pushModule: {
      label: 'Push module ticked',
      labels: { missing: 'Push module is not ticked (should be)' },
      missing: 'Push is not ticked under App modules.',
      unknown: 'manifest.json does not tell whether it is ticked.',
    },
    uniPushOff: {
      label: 'uniPush not ticked',
      labels: { wrong: 'uniPush is ticked (should not be)' },
      wrong: 'uniPush is ticked and conflicts with the push plugin.',
      unknown: 'manifest.json does not tell whether it is ticked.',
    },
    uniPushOn: {
      label: 'uniPush 2 ticked, with offline push',
      labels: { missing: 'Offline push of uniPush 2 is not ticked (should be)' },
      missing: 'manifest.json does not tick offline push: nothing arrives while the app is not running.',
      none: 'uni-app x builds the push module in for the APIs that the code calls.',
      unknown: "The App is not seen to have it; nor need it where another project's App receives.",
    },
    entry: {
      label: 'Plugin in manifest.json',
      missing: 'nativePlugins does not name {plugin}.',
      unknown: 'manifest.json does not tell whether it is selected.',
    },
    pluginFiles: {
      label: 'Plugin files in the project',
      missing: 'There is no nativeplugins/{plugin}/package.json.',
      none: 'The plugin comes from the cloud.',
      unknown: 'Nothing tells whether the plugin is local or from the cloud.',
    },
    registration: {
      label: 'Plugin registration',
      missing: 'No call of {method} that registers it was found in the code.',
      done: '{method}',
    },
    initialise: {
      label: 'Plugin initialisation',
      missing: 'The code does not call {method}().',
      done: '{method}()',
    },
    clickListener: {
      label: 'Click listener',
      missing: 'The code does not call {method}(): a click on a notification opens the app and no more.',
      done: '{method}()',
    },
    sdk: {
      label: 'IM SDK version',
      wrong: '{package} {version} has no offline push.',
      done: '{package} {version}',
      unknown: 'Nothing tells the version of {package}.',
    },
    customBase: {
      label: 'Custom base rebuilt',
      person:
        'After the plugin was added, or manifest.json changed: build the custom base (or a release) anew and run it on a phone.',
    },
    maker: {
      label: '{vendor} console',
      person: 'The app is registered there, its push service is open and approved.',
    },
    upload: {
      label: 'IM console',
      person: "The push certificate is in the IM console, with the values of the maker's console.",
    },
    entered: {
      label: '{service}',
      person: "The maker's values are entered in its console, as the maker's own console shows them.",
    },
    service: { label: '{label}', person: '{text}' },
    tick: { label: '{key}', done: 'in manifest.json' },
    certificate: {
      label: '{key}',
      missing: '{key} is not filled in.',
      done: '{value} in the code',
      unknown: 'The code does not tell the value of {key}.',
    },
    key: {
      label: '{key}',
      missing: '{key} is not filled in.',
      done: 'filled in',
      unknown: 'The code does not tell the value of {key}.',
    },
    parameter: {
      label: '{key}',
      missing: '{key} in manifest.json is not filled in.',
      done: 'filled in',
      unknown: 'manifest.json does not tell the value of {key}.',
    },
    agconnect: {
      label: 'agconnect-services.json',
      missing: 'There is no {path}.',
      done: '{path}',
      unknown: 'Whether there is a {path} is not known yet.',
    },
    file: {
      label: '{file}',
      missing: 'There is no {path}.',
      done: '{path}',
      unknown: 'Whether there is a {path} is not known yet.',
    },
    channel: {
      label: 'Notification channel',
      missing: 'A message names no channel id ({keys}).',
      done: 'the messages name one',
      unknown: 'The code does not tell the channel id ({keys}).',
    },
    channelElsewhere: {
      label: 'Notification channel',
      person:
        'No push message was found in the code: make sure that whoever sends names the {vendor} channel ({keys}).',
    },
    package: { label: 'Android package', done: '{value} in manifest.json' },
    finding: { label: '{title}' },
    ask: { label: '{label}', person: '{text}' },
    pluginVersion: {
      label: 'Version of {plugin}',
      wrong: '{version} does not reach HarmonyOS: {minimum} is needed.',
      done: '{version}',
      unknown: 'Nothing tells the version of {plugin}; it reaches HarmonyOS from {minimum} on.',
    },
  },
};

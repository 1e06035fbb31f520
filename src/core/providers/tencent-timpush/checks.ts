import { tencentChecks } from '../tencent/checks.ts';
import { checkAfter, type ProviderCheck } from '../vendors/checks.ts';

const MARKET = 'DCloud market, plugin 16428 (2024-07-10)';
const CHAT = '@tencentcloud/chat 3.6.6: registerPlugin';

/** What to look at with this provider alone where push does not arrive. */
export const checks: readonly ProviderCheck[] = [
  ...tencentChecks,
  checkAfter(
    'base',
    'appid',
    MARKET,
    'TIMPush 是云端插件，与 AppID 和包名绑定：确认购买（试用）时绑定的就是这个应用，改过包名要重新绑定再打自定义基座。',
    'TIMPush is a cloud plugin, bound to one appid and package: see that it was bought (or tried) for this very app; after a change of the package it has to be bound again, and a new custom base built.',
  ),
  checkAfter(
    'login',
    'package',
    CHAT,
    'SDK 只取 timpush-configs.json 里当前包名那一份：确认文件里有打包所用的包名。',
    "The SDK takes the part of timpush-configs.json that has the running app's package name: see that the file has the package that is built.",
  ),
];

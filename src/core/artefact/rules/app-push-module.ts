import { appRuleMessages, defineAppRule } from './rule.ts';
import { comparable } from './shared.ts';

const messages = appRuleMessages({
  'zh-CN': {
    title: '安装包没有打入 Push 模块',
    messages: {
      missing:
        '打包时没有打入 DCloud 的 Push（消息推送）模块，而项目需要它：调用推送接口时会提示“打包时未添加 push 模块”，通知也无法创建。请在 manifest 的“App模块配置”中勾选“Push(消息推送)”，然后重新打包。',
    },
  },
  en: {
    title: 'The Push module was not built in',
    messages: {
      missing:
        "DCloud's Push module was not built in, and the project needs it: push calls fail, and no notification can be made. Tick Push among the App's modules in the manifest, and build anew.",
    },
  },
});

export const appPushModule = defineAppRule({
  id: 'app-push-module',
  severity: 'warning',
  messages,
  check(app, source, report) {
    const { push, compiled, base } = app.dcloud;
    const isNeeded = comparable(app, source)?.pushModule === true || compiled?.push === true;
    if (!push || push.isIn || !isNeeded || base === 'standard' || app.hardened) return;
    report('missing', push.file);
  },
});

import { appRuleMessages, defineAppRule } from './rule.ts';
import { declaredIn } from './shared.ts';

const messages = appRuleMessages({
  'zh-CN': {
    title: '安装包是 HBuilderX 的标准基座',
    messages: {
      standard:
        '这是 HBuilderX 自带的标准基座（包名 {package}）：其中没有你的原生插件，也没有任何厂商通道，离线推送不会到达。请制作自定义调试基座，选择“运行到自定义基座”，再检查那个安装包。',
    },
  },
  en: {
    title: "The app is HBuilderX's standard base",
    messages: {
      standard:
        "This is the standard base that HBuilderX brings (package {package}): it has none of your native plugins and no maker's channel, so no offline push arrives. Make a custom base, run on it, and inspect that app.",
    },
  },
});

export const appBase = defineAppRule({
  id: 'app-base',
  severity: 'warning',
  messages,
  check(app, _source, report) {
    if (app.dcloud.base !== 'standard') return;
    report('standard', declaredIn(app), { package: app.package ?? '' });
  },
});

import { makerTraces } from '../android/makers.ts';
import { appRuleMessages, defineAppRule } from './rule.ts';
import { comparable, declaredIn, isAndroid } from './shared.ts';

const messages = appRuleMessages({
  'zh-CN': {
    title: '安装包里没有项目所用厂商的 SDK',
    messages: {
      missing:
        '项目配置了{maker}推送，而安装包里没有它的 SDK：{maker}手机上离线时收不到推送。请检查插件是否带有这个厂商的模块、打包时是否选中，再重新打包。',
    },
  },
  en: {
    title: "A maker's SDK that the project uses is not in the app",
    messages: {
      missing:
        "The project sets up {maker}'s push, and its SDK is not in the app: nothing arrives on {maker} phones while the app is closed. See that the plugin has that maker's module and that it was selected for the build, and build anew.",
    },
  },
});

export const appMakerMissing = defineAppRule({
  id: 'app-maker-missing',
  severity: 'warning',
  messages,
  check(app, given, report) {
    const source = comparable(app, given);
    if (!source || !isAndroid(app) || app.permissions === undefined || app.hardened) return;
    for (const { id, classes } of makerTraces) {
      if (!source.makers.includes(id) || app.makers.some((one) => one.id === id && one.sdk)) continue;
      if (app.hasClasses(classes) === false) report('missing', declaredIn(app), { maker: id });
    }
  },
});

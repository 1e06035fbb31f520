import { appRuleMessages, defineAppRule } from './rule.ts';
import { declaredIn } from './shared.ts';

const messages = appRuleMessages({
  'zh-CN': {
    title: '安装包没有声明通知权限',
    messages: {
      notifications:
        'targetSdk 是 {target}，而安装包没有声明 POST_NOTIFICATIONS：Android 13 及以上无法申请通知权限，通知默认关闭。请在 manifest 的 Android 权限配置中加入 android.permission.POST_NOTIFICATIONS，并在运行时申请。',
    },
  },
  en: {
    title: 'The app does not declare the permission to notify',
    messages: {
      notifications:
        'The targetSdk is {target}, and the app does not declare POST_NOTIFICATIONS: on Android 13 and later it cannot ask to notify, and notifications are off. Add android.permission.POST_NOTIFICATIONS to the Android permissions in the manifest, and ask for it at run time.',
    },
  },
});

export const appPermission = defineAppRule({
  id: 'app-permission',
  severity: 'information',
  messages,
  check(app, _source, report) {
    const { permissions, targetSdk = 0, makers, dcloud } = app;
    const isPushed = makers.some(({ sdk }) => sdk) || dcloud.push?.isIn === true;
    if (!permissions || targetSdk < 33 || !isPushed) return;
    if (permissions.includes('android.permission.POST_NOTIFICATIONS')) return;
    report('notifications', declaredIn(app), { target: targetSdk });
  },
});

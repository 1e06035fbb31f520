import { appRuleMessages, defineAppRule } from './rule.ts';
import { bare, masked } from './shared.ts';

const messages = appRuleMessages({
  'zh-CN': {
    title: '安装包里的 agconnect-services.json 不是这个应用的',
    messages: {
      package:
        'agconnect-services.json 是 {there} 的，而安装包的包名是 {package}：华为推送取不到 token（907135000、6003）。请在 AppGallery Connect 中下载这个应用自己的文件，替换后重新打包。',
      appId:
        'agconnect-services.json 中的 app_id（{there}）与安装包中“{name}”的值（{here}）不同：华为推送不知道该用哪一个。请统一为同一个应用的值，再重新打包。',
    },
  },
  en: {
    title: "The app's agconnect-services.json is not its own",
    messages: {
      package:
        "agconnect-services.json is for {there}, and the app's package is {package}: Huawei gives no token (907135000, 6003). Download this app's own file from AppGallery Connect, replace it and build anew.",
      appId:
        'The app_id of agconnect-services.json ({there}) is not the value of "{name}" ({here}) in the app: Huawei\'s SDK may take either. Make both those of one app, and build anew.',
    },
  },
});

const APP_ID = /^com\.huawei\.hms\.client\.appid$/;

export const appAgconnect = defineAppRule({
  id: 'app-agconnect',
  severity: 'error',
  messages,
  check({ agconnect, package: own, makers }, _source, report) {
    if (!agconnect) return;
    const { file, packages, appId } = agconnect;
    if (own !== null && own !== '' && packages.length > 0 && !packages.includes(own))
      report('package', file, { there: packages, package: own });
    const huawei = makers.find(({ id }) => id === 'huawei');
    const named = huawei?.credentials.find(({ name }) => APP_ID.test(name));
    const here = named && bare(named.value);
    if (named && here && appId && here !== appId && named.type !== 'float')
      report('appId', file, { there: masked(appId), name: named.name, here: masked(here) });
  },
});

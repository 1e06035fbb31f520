import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const agconnectMissing: RuleWordsByLanguage = {
  'zh-CN': {
    title: '缺少华为的 agconnect-services.json',
    messages: {
      missing:
        '已配置华为推送，但没有 {path}：华为手机收不到离线推送。请在 AppGallery Connect 的“项目设置 → 常规”中下载该文件，放到这个路径。',
      misplaced:
        '已配置华为推送，但没有 {path}：华为手机收不到离线推送。项目中的 {found} 不在插件读取的位置，请把它复制到这个路径。',
      missingUnclear:
        '没有 {path}。如果使用华为推送，华为手机将收不到离线推送：请在 AppGallery Connect 的“项目设置 → 常规”中下载该文件，放到这个路径。',
      misplacedUnclear:
        '没有 {path}，项目中的 {found} 不在插件读取的位置。如果使用华为推送，华为手机将收不到离线推送：请把它复制到这个路径。',
    },
    fixes: { copy: '把 {found} 复制到 {path}' },
  },
  en: {
    title: "Huawei's agconnect-services.json is missing",
    messages: {
      missing:
        'Huawei push is configured, but {path} is not there: Huawei phones get no offline push. Download the file in AppGallery Connect under "Project settings → General" and put it at this path.',
      misplaced:
        'Huawei push is configured, but {path} is not there: Huawei phones get no offline push. {found} lies where the plugin does not read it; copy it to this path.',
      missingUnclear:
        '{path} is not there. If you use Huawei push, Huawei phones will get no offline push: download the file in AppGallery Connect under "Project settings → General" and put it at this path.',
      misplacedUnclear:
        '{path} is not there, and {found} lies where the plugin does not read it. If you use Huawei push, Huawei phones will get no offline push: copy the file to this path.',
    },
    fixes: { copy: 'Copy {found} to {path}' },
  },
};

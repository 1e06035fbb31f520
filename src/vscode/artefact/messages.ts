import type { Localized } from '../../core/messages/localized.ts';

interface AppWords {
  readonly choose: string;
  readonly apps: string;
  readonly copy: string;
  readonly copied: string;
  readonly password: string;
  readonly onDisk: string;
}

export const words: Localized<AppWords> = {
  'zh-CN': {
    choose: '选择安装包',
    apps: '安装包',
    copy: '选择一项即可复制。',
    copied: '已复制到剪贴板',
    password: '证书库密码（只用于读取证书，不会保存）',
    onDisk: '只能读取磁盘上的文件',
  },
  en: {
    choose: 'Choose a built app',
    apps: 'Built apps',
    copy: 'Choose one to copy it.',
    copied: 'Copied to the clipboard',
    password: 'Password of the keystore: read the certificate with it, and it is not kept',
    onDisk: 'only files of the disk can be read',
  },
};

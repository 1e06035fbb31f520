import type { Language } from '../messages/localized.ts';
import { itemWords } from './item-messages.ts';
import type { ItemText, ItemWords } from './item-text.ts';
import type { Column, Status } from './model.ts';
import type { TaskKind } from './tasks.ts';

export interface DoctorWords {
  readonly title: string;
  readonly steps: string;
  readonly vendor: string;
  readonly unused: string;
  readonly unusedVendors: string;
  readonly noProvider: string;
  readonly uniPush: string;
  readonly unchecked: string;
  readonly discontinued: string;
  readonly superseded: string;
  readonly successor: string;
  readonly next: string;
  readonly noGaps: string;
  readonly kinds: Readonly<Record<TaskKind, string>>;
  readonly ways: Readonly<Record<'console' | 'service' | 'download' | 'setUp' | 'agconnect', string>>;
  readonly troubleshoot: string;
  readonly everyPhone: string;
  readonly last: string;
  readonly phones: string;
  readonly known: string;
  readonly listed: string;
  readonly company: string;
  readonly source: string;
  readonly summary: string;
  readonly columns: Readonly<Record<Column, string>>;
  /** `ticked`: a person has said so. */
  readonly status: Readonly<Record<Status | 'ticked', string>>;
  readonly items: Readonly<Record<ItemText, ItemWords>>;
}

export const doctorWords: Readonly<Record<Language, DoctorWords>> = {
  'zh-CN': {
    title: 'uni-app 离线推送体检',
    steps: '通用步骤',
    vendor: '厂商',
    unused: '未使用',
    unusedVendors: '未使用的厂商',
    noProvider: '这个项目还没有使用推送插件。',
    uniPush: '已勾选 uniPush（{platforms}），体检只看厂商推送插件。',
    unchecked: '{name}：我们没有检查它的配置，请按官方文档核对：{url}',
    discontinued: '{name} 已停止维护。',
    superseded: '官方已不再推荐使用 {name}。',
    successor: '官方建议改用 {name}：{url}',
    next: '接下来要做的',
    noGaps: '文件中没有发现缺少或有误的步骤。',
    kinds: { wrong: '有误，需要改正', missing: '缺少，需要补上', check: '需要人工确认' },
    ways: {
      console: '打开{vendor}控制台',
      service: '打开推送服务的控制台',
      download: '下载插件',
      setUp: '用设置向导填写',
      agconnect: '选择 agconnect-services.json',
    },
    troubleshoot: '收不到离线推送',
    everyPhone: '所有手机',
    last: '仍然收不到',
    phones: '{vendor}手机',
    known: '已知',
    listed: '应用需上架其应用商店。',
    company: '需企业开发者账号。',
    source: '来源：{source}。',
    summary: '有误 {wrong} 项，缺少 {missing} 项，待人工确认 {check} 项',
    columns: {
      console: '控制台',
      certificate: '证书 ID',
      client: '代码参数',
      manifest: 'manifest 参数',
      files: '文件',
      channel: '消息渠道',
    },
    status: {
      wrong: '有误',
      missing: '缺少',
      unknown: '无法判断',
      person: '待确认',
      done: '完成',
      none: '不需要',
      ticked: '已确认',
    },
    items: itemWords['zh-CN'],
  },
  en: {
    title: 'uni-app Offline Push: Doctor',
    steps: 'General steps',
    vendor: 'Maker',
    unused: 'not used',
    unusedVendors: 'Makers not used',
    noProvider: 'This project uses no push plugin yet.',
    uniPush: "uniPush is ticked ({platforms}); the doctor looks at the makers' push plugins only.",
    unchecked: "{name}: not checked by us; go by its maker's document: {url}",
    discontinued: '{name} is no longer maintained.',
    superseded: '{name} is no longer the recommended way.',
    successor: 'The maker recommends {name}: {url}',
    next: 'What to do next',
    noGaps: 'Nothing missing or wrong was found in the files.',
    kinds: { wrong: 'Wrong: to be corrected', missing: 'Missing: to be added', check: 'For you to check' },
    ways: {
      console: 'Open the {vendor} console',
      service: "Open the push service's console",
      download: 'Download the plugin',
      setUp: 'Fill in with the setup wizard',
      agconnect: 'Choose agconnect-services.json',
    },
    troubleshoot: 'When offline push does not arrive',
    everyPhone: 'Every phone',
    last: 'Still nothing',
    phones: '{vendor} phones',
    known: 'Known',
    listed: 'The app must be listed in its store.',
    company: 'A company account is needed.',
    source: 'Source: {source}.',
    summary: '{wrong} wrong, {missing} missing, {check} to check by hand',
    columns: {
      console: 'Console',
      certificate: 'Certificate id',
      client: 'Client keys',
      manifest: 'Manifest keys',
      files: 'Files',
      channel: 'Channel',
    },
    status: {
      wrong: 'wrong',
      missing: 'missing',
      unknown: 'unclear',
      person: 'to check',
      done: 'done',
      none: 'not needed',
      ticked: 'checked',
    },
    items: itemWords.en,
  },
};

import type { ProviderSetup } from '../provider-setup.ts';
import { cloudFunction } from './cloud-function.ts';
import { uniPushService } from './service.ts';

const { key, module, clientId, onMessage } = uniPushService;
const TICK = ['app-plus', 'distribute', 'sdkConfigs', 'push', key] as const;

const text = (zh: string, en: string): { 'zh-CN': string; en: string } => ({ 'zh-CN': zh, en });

/**
 * Sources: as the provider's. The names of the cloud function's values are those of `sendMessage`: DCloud,
 * "uni-cloud-push", api.md (2025-04-30) and options.md (2024-10-24).
 */
export const setup: ProviderSetup = {
  register: 'startUniPush',
  initialise: 'initUniPush',
  code: {
    at: 'launch',
    lines: [
      `uni.${clientId}({`,
      '\tsuccess: (res) => {',
      "\t\tconsole.log('push cid', res.cid);",
      '\t},',
      '\tfail: (err) => {',
      '\t\tconsole.warn(err.errMsg);',
      '\t},',
      '});',
      `uni.${onMessage}((res) => {`,
      "\tif (res.type === 'click') {",
      "\t\tconsole.log('push click', res.data);",
      '\t}',
      '});',
    ],
    calls: [clientId, onMessage],
    imports: [],
    condition: 'APP',
  },
  ticks: [
    { framework: 'uni-app', path: ['app-plus', 'modules', 'Push'], value: {} },
    { framework: 'uni-app', path: [...TICK, 'version'], value: '2', instead: true },
    { framework: 'uni-app', path: [...TICK, 'offline'], value: true },
    {
      framework: 'uni-app-x',
      system: 'harmony',
      path: ['app-harmony', 'distribute', 'modules', module],
      value: {},
    },
  ],
  server: {
    clouds: ['uniCloud-aliyun', 'uniCloud-alipay', 'uniCloud-tcb'],
    folder: 'cloudfunctions',
    name: 'send-push',
    values: [
      {
        id: 'category.huawei',
        vendor: 'huawei',
        title: text('华为的消息分类（category.huawei）', "Huawei's class of the messages (category.huawei)"),
        example: 'IM',
      },
      {
        id: 'category.vivo',
        vendor: 'vivo',
        title: text('vivo 的消息分类（category.vivo）', "vivo's class of the messages (category.vivo)"),
        example: 'IM',
      },
      {
        id: 'category.harmony',
        system: 'harmony',
        title: text(
          '鸿蒙的消息分类（category.harmony，必填）',
          'The class on HarmonyOS (category.harmony, required)',
        ),
        example: 'IM',
      },
      {
        id: 'OP./category',
        vendor: 'oppo',
        title: text(
          'OPPO 的消息分类（options 的 OP）',
          "OPPO's class of the messages (OP among the options)",
        ),
        example: 'IM',
      },
      {
        id: 'OP./channel_id',
        vendor: 'oppo',
        title: text('OPPO 的渠道 ID', "OPPO's channel id"),
        example: 'chat',
      },
      {
        id: 'XM./extra.channel_id',
        vendor: 'xiaomi',
        title: text('小米的渠道 ID', "Xiaomi's channel id"),
        example: '112735',
      },
      {
        id: 'HO./android/notification/importance',
        vendor: 'honor',
        title: text('荣耀的消息级别：NORMAL 或 LOW', "Honor's class of the messages: NORMAL or LOW"),
        example: 'NORMAL',
        pattern: /^(?:NORMAL|LOW)$/,
      },
    ],
    files({ name, appId, values }, language) {
      const one = <K extends string>(as: K, id: string): Partial<Record<K, string>> => {
        const value = values.get(id);
        return value === undefined ? {} : ({ [as]: value } as Record<K, string>);
      };
      const honor = values.get('HO./android/notification/importance');
      return {
        ...cloudFunction(
          {
            name,
            appId,
            classes: {
              ...one('harmony', 'category.harmony'),
              ...one('huawei', 'category.huawei'),
              ...one('vivo', 'category.vivo'),
              ...one('oppo', 'OP./category'),
              ...(honor !== undefined && { honor: honor === 'LOW' ? 'LOW' : 'NORMAL' }),
            },
            channels: { ...one('xiaomi', 'XM./extra.channel_id'), ...one('oppo', 'OP./channel_id') },
          },
          language,
        ),
      };
    },
  },
  // what DCloud's forms ask for is shown in pictures alone
  toConsole: {},
};

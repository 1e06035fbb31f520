import { stringText } from '../../edits/style.ts';
import type { Language, Localized } from '../../messages/localized.ts';
import { EXTENSION } from './push-manager.ts';

/** The makers' own names of what a message is, and of the channel that it comes by; none where it is not given. */
export interface MessageClasses {
  /** Required by HarmonyOS. */
  readonly harmony?: string;
  readonly huawei?: string;
  readonly vivo?: string;
  readonly oppo?: string;
  /** Honor's importance. */
  readonly honor?: 'NORMAL' | 'LOW';
}

export interface CloudFunctionOptions {
  /** The name of the function and of its folder. */
  readonly name: string;
  /** DCloud's id of the app that gets the messages. */
  readonly appId: string;
  readonly classes: MessageClasses;
  /** The ids of notification channels. */
  readonly channels?: { readonly xiaomi?: string; readonly oppo?: string };
}

/** The files of a cloud function, by name. */
export interface CloudFunctionFiles {
  readonly 'index.js': string;
  readonly 'package.json': string;
}

/** Devices that one call reaches: the rest is passed over. Source: DCloud, "uni-cloud-push", api.md, 2025-04-30. */
const MAX_DEVICES = 500;

const comments: Localized<Readonly<Record<'devices' | 'callers' | 'targets' | 'payload', string>>> = {
  'zh-CN': {
    devices: '一次调用最多推送的设备数，超出的会被忽略',
    callers: '客户端和 HTTP 请求不能直接调用，否则任何人都能给任何设备推送：校验身份后再放开',
    targets: '没有目标时不能调用 sendMessage：目标为空会推送给所有设备',
    payload: '必须是对象：文本不会由厂商通道带给应用',
  },
  en: {
    devices: 'Devices that one call reaches: the rest is passed over',
    callers:
      'No client and no HTTP request may call this, or anybody could push to any device: check who it is first',
    targets: 'Never without a target: sendMessage would push to every device',
    payload: "An object: the makers' channels do not pass on a text",
  },
};

/**
 * A cloud function that sends one message to any number of devices, by their client ids. Called from another function:
 * `uniCloud.callFunction({ name, data: { cids, title, content, payload } })`.
 */
export function cloudFunction(options: CloudFunctionOptions, language: Language): CloudFunctionFiles {
  const { name, appId } = options;
  return {
    'index.js': script(appId, classesOf(options), comments[language]),
    'package.json': `${JSON.stringify({ name, version: '1.0.0', main: 'index.js', extensions: { [EXTENSION]: {} } }, null, '\t')}\n`,
  };
}

type Tree = { readonly [key: string]: string | Tree };

/** `category` and `options`, without what is not given. */
function classesOf({ classes, channels = {} }: CloudFunctionOptions): Tree {
  const { harmony, huawei, vivo, oppo, honor } = classes;
  return given({
    category: given({ harmony, huawei, vivo }),
    options: given({
      android: given({
        XM: given({ '/extra.channel_id': channels.xiaomi }),
        OP: given({ '/channel_id': channels.oppo, '/category': oppo }),
        HO: given({ '/android/notification/importance': honor }),
      }),
    }),
  });
}

function given(values: Readonly<Record<string, string | Tree | undefined>>): Tree {
  const left = Object.entries(values).filter(
    ([, value]) =>
      value !== undefined && value !== '' && (typeof value === 'string' || Object.keys(value).length > 0),
  );
  return Object.fromEntries(left) as Tree;
}

function linesOf(tree: Tree, indent: string): string {
  return Object.entries(tree)
    .map(([key, value]) => {
      const name = /^\w+$/.test(key) ? key : stringText(key, "'");
      const text =
        typeof value === 'string' ? stringText(value, "'") : `{\n${linesOf(value, `${indent}\t`)}${indent}}`;
      return `${indent}${name}: ${text},\n`;
    })
    .join('');
}

const script = (appId: string, classes: Tree, says: (typeof comments)['en']): string => `'use strict';

const uniPush = uniCloud.getPushManager({ appId: ${stringText(appId, "'")} });

// ${says.devices}
const MAX_DEVICES = ${MAX_DEVICES};

// ${says.callers}
const CALLERS = ['function', 'timing', 'server'];

const refused = (errMsg) => ({ errCode: 'push-refused', errMsg });
const isBlank = (text) => typeof text !== 'string' || text.trim() === '';

exports.main = async (event, context) => {
	if (!CALLERS.includes(context.SOURCE)) return refused(\`source \${context.SOURCE}\`);
	const { title, content, payload = {} } = event;
	const cids = [...new Set([].concat(event.cids))].filter((cid) => !isBlank(cid));
	if (isBlank(title)) return refused('title');
	if (isBlank(content)) return refused('content');
	// ${says.payload}
	if (payload === null || typeof payload !== 'object') return refused('payload');
	// ${says.targets}
	if (cids.length === 0) return refused('cids');

	const results = [];
	for (let i = 0; i < cids.length; i += MAX_DEVICES) {
		const result = await uniPush.sendMessage({
			push_clientid: cids.slice(i, i + MAX_DEVICES),
			title,
			content,
			payload,
			force_notification: true,
${linesOf(classes, '\t\t\t')}		});
		results.push(result);
	}
	const failed = results.find(({ errCode }) => errCode);
	return failed || { errCode: 0, errMsg: '', data: results.map(({ data }) => data) };
};
`;

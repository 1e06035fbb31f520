import { replace } from '../../../edits/index.ts';
import type { Project, Registration } from '../../../project/project.ts';
import { defineRule, ifChanging, type ReportOf, ruleMessages } from '../../../rules/rule.ts';
import { stateOf } from '../../../schema/values.ts';
import { excludesApp } from '../../../syntax/branches.ts';
import type { CallSite } from '../../../syntax/module.ts';
import { type Node, valueAt } from '../../../syntax/tree.ts';
import { CHAT } from '../names.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: 'registerPush 要传入真实的 SDKAppID 和 appKey',
    messages: {
      app: '{method} 的“{key}”没有填写：注册推送会失败（9010001），收不到推送。请填写控制台“推送服务 Push > 接入设置”中的 SDKAppID，数字。',
      text: '{method} 的“{key}”写成了字符串“{value}”，这里要数字：插件取不到应用，推送注册不上。',
      key: '{method} 的“{key}”没有填写真实的值：注册推送会失败（9010002、70016），收不到推送。请填写控制台“推送服务 Push > 接入设置”中的客户端密钥。',
      differs:
        '推送的 SDKAppID 是“{value}”，Chat 用的是“{other}”：Chat 和推送要用同一个 SDKAppID，否则消息不会推送到这台手机。',
    },
    fixes: { unquote: '改为数字“{value}”' },
  },
  en: {
    title: 'registerPush takes a real SDKAppID and appKey',
    messages: {
      app: '"{key}" of {method} is not filled in: registering push fails (9010001), and no push arrives. Enter the SDKAppID that the console shows under Push, access settings, as a number.',
      text: '"{key}" of {method} is the text "{value}", where a number is wanted: the plugin finds no application, and push is not registered.',
      key: '"{key}" of {method} is no real one: registering push fails (9010002, 70016), and no push arrives. Enter the client key that the console shows under Push, access settings.',
      differs:
        'Push has the SDKAppID "{value}", and Chat has "{other}": they have to share one, or no message is pushed to this phone.',
    },
    fixes: { unquote: 'Make it the number {value}' },
  },
});

type Report = ReportOf<typeof messages>;

const APP = 'SDKAppID';
const KEY = 'appKey';

/**
 * The plugin answers an SDKAppID of 0 with 9010001 and a blank key with 9010002. Sources: `@tencentcloud/uni-app-push`
 * 1.1.0, interface.uts and app-android/index.uts; 70016: document 269/117847; one SDKAppID for both: 269/139819.
 */
export const pushRegisterArgs = defineRule({
  id: 'push-register-args',
  severity: 'error',
  messages,
  keywords: [APP],
  check(project, report) {
    for (const { registrations } of project.uses) {
      const own = registrations.filter(({ shape }) => shape.arguments.values?.some(({ id }) => id === APP));
      for (const registration of own) {
        const { method } = registration;
        const app = argument(registration, APP);
        const key = argument(registration, KEY);
        if (app && isOpen(app)) report({ message: 'app', args: { method, key: APP }, at: app.at });
        else if (app?.node?.kind === 'string') report(asText(method, app.node.value, app.node));
        // a call without any argument is told once
        if (key && isOpen(key) && registration.call.args.length > 0)
          report({ message: 'key', args: { method, key: KEY }, at: key.at });
      }
      const differing = differsFromChat(project, own);
      if (differing) report(differing);
    }
  },
});

interface Argument {
  /** Absent where the call is certainly not given it. */
  readonly node: Node | undefined;
  readonly at: Report['at'];
}

/** What the call is given; undefined where that cannot be told. */
function argument({ call, values }: Registration, wanted: string): Argument | undefined {
  const node = values.get(wanted);
  if (node) return { node, at: node };
  // what is spread may hold it
  return call.args.some(({ kind }) => kind === 'unknown')
    ? undefined
    : { node: undefined, at: call.calleeSpan };
}

/** Nothing, or nothing of the user's. */
function isOpen({ node }: Argument): boolean {
  return node === undefined || ['blank', 'zero', 'placeholder'].includes(stateOf(node));
}

function asText(method: string, text: string, node: Node): Report {
  const value = text.trim();
  const at = node;
  const edits = /^[1-9]\d{0,14}$/.test(value) ? [replace(node, value)] : [];
  return {
    message: 'text',
    args: { method, key: APP, value: text },
    at,
    fixes: ifChanging({ title: 'unquote', args: { value }, edits, safe: true }),
  };
}

/** Both say one literal, in the same branch; what is chosen as the app runs cannot be told. */
function differsFromChat(project: Project, registrations: readonly Registration[]): Report | undefined {
  const [only, ...others] = registrations;
  const own = only?.values.get(APP);
  const chats = project.scripts.flatMap(({ calls }) =>
    calls.flatMap((call) => {
      const app = chatApp(project, call);
      return app && !excludesApp(call.branch) ? [{ call, app }] : [];
    }),
  );
  const [chat] = chats;
  if (!only || others.length > 0 || own?.kind !== 'number' || own.value === 0 || !chat) return undefined;
  const values = new Set(chats.map(({ app }) => digitsOf(app)));
  const [other] = values;
  if (values.size > 1 || other === undefined || other === String(own.value)) return undefined;
  if (chats.some(({ call }) => call.branch !== undefined && call.branch !== only.call.branch))
    return undefined;
  return { message: 'differs', args: { value: String(own.value), other }, at: own };
}

/** The application that a call makes Chat for, or logs in to; undefined where it is none of Chat's. */
function chatApp(project: Project, { callee, args }: CallSite): Node | undefined {
  const isChats =
    callee.at(-1) === 'create' || (callee.at(-1) === 'login' && CHAT.includes(callee.at(-2) ?? ''));
  const options = isChats && args[0] ? project.resolve(args[0]) : undefined;
  const node = options && valueAt(options, APP);
  return node && project.resolve(node);
}

function digitsOf(node: Node): string | undefined {
  if (node.kind === 'number' && node.value !== 0) return String(node.value);
  return node.kind === 'string' && /^[1-9]\d+$/.test(node.value.trim()) ? node.value.trim() : undefined;
}

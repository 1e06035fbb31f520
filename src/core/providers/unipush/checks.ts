import { checkAfter, type ProviderCheck } from '../vendors/checks.ts';
import { uniPushConsole } from './console.ts';

const API = 'DCloud, "uni-push2 API" (uniapp.dcloud.net.cn/api/plugins/push.html), 2026-08-21';
const GUIDE = 'DCloud, "uni-push 2.0 统一推送" (uniapp.dcloud.net.cn/unipush-v2.html), read 2026-11-21';
const MANIFEST = 'DCloud, "App 模块配置: UniPush" (app-push-unipush), 2026-08-21';
const SERVER = 'DCloud, "uni-cloud-push", api.md, 2025-04-30';
const CHANNELS = 'DCloud, "uni-cloud-push", channel_management.md, 2025-04-30';
const INTENT = 'DCloud, guide to UniPush, "服务端下发推送消息" with Getui\'s REST v2, read 2026-11-21';
const HARMONY = 'DCloud, "uni-cloud-push", harmony.md, 2025-04-30';

/** What to look at with uniPush alone where push does not arrive. */
export const checks: readonly ProviderCheck[] = [
  checkAfter(
    'base',
    'cid',
    `${API}; @dcloudio/uni-push 3.0.0-alpha-5020620260914001`,
    '在手机上看 uni.getPushClientId 的结果。“uniPush is not enabled”：打包时没有勾选 uniPush 2.0，或勾选了离线推送而没有勾选 Push 模块，勾选后重打基座。“register fail”：没有开通，或没有为这个平台开通。',
    'See on the phone what uni.getPushClientId answers. "uniPush is not enabled": uniPush 2 was not ticked, or offline push without the Push module: tick it and build a new base. "register fail": it is not activated, or not for this platform.',
    { known: ['uniPushOn'], urls: [uniPushConsole] },
  ),
  checkAfter(
    'base',
    'same-app',
    `${GUIDE}; docs.getui.com, REST API v2, code 20001`,
    '推送用的 cid 要来自自定义基座或正式包：标准基座属于另一个应用，它的 cid 会得到“target user is invalid”。cid 三个月后过期，每次启动都要重新上报。',
    'The cid must come from the custom base or a release: the standard base is another app, and its cid gets "target user is invalid". A cid expires after three months: report it at every launch.',
  ),
  checkAfter(
    'base',
    'killed',
    SERVER,
    '先看在线推送：应用在前台时 onPushMessage 能收到，就说明 cid 和云函数没有问题，再杀掉应用看厂商推送。force_notification 为 true 时在线消息也显示通知。',
    'Try online push first: when onPushMessage gets a message in the foreground, the cid and the cloud function are right; then kill the app and look at the makers. With force_notification true, a notification is shown online too.',
  ),
  checkAfter(
    'base',
    'payload',
    SERVER,
    'sendMessage 的 payload 要写成对象，title 少于 20 个字，content 少于 50 个字；一次最多 500 台设备，其余的会被忽略。',
    'The payload of sendMessage must be an object, the title under 20 characters, the content under 50. One call reaches 500 devices: the rest is passed over.',
  ),
  checkAfter(
    'base',
    'local',
    SERVER,
    'HBuilderX 4.31 本地运行云函数时会丢失 options：厂商的渠道、分类要上传后用云端云函数测试，或换一个版本。',
    'HBuilderX 4.31 loses options when the cloud function runs locally: upload it and try the makers’ channels and classes in the cloud, or take another version.',
  ),
  checkAfter(
    'base',
    'intent',
    INTENT,
    '从自己的服务器调用个推接口时，厂商消息的 intent 要按 DCloud 的格式写，其中 component 的包名是自己应用的（包名/io.dcloud.PandoraEntry）：写错会收不到，或点击后打不开应用。用云函数的 sendMessage 不需要写。',
    "From a server of your own that calls Getui, the makers' intent has to be in DCloud's form, with your app's package in its component (package/io.dcloud.PandoraEntry): else nothing comes, or a click opens nothing. sendMessage in a cloud function needs none.",
  ),
  checkAfter(
    'settings',
    'consent',
    'DCloud, "uni-push" of uni-app x, 2026-07-24',
    'getPushClientId 和 onPushMessage 会初始化个推：隐私政策弹框由应用自己做时，要在用户同意之后再调用。',
    "getPushClientId and onPushMessage start Getui's SDK: where the app asks for consent itself, call them after it was given.",
  ),
  checkAfter(
    'settings',
    'permission',
    `${MANIFEST}; DCloud, release notes of HBuilderX 5.22`,
    'AndroidManifest.xml 中的 dcloud_push_auto_request_permission 为 false 时，或 pushRegisterMode 为 manual 时，通知权限要由应用自己在用户同意后申请，cid 也要自己获取。',
    'With dcloud_push_auto_request_permission false in AndroidManifest.xml, or pushRegisterMode manual, the app itself asks for the notification permission and gets the cid, after consent.',
  ),
  checkAfter(
    'limits',
    'category',
    `${SERVER}; ${CHANNELS}`,
    '没有 category（HBuilderX 4.31 起）和厂商 options 的消息按营销消息限量：为每条消息填写厂商的分类。在 uni-push 控制台中管理消息分类是付费功能，要另外开通。',
    "A message without category (from HBuilderX 4.31 on) and the makers' options counts as marketing and is limited: give each one the makers' classes. Managing them in the uni-push console is a paid option, activated by itself.",
  ),
  checkAfter(
    'limits',
    'everybody',
    SERVER,
    '目标全部为空时推送给所有设备，每天最多 100 次、每分钟 5 次；同一个 request_id 的消息只发送一次。',
    'With no target a message goes to every device, 100 times a day and 5 a minute at most. Of messages with one request_id, one is sent.',
  ),
  checkAfter(
    'limits',
    'harmony',
    `${SERVER}; ${HARMONY}`,
    '鸿蒙手机另有要求：在控制台上传服务账号的密钥文件、填写指纹与回执地址，消息中必须有 category.harmony。',
    "HarmonyOS asks for more: the service account's key file, the fingerprint and the receipt address in the console, and category.harmony in every message.",
    { urls: [uniPushConsole] },
  ),
];

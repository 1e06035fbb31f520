import { appRuleMessages, defineAppRule } from './rule.ts';
import { isAndroid } from './shared.ts';

/** Some of them are said of a certificate that no app was read for, too. */
export const certificateMessages = appRuleMessages({
  'zh-CN': {
    title: '安装包是用谁的证书签名的',
    messages: {
      own: '签名证书：{subject}，SHA-256 {sha256}。华为和荣耀后台登记的指纹必须与此相同，否则取不到 token（6003、907135702）。',
      dcloud: '证书是 DCloud 公开的测试证书，任何人都能用它签名：不要把它登记到厂商后台，请用自有证书打包。',
      debug:
        '证书是 Android 的调试证书，每台电脑各不相同：正式包的指纹与它不同。请用正式证书打包后再测试推送。',
      several:
        '各签名方案的证书不同（{schemes}）：系统以最高的方案为准，请登记那一个；只有旧系统才会看到其余的证书。',
      v1: '安装包只有 v1 签名，而 targetSdk 是 {target}：Android 11 及以上的手机无法安装。请用 v2 或更高的方案签名。',
      unsigned: '没有找到签名证书：这个包没有签名，或签名无法读取。',
      upload: '这是上传密钥的证书：用户安装的包由应用商店重新签名，登记指纹时请用商店后台给出的那一个。',
      hardened:
        '这个包经过{tool}：加固后必须重新签名，登记指纹时请以这个包的证书为准。代码已加密，其中有没有插件和 SDK 看不到。',
    },
  },
  en: {
    title: 'Whose certificate the app is signed with',
    messages: {
      own: 'Signed with {subject}, SHA-256 {sha256}. Huawei and Honor must have this very fingerprint, or no token is given (6003, 907135702).',
      dcloud:
        "This is a certificate that DCloud has published, and anybody can sign with it: do not register it in a maker's console; build with a certificate of your own.",
      debug:
        "This is Android's debug certificate, another one on every computer: a release build has other fingerprints. Test push with a release certificate.",
      several:
        'The signature schemes have different certificates ({schemes}): systems go by the highest one, so register that one; old systems alone see the others.',
      v1: 'The app has a v1 signature alone, and its targetSdk is {target}: it cannot be installed on Android 11 and later. Sign it by scheme v2 or higher.',
      unsigned: 'No certificate was found: the app is not signed, or its signature cannot be read.',
      upload:
        "This is the upload key's certificate: the store signs anew what users install, so register the fingerprint that its console shows.",
      hardened:
        "This app went through {tool}: it has to be signed anew after that, so register this file's certificate. Its code is encrypted: whether plugins and SDKs are in it cannot be seen.",
    },
  },
});

const FILE = 'META-INF';

export const appCertificate = defineAppRule({
  id: 'app-certificate',
  severity: 'information',
  messages: certificateMessages,
  check(app, _source, report) {
    if (!isAndroid(app)) return;
    const { certificates, targetSdk, hardened } = app;
    const [effective] = certificates;
    if (hardened) report('hardened', FILE, { tool: hardened });
    if (!effective) {
      // of one that could not be read it is told that it could not
      if (app.problems.length === 0) report('unsigned', FILE);
      return;
    }
    const { subject, sha256, known } = effective;
    if (known) report('dcloud', FILE, {}, 'warning');
    else if (/\bCN=Android Debug\b/.test(subject)) report('debug', FILE);
    else report('own', FILE, { subject, sha256 });
    if (app.kind === 'aab') report('upload', FILE);
    if (app.kind === 'apk' && new Set(certificates.map((one) => one.sha256)).size > 1)
      report('several', FILE, { schemes: certificates.map(({ scheme }) => scheme ?? '') });
    const isOld = app.kind === 'apk' && certificates.every(({ scheme }) => scheme === 'v1');
    if (isOld && app.problems.length === 0 && (targetSdk ?? 0) >= 30)
      report('v1', FILE, { target: targetSdk ?? 0 }, 'warning');
  },
});

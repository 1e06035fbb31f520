import { appRuleMessages, defineAppRule } from './rule.ts';
import { isAndroid } from './shared.ts';

const messages = appRuleMessages({
  'zh-CN': {
    title: '安装包是用谁的证书签名的',
    messages: {
      own: '签名证书：{subject}，SHA-256 {sha256}。华为和荣耀后台登记的指纹必须与此相同，否则取不到 token（6003、907135702）。',
      dcloud:
        '安装包是用 DCloud 公开的测试证书签名的：任何人都能用它签名，厂商后台也不应登记它的指纹。请在云打包时选择自有证书。',
      debug:
        '安装包是用 Android 的调试证书签名的：每台电脑各不相同，厂商后台登记的正式指纹与它对不上。请用正式证书打包后再测试推送。',
      several: '各签名方案的证书不同（{schemes}）：系统以最高的方案为准，登记指纹时请用标明“有效”的那一个。',
      v1: '安装包只有 v1 签名，而 targetSdk 是 {target}：Android 11 及以上的手机无法安装。请用 v2 或更高的方案签名。',
      unsigned: '没有找到签名证书：这个包没有签名，或签名无法读取。',
      upload:
        '这是 aab，其中是上传密钥的证书：用户安装的包由应用商店重新签名，登记指纹时请用商店后台给出的那一个。',
      hardened:
        '这个包经过{tool}：加固后必须重新签名，登记指纹时请以这个包的证书为准。代码已加密，其中有没有插件和 SDK 看不到。',
    },
  },
  en: {
    title: 'Whose certificate the app is signed with',
    messages: {
      own: 'Signed with {subject}, SHA-256 {sha256}. Huawei and Honor must have this very fingerprint, or no token is given (6003, 907135702).',
      dcloud:
        "The app is signed with a test certificate that DCloud has published: anybody can sign with it, and no maker's console should have its fingerprint. Choose a certificate of your own for the build.",
      debug:
        "The app is signed with Android's debug certificate, another one on every computer: it does not match the fingerprint of the release that consoles have. Test push with a release certificate.",
      several:
        'The signature schemes have different certificates ({schemes}): systems go by the highest one, so register the one that is named as effective.',
      v1: 'The app has a v1 signature alone, and its targetSdk is {target}: it cannot be installed on Android 11 and later. Sign it by scheme v2 or higher.',
      unsigned: 'No certificate was found: the app is not signed, or its signature cannot be read.',
      upload:
        'This is a bundle for a store with the certificate of the upload key: the store signs anew what users install, so register the fingerprint that its console shows.',
      hardened:
        "This app went through {tool}: it has to be signed anew after that, so register this file's certificate. Its code is encrypted: whether plugins and SDKs are in it cannot be seen.",
    },
  },
});

const FILE = 'META-INF';

export const appCertificate = defineAppRule({
  id: 'app-certificate',
  severity: 'information',
  messages,
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

// What the apps of the tests are made of: a custom base with a stale plugin, values of every type, Huawei's file.

const APPID = '__UNI__A1B2C3D';

const meta = (name, value) => `<meta-data android:name="${name}" android:value="${value}"/>`;

const manifest = `<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.push"
    android:versionCode="105" android:versionName="1.0.5">
  <uses-sdk android:minSdkVersion="21" android:targetSdkVersion="33"/>
  <uses-permission android:name="android.permission.INTERNET"/>
  <uses-permission android:name="com.example.push.permission.MIPUSH_RECEIVE"/>
  <application android:label="@string/app_name">
    <activity android:name="io.dcloud.PandoraEntry"/>
    <activity android:name=".MainActivity"/>
    <service android:name="com.xiaomi.push.service.XMPushService"/>
    <service android:name="com.xiaomi.mipush.sdk.PushMessageHandler"/>
    <service android:name="com.vivo.push.sdk.service.CommandClientService"/>
    <service android:name="com.heytap.msp.push.service.DataMessageCallbackService"/>
    <service android:name="com.example.HMSPushService">
      <intent-filter><action android:name="com.huawei.push.action.MESSAGING_EVENT"/></intent-filter>
    </service>
    ${meta('com.huawei.hms.client.appid', 'appid=104300042')}
    ${meta('MIPUSH_APPID', '2882303761517000000')}
    ${meta('MIPUSH_APPKEY', 'XM_5231700000042')}
    ${meta('OPPOPUSH_APPKEY', 'OP_')}
    ${meta('com.vivo.push.app_id', '105')}
    ${meta('com.vivo.push.api_key', '@string/vivo_key')}
    ${meta('MEIZUPUSH_APPID', '134217')}
    ${meta('enabled', 'true')}
    ${meta('ratio', '1.5')}
  </application>
</manifest>
`;

const strings = (vivo) => `<resources>
  <string name="app_name">示例</string>
  <string name="vivo_key">${vivo}</string>
</resources>
`;

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

const compiled = json({
  id: APPID,
  name: 'Example',
  version: { name: '1.0.5', code: 105 },
  permissions: { Push: {} },
  plus: {
    nativePlugins: { 'TUIOfflinePush-TUIOfflinePush': { VIVO_APPKEY: 'vivo-key-1', VIVO_APPID: '105' } },
  },
});

export const android = {
  'AndroidManifest.xml': manifest,
  'res/values/strings.xml': strings('vivo-key-1'),
  'res/values-zh/strings.xml': strings('vivo-key-zh'),
  'assets/data/dcloud_control.xml': `<hbuilder version="1.9.9.81234" debug="true" syncDebug="true">
  <apps><app appid="${APPID}" appver="1.0.5"/></apps>
</hbuilder>
`,
  'assets/data/dcloud_properties.xml': `<properties>
  <features><feature name="Audio" value="io.dcloud.feature.audio.AudioFeatureImpl"/></features>
  <services><service name="downloader" value="io.dcloud.net.DownloaderService"/></services>
</properties>
`,
  'assets/dcloud_uniplugins.json': json({
    nativePlugins: [
      { plugins: [{ type: 'module', name: 'Other-Module', class: 'com.example.OtherModule' }] },
    ],
  }),
  'assets/agconnect-services.json': json({
    client: { app_id: '104300043', package_name: 'com.example.another' },
    app_info: { package_name: 'com.example.another' },
  }),
  [`assets/apps/${APPID}/www/manifest.json`]: compiled,
  [`assets/apps/${APPID}/www/app-service.js`]: '// compiled\n',
};

const plist = (body) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>${body}</dict></plist>
`;

export const infoPlist = plist(`
  <key>CFBundleIdentifier</key><string>com.example.push</string>
  <key>CFBundleExecutable</key><string>Example</string>
  <key>CFBundleDisplayName</key><string>示例</string>
  <key>CFBundleShortVersionString</key><string>1.0.5</string>
  <key>UIBackgroundModes</key><array><string>audio</string></array>
  <key>Numbers</key><array><integer>7</integer><integer>70000</integer><integer>-5</integer><real>1.5</real><true/></array>
  <key>Data</key><data>AAEC/w==</data>
`);

export const entitlements = (aps) =>
  plist(`
  <key>application-identifier</key><string>TEAM000000.com.example.push</string>
  ${aps === undefined ? '' : `<key>aps-environment</key><string>${aps}</string>`}
`);

export const profilePlist = (certificate) =>
  plist(`
  <key>Name</key><string>Example development</string>
  <key>DeveloperCertificates</key><array><data>${certificate}</data></array>
  <key>ProvisionedDevices</key><array><string>0000</string></array>
  <key>Entitlements</key><dict>
    <key>aps-environment</key><string>development</string>
    <key>get-task-allow</key><true/>
  </dict>
`);

export const ios = {
  'control.xml': '<msc debug="true" version="1.9.9.81234"><apps><app appid="__UNI__A1B2C3D"/></apps></msc>\n',
  [`Pandora/apps/${APPID}/www/manifest.json`]: compiled,
};

/** The least that is a Mach-O program with a signature: a header, one command, a superblob with the entitlements. */
export function program(entitlementsText) {
  const text = Buffer.from(entitlementsText);
  const file = Buffer.alloc(48 + 20 + 8 + text.length);
  [0xfeedfacf, 0x0100000c, 0, 2, 1, 16, 0, 0].forEach((value, at) => void file.writeUInt32LE(value, at * 4));
  [0x1d, 16, 48, 28 + text.length].forEach((value, at) => void file.writeUInt32LE(value, 32 + at * 4));
  [0xfade0cc0, 28 + text.length, 1, 5, 20].forEach(
    (value, at) => void file.writeUInt32BE(value, 48 + at * 4),
  );
  [0xfade7171, 8 + text.length].forEach((value, at) => void file.writeUInt32BE(value, 68 + at * 4));
  text.copy(file, 76);
  return file;
}

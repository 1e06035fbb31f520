import fc from 'fast-check';
import type { CheckResult } from '../../../src/core/engine/workspace.ts';
import { messageOf } from '../../../src/core/rules/render.ts';
import { manifest, tui } from '../assist/helpers.ts';

export const AGCONNECT = 'nativeplugins/TencentCloud-TUIOfflinePush/android/assets/agconnect-services.json';
const REGISTER = `import { config } from './config'
chat.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: config })
`;

/** What may stand in each file in the course of a day. */
export const TEXTS: Record<string, readonly string[]> = {
  'manifest.json': [
    tui()['manifest.json'] ?? '',
    manifest('"TencentCloud-TUIOfflinePush": {}', '{ "unipush": { "version": "2" } }'),
    manifest('"EMPushUniPlugin": {}'),
    '{ "appid": "__UNI__1", ',
    '{ "name": "an extension", "manifest_version": 3 }',
  ],
  'src/manifest.json': [manifest('"EMPushUniPlugin": {}'), manifest('')],
  'manifest.config.ts': [
    "export default defineManifestConfig({ appid: '__UNI__1', 'app-plus': { nativePlugins: { 'EMPushUniPlugin': {} } } })",
  ],
  'apps/chat/manifest.json': [
    manifest('"TencentCloud-TUIOfflinePush": {}'),
    manifest('"EMPushUniPlugin": {}'),
  ],
  'apps/chat/push.ts': [
    "uni.requireNativePlugin('TUIOfflinePush')",
    "import { config } from '../../config'\nchat.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: config })",
  ],
  'pages.json': ['{ "pages": [] }'],
  'package.json': [
    '{ "dependencies": { "@tencentcloud/chat": "^3.6.0" } }',
    '{ "dependencies": { "@tencentcloud/chat": "3.0.0" } }',
    '{ "uniOfflinePush": { "rules": { "no-such-rule": "off" } } }',
  ],
  'uni-offline-push.config.json': [
    '{ "rules": { "offline-push-config-schema": "off" } }',
    '{ "rules": { "agconnect-missing": "warning" } }',
  ],
  'push.ts': [
    "export const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush')\n",
    "export const push = uni.requireNativePlugin('tencentcloud-tuiofflinepush')\n",
    'export const nothing = 1\n',
  ],
  'register.ts': [
    REGISTER,
    REGISTER.replace("'./config'", "'./lib/config'"),
    REGISTER.replace('config })', '})'),
    REGISTER.replace('chat.', 'export function start() { chat.').replace(/$/, '}'),
  ],
  // what calls the function, in files that hold no other word
  'page.ts': [
    "import { start } from './register'\nstart()\n",
    "import { start } from './register'\n// start()\n",
    'export const none = 1\n',
  ],
  'page.tsx': ["import { start } from './register'\nstart()\n", 'export const none = 2\n'],
  'uni_modules/im/index.js': ["import { start } from '@/register'\nstart()\n", 'export const none = 3\n'],
  'config.ts': [
    "export const config = { huaweiBusinessID: '1', xiaomiAppkey: '2' }",
    "export const config = { huaweiBusinessID: 1, vivoBusinessID: '3' }",
    'export const other = 2',
  ],
  'lib/config.ts': ["export const config = { iosBusinessID: 'abc', oppoBusinessID: '4' }"],
  'lib/index.ts': ["export { config } from './config'"],
  'unpackage/push.ts': ["uni.requireNativePlugin('TUIOfflinePush')"],
  'nativeplugins/TencentCloud-TUIOfflinePush/package.json': [
    '{ "id": "TencentCloud-TUIOfflinePush", "_dp_nativeplugin": { "android": { "plugins": [] } } }',
  ],
  [AGCONNECT]: [
    '{}',
    '{ "client": { "app_id": "1", "package_name": "a.b" }, "app_info": { "package_name": "a.b" } }',
  ],
};

export const anyFile = fc.constantFrom(...Object.keys(TEXTS));
export const anyText = anyFile.chain((name) =>
  fc.constantFrom(...(TEXTS[name] ?? [])).map((text) => ({ name, text })),
);
/** All that a check says, in an order of its own. */
export function spoken({ projects, files }: CheckResult): unknown {
  const said = projects.map((project) => ({
    root: project.root,
    manifest: project.manifest,
    providers: project.providers,
    findings: project.findings
      .map(
        (finding) =>
          `${finding.source.path}:${finding.start}-${finding.end} ${finding.rule} ${messageOf(finding, 'en')}`,
      )
      .sort(),
  }));
  return { files, projects: said.sort((a, b) => (a.root < b.root ? -1 : 1)) };
}

import { bases, manifestWith } from '../../../docs/bases.ts';
import { appPlus, type Expand, type SnippetPlaces, vivo } from '../../../snippet-project.ts';
import type { Files } from '../../helpers.ts';

const PLUGIN = 'TencentCloud-TIMPush';

const project: Files = {
  ...bases.empty,
  'manifest.json': manifestWith({
    [PLUGIN]: { ...vivo, 'com.hihonor.push.app_id': '0', TIMPushAppGroupID: '0' },
  }),
  'package.json': '{ "dependencies": { "@tencentcloud/chat": "3.6.6" } }\n',
  'push/timpush-configs.json':
    '{ "version": "1.0.1", "com.example.app": { "vivoPushBussinessId": "30145" } }\n',
  'push/chat.ts':
    "import TencentCloudChat from '@tencentcloud/chat'\n\nexport const chat = TencentCloudChat.create({ SDKAppID: 1400000001 })\n",
  'App.vue': `<script setup>
import { onLaunch } from '@dcloudio/uni-app'
import { startPush } from './push/register'

onLaunch(() => startPush())
</script>
`,
};

const register = (of: Expand): string =>
  `import { chat } from './chat';
import timpushConfigs from './timpush-configs.json';
export function startPush() {
${of('timpush-register')}${of('timpush-click')}}
`;

/** The makers whose parameters are filled in are registered too. */
const certificates = (entry: string): string =>
  JSON.stringify({
    'com.example.app': entry.includes('"0"')
      ? { huaweiPushBussinessId: '30146' }
      : { honorPushBussinessId: '30147', vivoPushBussinessId: '30148' },
  });

const filled = (of: Expand): string => register(of).replace(/YOUR_\w+/, '30149');

export const places: SnippetPlaces = {
  'timpush-register': (of) => ({ ...project, 'push/register.ts': register(of) }),
  'timpush-click': (of) => ({ ...project, 'push/register.ts': filled(of) }),
  'push-manifest-timpush': (of) => ({
    ...project,
    'push/timpush-configs.json': certificates(of('push-manifest-timpush')),
    'push/register.ts': filled(of),
    'manifest.json': appPlus(`"nativePlugins": { ${of('push-manifest-timpush')} }`),
  }),
};

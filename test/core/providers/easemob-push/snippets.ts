import type { SnippetPlaces } from '../../../snippet-project.ts';
import { healthy } from './project.ts';

const { sdk4, sdk5 } = healthy;
const bare = (sdk5['AndroidManifest.xml'] ?? '').replace(
  '</application>',
  `${[
    'OPPO_APP_KEY',
    'OPPO_APP_SECRET',
    'com.vivo.push.app_id',
    'com.vivo.push.api_key',
    'MEI_ZU_APP_ID',
    'MEI_ZU_APP_KEY',
  ]
    .map((name) => `<meta-data android:name="${name}" android:value="push_30141" />`)
    .join('\n')}</application>`,
);

export const places: SnippetPlaces = {
  'em-push-uts-register': (of) => ({
    ...sdk4,
    'AndroidManifest.xml': bare,
    'push/start.ts': `import websdk from 'easemob-websdk/uniApp/Easemob-chat'
const conn = new websdk.connection({ appKey: '1100000000000000#chat' })
${of('em-push-uts-register')}
export function start() {}
`,
  }),
  'em-push-native': (of) => ({
    ...sdk5,
    'AndroidManifest.xml': bare,
    'push/start.ts': `${of('em-push-native')}
export function start() {
  ChatClient.init({ appKey: '1100000000000000#chat', managers: [pushManager] })
}
`.replace('{ PushManager }', '{ ChatClient, PushManager }'),
  }),
  'em-push-uts-click': (of) => ({
    ...sdk4,
    'App.vue': `<script setup lang="ts">
import { onLaunch } from '@dcloudio/uni-app'
import { start } from './push/start'
${of('em-push-uts-click')}
onLaunch(() => start())
</script>
`,
  }),
};

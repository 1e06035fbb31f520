import { appPlus, type SnippetPlaces, setup } from '../../../snippet-project.ts';
import { healthy } from './project.ts';

const start = healthy['push/start.ts'] ?? '';

export const places: SnippetPlaces = {
  'nim-push-instance': (of) => ({
    ...healthy,
    'push/nim.ts': `${of('nim-push-instance')}\nexport { nim };\n`,
  }),
  'nim-push-register': (of) => ({
    ...healthy,
    'push/start.ts': start.replace(/^ {2}const push = .*\n.*\n/m, `${of('nim-push-register')}\n`),
  }),
  'nim-push-click': (of) => ({
    ...healthy,
    'push/start.ts': start.slice(0, start.indexOf('export function listen')),
    'App.vue': setup(`start();\n${of('nim-push-click')}`, "import { start } from './push/start';"),
  }),
  'push-manifest-nim': (of) => ({
    ...healthy,
    'push/config.ts': "export const config = { hwPush: { appId: '1', certificateName: 'CHAT_HW' } }\n",
    'manifest.json': appPlus(`"nativePlugins": { ${of('push-manifest-nim')} }`),
  }),
};

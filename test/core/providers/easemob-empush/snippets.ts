import { bases, EASEMOB, manifestWith } from '../../../docs/bases.ts';
import { appPlus, type SnippetPlaces, setup, vivo } from '../../../snippet-project.ts';
import type { Files } from '../../helpers.ts';

const keys = [
  'oppo_app_key',
  'oppo_app_secret',
  'xiaomi_app_id',
  'xiaomi_app_key',
  'meizu_app_id',
  'meizu_app_key',
];
const easemob: Files = {
  ...bases.easemob,
  'manifest.json': manifestWith({
    [EASEMOB]: { ...vivo, ...Object.fromEntries(['hihonor_app_id', ...keys].map((key) => [key, '30141'])) },
  }),
};

export const places: SnippetPlaces = {
  'em-push-instance': (of) => ({
    ...easemob,
    'push/chat.ts': `${of('em-push-instance')}\nexport { conn };\n`,
  }),
  'em-push-register': (of) => ({
    ...easemob,
    'push/register.ts': `import { conn } from './chat';\nexport function registerPush() {\n${of('em-push-register')}${of('em-push-init')}}\n`,
  }),
  'em-push-init': (of) => {
    const { 'push/register.ts': register = '' } = easemob;
    return {
      ...easemob,
      'push/register.ts': register.replace('  emPush.initPushModule()\n', ''),
      'App.vue': setup(
        `registerPush();\n${of('em-push-init')}`,
        `import { registerPush } from './push/register';`,
      ),
    };
  },
  'em-push-unbind': (of) => ({
    ...easemob,
    'push/logout.ts': `import { conn } from './chat';\nexport function logout() {\n${of('em-push-unbind')}}\n`,
  }),
  'push-manifest-empush': (of) => ({
    ...bases.easemob,
    'push/config.ts': `export const config = { HMSCertificateName: 'chat-hms' }\n`,
    'manifest.json': appPlus(`"nativePlugins": { ${of('push-manifest-empush')} }`),
  }),
};

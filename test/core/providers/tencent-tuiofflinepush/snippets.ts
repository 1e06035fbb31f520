import { bases, manifestWith, TENCENT } from '../../../docs/bases.ts';
import { appPlus, type SnippetPlaces, setup, vivo } from '../../../snippet-project.ts';
import type { Files } from '../../helpers.ts';

const { tencent } = bases;
const withVivo: Files = { ...tencent, 'manifest.json': manifestWith({ [TENCENT]: vivo }) };
const java = (constants: string, token: string): Files => ({
  ...bases.empty,
  'android/Constants.java': `public class Constants {\n${constants}\n}\n`,
  'android/Push.java': `public class Push {\n  void report(String token) {\n${token}\n  }\n}\n`,
});

export const places: SnippetPlaces = {
  'tim-push-instance': (of) => ({
    ...tencent,
    'push/chat.ts': `${of('tim-push-instance')}\nexport { tim };\n`,
  }),
  'tim-push-register': (of) => ({
    ...withVivo,
    'push/register.ts': `import { tim } from './chat';\nexport function registerPush() {\n${of('tim-push-register')}${of('tim-push-click')}}\n`,
  }),
  'tim-push-config': (of) => ({
    ...withVivo,
    'push/config.ts': `${of('tim-push-config')}\nexport { offlinePushConfig };\n`,
  }),
  'tim-push-login': (of) => ({
    ...tencent,
    'push/register.ts': `import { TUILogin } from '@tencentcloud/tui-core';\nimport { offlinePushConfig } from './config';\nexport function registerPush(userID, userSig) {\n${of('tim-push-login')}${of('tim-push-click')}}\n`,
  }),
  'tim-push-send': (of) => ({
    ...tencent,
    'push/send.ts': `import { tim } from './chat';\nexport function send(message, userID) {\n${of('tim-push-send')}}\n`,
  }),
  'tim-push-click': (of) => {
    const { 'push/register.ts': register = '' } = tencent;
    const without = register.replace(/ {2}push\.setOfflinePushListener[\s\S]*?\n {2}\}\)\n/, '');
    return {
      ...tencent,
      'push/register.ts': without,
      'App.vue': setup(
        `registerPush();\n${of('tim-push-click')}`,
        `import { registerPush } from './push/register';`,
      ),
    };
  },
  'push-manifest-tuiofflinepush': (of) => {
    const entry = of('push-manifest-tuiofflinepush');
    const vivoBusinessID = entry.includes('"0"') ? '' : '30144';
    return {
      ...tencent,
      'push/config.ts': `export const offlinePushConfig = { huaweiBusinessID: '30141', vivoBusinessID: '${vivoBusinessID}' };
`,
      'manifest.json': appPlus(`"nativePlugins": { ${entry} }`),
    };
  },
  'tim-push-constants-java': (of) => java(of('tim-push-constants-java'), of('tim-push-token-java')),
  'tim-push-token-java': (of) =>
    java('public static final long OPPO_PUSH_BUZID = 7005;', of('tim-push-token-java')),
};

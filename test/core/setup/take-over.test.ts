import { describe, expect, it } from 'vitest';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { easemobEmPush } from '../../../src/core/providers/easemob-empush/index.ts';
import type { Provider, Value } from '../../../src/core/providers/provider.ts';
import { tencentTuiOfflinePush } from '../../../src/core/providers/tencent-tuiofflinepush/index.ts';
import type { SetupAnswers } from '../../../src/core/setup/answers.ts';
import { openSetup, type SetupProject } from '../../../src/core/setup/setup-project.ts';
import { removeOld } from '../../../src/core/setup/steps/remove-old.ts';
import { takeOver } from '../../../src/core/setup/take-over.ts';
import { applyEdits, type Files, memoryFileSystem, ROOT } from '../helpers.ts';

const value = (id: string, role: Value['role'], more: Partial<Value> = {}): Value => ({
  id,
  role,
  required: 'withVendor',
  place: { in: 'json', anyOf: [{ file: 'made.json', path: [id] }] },
  ...more,
});

/** What nobody has made, by the makers of a real one. */
function successorOf(family: Provider['family']): Provider {
  return {
    ...tencentTuiOfflinePush,
    id: 'made-next',
    family,
    values: [value('SDKAppID', 'key', { form: 'number' })],
    vendors: [
      {
        id: 'huawei',
        values: [value('huaweiPushId', 'certificate', { form: 'number' })],
        files: [
          {
            name: 'agconnect-services.json',
            anyOf: ['nativeResources/android/agconnect-services.json'],
            shape: 'agconnect',
            required: 'withVendor',
          },
        ],
      },
      {
        id: 'xiaomi',
        values: [
          value('xiaomiPushId', 'certificate', { form: 'number' }),
          value('MI_APPID', 'key'),
          value('MI_APP_KEY', 'key', { prefix: 'MI-' }),
        ],
        files: [],
      },
      { id: 'vivo', values: [value('VIVO_APPKEY', 'key'), value('VIVO_APPID', 'key')], files: [] },
      { id: 'fcm', values: [value('fcmPushId', 'certificate')], files: [] },
    ],
  };
}

const config = `{
  huaweiBusinessID: '11',
  xiaomiBusinessID: '22',
  xiaomiAppID: 'app',
  xiaomiAppKey: 'key',
  oppoBusinessID: 'xxxxxx',
  vivoBusinessID: '33',
}`;

const push = `import { chat } from './chat.js'

const offlinePushConfig = ${config}

export function start() {
  // #ifdef APP-PLUS
  // the plugin
  const plugin = uni.requireNativePlugin('TencentCloud-TUIOfflinePush')
  chat.registerPlugin({ 'tim-offline-push-plugin': plugin, offlinePushConfig })
  // #endif
  chat.login({})
}
`;

const files: Files = {
  'manifest.json': `{
  "appid": "__UNI__A1B2C3D",
  "app-plus": {
    "nativePlugins": {
      // mine
      "Other": {},
      "TencentCloud-TUIOfflinePush": { "com.vivo.push.app_id": "100", "com.vivo.push.api_key": "k" }
    }
  }
}
`,
  'pages.json': '{}',
  'chat.js': "import TIM from 'tim-wx-sdk'\nexport const chat = TIM.create({ SDKAppID: 1400000001 })\n",
  'push.js': push,
  'nativeplugins/TencentCloud-TUIOfflinePush/android/assets/agconnect-services.json': '{}',
};

async function open(own: Files): Promise<SetupProject> {
  const [setup] = await openSetup(new Workspace(memoryFileSystem(own), ROOT));
  if (!setup) throw new Error('no project');
  return setup;
}

const taken = async (own: Files, from: Provider, to: Provider): Promise<SetupAnswers> =>
  (await open(own)).ask((project: Project) => takeOver(project, from, to));

describe('what the project has of one provider, as answers for its successor', () => {
  it('the makers in use, their values by what they are, the file and the application', async () => {
    expect(await taken(files, tencentTuiOfflinePush, successorOf('tencent'))).toEqual({
      provider: 'made-next',
      vendors: ['huawei', 'xiaomi', 'vivo'],
      values: {
        SDKAppID: '1400000001',
        huaweiPushId: '11',
        xiaomiPushId: '22',
        MI_APPID: 'app',
        MI_APP_KEY: 'key',
        VIVO_APPID: '100',
        VIVO_APPKEY: 'k',
      },
      agconnect: 'nativeplugins/TencentCloud-TUIOfflinePush/android/assets/agconnect-services.json',
    });
  });

  it('another house has certificates and applications of its own', async () => {
    const { values } = await taken(files, tencentTuiOfflinePush, successorOf('easemob'));
    expect(values).toEqual({ MI_APPID: 'app', MI_APP_KEY: 'key', VIVO_APPID: '100', VIVO_APPKEY: 'k' });
  });

  it('nothing of placeholders, of what cannot be read, of two that differ', async () => {
    const own = {
      ...files,
      'push.js': push.replace("'11'", "'your_id'").replace("'app'", 'secrets.id').replace("'22'", "'a22'"),
      'other.js': "import TIM from 'tim-wx-sdk'\nexport const two = TIM.create({ SDKAppID: 1400000002 })\n",
    };
    const { vendors, values } = await taken(own, tencentTuiOfflinePush, successorOf('tencent'));
    expect(vendors).toEqual(['xiaomi', 'vivo']);
    expect(values).toEqual({ MI_APP_KEY: 'key', VIVO_APPID: '100', VIVO_APPKEY: 'k' });
  });
});

describe('what a provider leaves behind', () => {
  /** Taken out until nothing is left to do; what is told then. */
  async function removed(own: Files, provider: Provider): Promise<{ after: Files; left: string[] }> {
    const after = { ...own };
    for (let i = 0; i < 20; i++) {
      const { edits = [], notes = [] } = await (await open(after)).ask((project) =>
        removeOld(project, provider),
      );
      if (edits.length === 0) return { after, left: notes.map(({ args }) => String(args.file)) };
      for (const path of new Set(edits.map(({ source }) => source.path))) {
        const name = path.slice(ROOT.length + 1);
        after[name] = applyEdits(
          after[name] ?? '',
          edits.filter(({ source }) => source.path === path),
        );
      }
    }
    throw new Error('no end');
  }

  it('its call, what required it and its entry go; all else stays', async () => {
    const { after, left } = await removed(files, tencentTuiOfflinePush);
    expect(left).toEqual([]);
    expect(after['push.js']).toBe(
      push.replace(/ {2}const plugin = .*\n/, '').replace(/ {2}chat\.registerPlugin.*\n/, ''),
    );
    expect(after['manifest.json']).toContain('// mine\n      "Other": {}\n');
    expect(after['manifest.json']).not.toContain('TUIOfflinePush');
  });

  it('of a call that registers more, the plugin alone', async () => {
    const own = {
      ...files,
      'push.js': push
        .replace('registerPlugin({ ', "registerPlugin({ 'other-kind': other, ")
        .replace('const plugin', 'let other\n  const plugin'),
    };
    const { after, left } = await removed(own, tencentTuiOfflinePush);
    expect(left).toEqual([]);
    expect(after['push.js']).toContain("chat.registerPlugin({ 'other-kind': other })");
  });

  it('what is still used, or stands in one line with others, is told', async () => {
    const own = {
      ...files,
      'push.js': push.replace('chat.login', 'plugin.setOfflinePushListener(() => {}); chat.login'),
    };
    const { after, left } = await removed(own, tencentTuiOfflinePush);
    expect(left).toEqual(['push.js']);
    expect(after['push.js']).toContain('requireNativePlugin');
    expect(after['push.js']).not.toContain('registerPlugin');
  });

  it('what listens for clicks goes, with the lines for some builds that it alone stood between', async () => {
    const own = {
      ...files,
      'push.js': push
        .replace(
          '  chat.login({})',
          '  // #ifdef APP-PLUS\n  plugin.setOfflinePushListener((data) => {\n    open(data)\n  })\n  // #endif\n$&',
        )
        .replace('  // the plugin\n  const plugin', '  const plugin'),
    };
    const { after, left } = await removed(own, tencentTuiOfflinePush);
    expect(left).toEqual([]);
    expect(after['push.js']).toBe(push.replace(/ {2}\/\/ #ifdef APP-PLUS[\s\S]*#endif\n/, ''));
  });

  it('by the other’s call too', async () => {
    const own = {
      'manifest.json':
        '{ "appid": "__UNI__A1B2C3D", "app-plus": { "nativePlugins": { "EMPushUniPlugin": {} } } }',
      'pages.json': '{}',
      'push.js':
        "export function start(conn) {\n  const emPush = uni.requireNativePlugin('EMPushUniPlugin')\n  conn.usePlugin({ emPush, config: { MICertificateName: 'a' } }, 'push')\n}\n",
    };
    const { after, left } = await removed(own, easemobEmPush);
    expect(left).toEqual([]);
    expect(after['push.js']).toBe('export function start(conn) {\n}\n');
    expect(JSON.parse(after['manifest.json'] ?? '')['app-plus'].nativePlugins).toEqual({});
  });
});

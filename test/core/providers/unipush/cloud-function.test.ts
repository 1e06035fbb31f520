import { parse } from '@babel/parser';
import { expect, test } from 'vitest';
import {
  type CloudFunctionOptions,
  cloudFunction,
} from '../../../../src/core/providers/unipush/cloud-function.ts';
import { checkFiles } from '../../helpers.ts';
import { uniPushManifest } from '../../rules/unipush.ts';

const options: CloudFunctionOptions = {
  name: 'push',
  appId: '__UNI__A1B2C3D',
  classes: { harmony: 'IM', huawei: 'IM', vivo: 'IM', oppo: 'IM', honor: 'NORMAL' },
  channels: { xiaomi: '112735', oppo: "lin's" },
};

type Message = Readonly<Record<string, unknown>>;

interface Run {
  readonly managers: readonly unknown[];
  readonly sent: readonly Message[];
  readonly answer: Readonly<Record<string, unknown>>;
}

/** Runs the function where uniCloud records what it is asked for. */
async function run(
  event: Message,
  context: Message = { SOURCE: 'function' },
  answers: Message[] = [],
): Promise<Run> {
  const managers: unknown[] = [];
  const sent: Message[] = [];
  const uniCloud = {
    getPushManager(asked: unknown) {
      managers.push(asked);
      return {
        async sendMessage(message: Message) {
          sent.push(structuredClone(message));
          return answers[sent.length - 1] ?? { errCode: 0, errMsg: '', data: { [`task${sent.length}`]: {} } };
        },
      };
    },
  };
  const exports: { main?: (event: Message, context: Message) => Promise<Message> } = {};
  new Function('uniCloud', 'exports', cloudFunction(options, 'en')['index.js'])(uniCloud, exports);
  return { managers, sent, answer: (await exports.main?.(event, context)) ?? {} };
}

const TARGETS = /^(?:push_clientid|user_id|user_tag|device_id|getui_\w+)$/;
const message = { title: 'Lin', content: 'Hello', payload: { page: 'chat' } };
const ids = (count: number): string[] => Array.from({ length: count }, (_none, i) => `cid-${i}`);

test('1,201 devices are reached by three calls, each of them once', async () => {
  const { managers, sent, answer } = await run({ ...message, cids: ids(1201) });
  expect(managers).toEqual([{ appId: '__UNI__A1B2C3D' }]);
  expect(sent.map(({ push_clientid }) => (push_clientid as string[]).length)).toEqual([500, 500, 201]);
  expect(sent.flatMap(({ push_clientid }) => push_clientid)).toEqual(ids(1201));
  for (const one of sent) {
    expect(Object.keys(one).filter((key) => TARGETS.test(key))).toEqual(['push_clientid']);
    expect(one).toMatchObject(message);
  }
  expect(answer).toMatchObject({ errCode: 0, data: [{ task1: {} }, { task2: {} }, { task3: {} }] });
});

test('each maker gets its class and channel', async () => {
  const { sent } = await run({ ...message, cids: 'one' });
  expect(sent).toEqual([
    {
      ...message,
      push_clientid: ['one'],
      force_notification: true,
      category: { harmony: 'IM', huawei: 'IM', vivo: 'IM' },
      options: {
        android: {
          XM: { '/extra.channel_id': '112735' },
          OP: { '/channel_id': "lin's", '/category': 'IM' },
          HO: { '/android/notification/importance': 'NORMAL' },
        },
      },
    },
  ]);
});

test.each<[string, Message]>([
  ['no title', { ...message, cids: ['a'], title: undefined }],
  ['a blank title', { ...message, cids: ['a'], title: '  ' }],
  ['a blank text', { ...message, cids: ['a'], content: '' }],
  ['a text for data', { ...message, cids: ['a'], payload: '{}' }],
  ['nobody', { ...message, cids: [] }],
  ['nobody at all', message],
  ['blank ids alone', { ...message, cids: ['', ' ', null, undefined] }],
])('nothing is sent with %s', async (_name, event) => {
  const { sent, answer } = await run(event);
  expect(sent).toEqual([]);
  expect(answer).toMatchObject({ errCode: 'push-refused' });
});

test.each([['client'], ['http'], [undefined]])('nothing is sent for a caller that is %s', async (SOURCE) => {
  const { sent, answer } = await run({ ...message, cids: ['a'] }, { SOURCE });
  expect(sent).toEqual([]);
  expect(answer).toMatchObject({ errCode: 'push-refused' });
});

test('a device is told once, and a call that fails is told of', async () => {
  expect((await run({ ...message, cids: ['a', 'b', 'a', ''] })).sent[0]).toMatchObject({
    push_clientid: ['a', 'b'],
  });
  const failure = { errCode: 'uni-cloud-push-error-10001', errMsg: 'failed' };
  const { sent, answer } = await run({ ...message, cids: ids(501) }, { SOURCE: 'timing' }, [failure]);
  expect(sent).toHaveLength(2);
  expect(answer).toEqual(failure);
});

test('what is not given is left out', () => {
  const { 'index.js': bare } = cloudFunction({ name: 'push', appId: '__UNI__A1B2C3D', classes: {} }, 'zh-CN');
  expect(bare).not.toMatch(/category|options/);
  const { 'index.js': one } = cloudFunction({ ...options, classes: { harmony: 'IM' }, channels: {} }, 'en');
  expect(one).toContain("category: {\n\t\t\t\tharmony: 'IM',\n\t\t\t},\n");
  expect(one).not.toContain('options');
});

test('both languages write the same code, in which nothing is found', async () => {
  const code = (language: 'en' | 'zh-CN'): string =>
    cloudFunction(options, language)['index.js'].replace(/^\s*\/\/.*\n/gm, '');
  expect(code('en')).toBe(code('zh-CN'));
  for (const language of ['en', 'zh-CN'] as const) {
    const files = cloudFunction(options, language);
    parse(files['index.js']);
    expect(JSON.parse(files['package.json'])).toMatchObject({
      name: 'push',
      extensions: { 'uni-cloud-push': {} },
    });
    const at = (name: keyof typeof files) => [`uniCloud-aliyun/cloudfunctions/push/${name}`, files[name]];
    const project = {
      'manifest.json': uniPushManifest(),
      ...Object.fromEntries([at('index.js'), at('package.json')]),
    };
    expect((await checkFiles(project)).findings).toEqual([]);
  }
});

test('its package is what uniCloud starts, with the extension that sends', () => {
  const text = cloudFunction(options, 'en')['package.json'];
  expect(text).toMatch(/^\{\n\t"name"/);
  expect(JSON.parse(text)).toEqual({
    name: 'push',
    version: '1.0.0',
    main: 'index.js',
    extensions: { 'uni-cloud-push': {} },
  });
});

test('of classes and channels nothing is written that nobody gave', () => {
  const bare = cloudFunction({ ...options, classes: { huawei: 'IM', vivo: '' }, channels: {} }, 'en')[
    'index.js'
  ];
  expect(bare).toContain("\t\t\tcategory: {\n\t\t\t\thuawei: 'IM',\n\t\t\t},\n\t\t});");
  const none = cloudFunction({ ...options, classes: {}, channels: {} }, 'en')['index.js'];
  expect(none).toContain('\t\t\tforce_notification: true,\n\t\t});');
  const channel = cloudFunction({ ...options, classes: {}, channels: { oppo: 'a' } }, 'en')['index.js'];
  expect(channel).toContain("\t\t\t\t\tOP: {\n\t\t\t\t\t\t'/channel_id': 'a',\n");
});

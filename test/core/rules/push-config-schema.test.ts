import { describe, expect, test } from 'vitest';
import type { Provider } from '../../../src/core/providers/provider.ts';
import { pushConfigSchema } from '../../../src/core/rules/push-config-schema.ts';
import { messageOf } from '../../../src/core/rules/render.ts';
import { applyEdits, type Files } from '../helpers.ts';
import { type MadeUpReport, madeUp, reported } from '../made-up.ts';
import { MANIFEST, MODULE } from '../made-up-calls.ts';

/** Providers that nobody has made, with schemas that are there: of flat keys, and of nested ones. */
const asArgument: Provider = madeUp([], {
  register: [
    {
      callee: { of: 'object', method: 'setPushConfig' },
      arguments: { plugin: 0, config: 1 },
      schema: 'em-push-config',
    },
  ],
});
const ofModule: Provider = madeUp([], {
  delivery: [{ kind: 'uts', folder: 'Made-Up' }],
  register: [
    {
      callee: { of: 'module', method: 'initPush' },
      arguments: { config: 0 },
      schema: 'offline-push-info',
    },
  ],
});
const optionsOf = (schemaRule?: string): Provider =>
  madeUp([], {
    register: [
      {
        callee: { of: 'object', method: 'registerPlugin' },
        arguments: { options: { pluginKey: 'made-push', configKey: 'pushConfig', both: false } },
        schema: 'create-push-message',
        ...(schemaRule !== undefined && { schemaRule }),
      },
    ],
  });

const found = (provider: Provider, files: Files): Promise<MadeUpReport[]> =>
  reported(provider, { 'manifest.json': MANIFEST, ...files }, pushConfigSchema);

async function told(provider: Provider, script: string, more: Files = {}): Promise<string[]> {
  const reports = await found(provider, { 'push.js': script, ...more });
  return reports.map(({ where, message, args, textAt }) => `${where} ${message} ${args?.key} ${textAt}`);
}

describe('reported', () => {
  test.each<[string, Provider, string, string]>([
    [
      'a misspelt key of an argument',
      asArgument,
      `im.setPushConfig(push, { MICertificatName: 'a' });`,
      'push.js:1 misspelt MICertificatName MICertificatName',
    ],
    [
      'a key that nothing reads',
      asArgument,
      `im.setPushConfig(push, { whatever: 'a' });`,
      'push.js:1 unknown whatever whatever',
    ],
    [
      'a value of another type',
      asArgument,
      `im.setPushConfig(push, { MICertificateName: 7 });`,
      'push.js:1 type MICertificateName 7',
    ],
    [
      'a value that does not look right',
      asArgument,
      `im.setPushConfig(push, { VIVOCertificateName: 'vivo' });`,
      `push.js:1 form VIVOCertificateName 'vivo'`,
    ],
    [
      'a key in a nested object',
      ofModule,
      `import { initPush } from ${MODULE};\ninitPush({ androidInfo: { OPPOChannelId: 'a' } });`,
      'push.js:2 misspelt androidInfo.OPPOChannelId OPPOChannelId',
    ],
    [
      'what is lacking',
      optionsOf(),
      `chat.registerPlugin({ 'made-push': push, pushConfig: { title: 'a' } });`,
      `push.js:1 missing content { title: 'a' }`,
    ],
    [
      'a value that is none of those',
      optionsOf(),
      `chat.registerPlugin({ 'made-push': push, pushConfig: { content: 'a', sound: 'loud' } });`,
      `push.js:1 values sound 'loud'`,
    ],
    [
      'in a constant',
      asArgument,
      `const config = { MICertificatName: 'a' };\nim.setPushConfig(push, config);\nim.setPushConfig(push, config);`,
      'push.js:1 misspelt MICertificatName MICertificatName',
    ],
  ])('%s', async (_name, provider, script, expected) => {
    expect(await told(provider, script)).toEqual([expected]);
  });

  test('in a file that is imported', async () => {
    const script = `import androidInfo from './push.json';\nimport { initPush } from ${MODULE};\ninitPush({ androidInfo });`;
    const file = { 'push.json': '{\n  "OPPOChannelId": "a"\n}\n' };
    expect(await told(ofModule, script, file)).toEqual([
      'push.json:2 misspelt androidInfo.OPPOChannelId "OPPOChannelId"',
    ]);
  });

  test('by the name of the plugin, in both languages', async () => {
    const [report] = await found(asArgument, { 'push.js': `im.setPushConfig(push, { whatever: 'a' });` });
    const finding = { ...report, rule: pushConfigSchema.id } as never;
    expect(messageOf(finding, 'zh-CN')).toContain('Made-Up 不读取“whatever”');
    expect(messageOf(finding, 'en')).toContain('Made-Up does not read "whatever"');
  });
});

describe('not reported', () => {
  test.each<[string, Provider, string]>([
    ['what is read', asArgument, `im.setPushConfig(push, { MICertificateName: 'a' });`],
    ['a blank value', asArgument, `im.setPushConfig(push, { VIVOCertificateName: '' });`],
    ['what is not known', asArgument, `im.setPushConfig(push, config);`],
    ['an open object', optionsOf(), `chat.registerPlugin({ 'made-push': push, pushConfig: { ...more } });`],
    ['another call', asArgument, `im.setConfig(push, { whatever: 'a' });`],
    ['another argument', asArgument, `im.setPushConfig({ whatever: 'a' }, {});`],
    [
      'what a rule of its own tells of',
      optionsOf('made-up-schema'),
      `chat.registerPlugin({ 'made-push': push, pushConfig: { title: 'a' } });`,
    ],
    [
      'for another platform',
      asArgument,
      `im.setPushConfig(push, {\n  // #ifdef H5\n  whatever: 'a',\n  // #endif\n});`,
    ],
  ])('%s', async (_name, provider, script) => {
    expect(await told(provider, script)).toEqual([]);
  });
});

describe('fixes', () => {
  const fixed = async (provider: Provider, script: string): Promise<string[]> => {
    const reports = await found(provider, { 'push.js': script });
    return reports.flatMap((one) => one.fixed.map(({ edits }) => applyEdits(script, edits)));
  };

  test('a key gets its right name, a nested one too', async () => {
    const nested = `import { initPush } from ${MODULE};\ninitPush({\n  androidInfo: { OPPOChannelId: 'a' }, // ours\n});\n`;
    const right = nested.replace('OPPOChannelId', 'OPPOChannelID');
    expect(await fixed(ofModule, nested)).toEqual([right]);
    expect(await told(ofModule, right)).toEqual([]);
  });

  test('not where that key is there already', async () => {
    const script = `import { initPush } from ${MODULE};\ninitPush({ androidInfo: { OPPOChannelId: 'a', OPPOChannelID: 'b' } });\n`;
    const [only, ...others] = await fixed(ofModule, script);
    expect(others).toEqual([]);
    expect(only).toBe(script.replace("OPPOChannelId: 'a', ", ''));
  });

  test('what nothing reads is taken out of its object', async () => {
    const script = `im.setPushConfig(push, {\n  MICertificateName: 'a', // ours\n  whatever: 'b',\n});\n`;
    const [only] = await fixed(asArgument, script);
    expect(only).toBe(`im.setPushConfig(push, {\n  MICertificateName: 'a', // ours\n});\n`);
    expect(await told(asArgument, only ?? '')).toEqual([]);
  });
});

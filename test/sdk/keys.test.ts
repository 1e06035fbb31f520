import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@babel/parser';
import { compare } from 'semver';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { easemobEmPush } from '../../src/core/providers/easemob-empush/index.ts';
import type { Provider } from '../../src/core/providers/provider.ts';
import { tencentTuiOfflinePush } from '../../src/core/providers/tencent-tuiofflinepush/index.ts';
import { knownKeys, type SchemaId, sinceOf } from '../../src/core/schema/shape.ts';
import { Easemob } from './easemob.ts';
import { folder, install } from './install.mjs';
import { codeOf, type Loose, recorded, versionOf } from './sandbox.ts';
import { Tencent } from './tencent.ts';

/*
 * The SDKs' shipped code runs here, and its reads are written down: what a schema lists is what the SDKs read, key
 * by key and version by version.
 */

/** Each package, and the names that its versions are installed under, the newest last. */
const installed: Record<string, readonly string[]> = {
  'tim-wx-sdk': [
    'tim-wx-2.19.1',
    'tim-wx-2.23.1',
    'tim-wx-2.24.0',
    'tim-wx-2.26.2',
    'tim-wx-2.27.2',
    'tim-wx-sdk',
  ],
  'tim-js-sdk': [
    'tim-js-2.19.1',
    'tim-js-2.23.1',
    'tim-js-2.25.0',
    'tim-js-2.26.0',
    'tim-js-2.26.6',
    'tim-js-sdk',
  ],
  '@tencentcloud/chat': ['chat-3.1.1', 'chat-3.3.0', 'chat-3.3.5', '@tencentcloud/chat'],
  'easemob-websdk': ['easemob-4.8.1', 'easemob-4.13.0', 'easemob-4.17.0', 'easemob-websdk'],
};

const CHAT = '@tencentcloud/chat';

beforeAll(install, 320_000);

const running: { stop(): void }[] = [];
afterEach(() => {
  for (const one of running.splice(0)) one.stop();
});

function started<T extends { stop(): void }>(one: T): T {
  running.push(one);
  return one;
}

const tencent = (sdk: string, name: string): Tencent => started(new Tencent(sdk, name));
const easemob = (name: string): Easemob => started(new Easemob(name));

/** A version of a package; `-` before the provider's minimum is that it has no push at all. */
function hasPush(provider: Provider, sdk: string, version: string): boolean {
  const minimum = provider.sdks?.find((one) => one.package === sdk)?.minimum;
  return typeof minimum === 'string' && compare(version, minimum) >= 0;
}

/** The keys of a schema that a version of a package reads, by what the schema's `x-since` says. */
function listed(id: SchemaId, sdk: string, version: string): string[] {
  return knownKeys(id).filter((key) => {
    const since = sinceOf(id, [key])?.[sdk];
    return since === undefined || (since !== null && compare(version, since) >= 0);
  });
}

/** Compares what is listed with what is read; a difference says what it is and what is to be done. */
function expectSame(
  id: SchemaId,
  sdk: string,
  version: string,
  read: readonly string[],
  wanted: readonly string[],
) {
  const missing = read.filter((key) => !wanted.includes(key));
  const extra = wanted.filter((key) => !read.includes(key));
  const file = `schemas/${id}.schema.json`;
  const words = [
    ...missing.map((key) =>
      knownKeys(id).includes(key)
        ? `${sdk} ${version} reads "${key}" already: correct its "x-since" in ${file}.`
        : `${sdk} ${version} reads "${key}", and ${file} does not list it: add it there, with "x-since": { "${sdk}": "${version}" } if older versions do not read it.`,
    ),
    ...extra.map(
      (key) =>
        `${sdk} ${version} does not read "${key}", and ${file} says that it does: correct its "x-since" there (null: no version reads it), or remove it.`,
    ),
  ];
  const how = 'Then run: node scripts/build-schemas.mjs';
  expect(words, [...words, how].join('\n')).toEqual([]);
}

const versions = (sdk: string) => (installed[sdk] ?? []).map((name) => [sdk, name] as const);
const tim = ['tim-wx-sdk', 'tim-js-sdk', CHAT].flatMap(versions);
const newest = ['tim-wx-sdk', 'tim-js-sdk', CHAT].map((sdk) => [sdk, installed[sdk]?.at(-1) ?? sdk] as const);

describe('Tencent: offlinePushConfig', () => {
  it.each(tim)('holds what %s reads, as %s', (sdk, name) => {
    const version = versionOf(name);
    const read = tencent(sdk, name).register({}).config;
    const push = hasPush(tencentTuiOfflinePush, sdk, version);
    const wanted = push ? listed('offline-push-config', sdk, version) : [];
    expectSame('offline-push-config', sdk, version, read, wanted);
  });

  it.each(newest)('%s gives each value to the plugin or to the service', async (sdk, name) => {
    const app = tencent(sdk, name);
    const config = Object.fromEntries(
      knownKeys('offline-push-config').map((key, index) => [key, `${index + 1}`]),
    );
    app.register(config);
    await app.login();
    const { iosBusinessID, ...android } = config;
    expect(Object.values(app.tokenConfig)).toEqual(expect.arrayContaining(Object.values(android)));
    expect(app.body('ws_stat_settoken').BusiID).toBe(Number(iosBusinessID));
  });

  it.each(newest)('%s makes no number of a certificate id that is none', async (sdk, name) => {
    const app = tencent(sdk, name);
    app.register({ iosBusinessID: 'my-certificate' });
    await app.login();
    // NaN, as JSON has it
    expect(app.body('ws_stat_settoken').BusiID).toBeNull();
  });
});

describe('Tencent: registerPlugin', () => {
  it.each(newest)('%s drops the upload plugin of a call that has the push plugin', (sdk, name) => {
    const together = tencent(sdk, name).register({}, { 'tim-upload-plugin': {} }).call;
    expect(together).toContain('offlinePushConfig');
    expect(together).not.toContain('tim-upload-plugin');
    const alone = new Set<string>();
    tencent(sdk, name).chat.registerPlugin(recorded({ 'tim-upload-plugin': {} }, alone));
    expect([...alone]).toContain('tim-upload-plugin');
  });

  it.each(newest)('%s registers nothing without the push plugin', (sdk, name) => {
    const read = new Set<string>();
    tencent(sdk, name).chat.registerPlugin({ offlinePushConfig: recorded({}, read) });
    expect([...read]).toEqual([]);
  });

  it('@tencentcloud/lite-chat has no push plugin', () => {
    const { sdks = [] } = tencentTuiOfflinePush;
    expect(sdks.find((one) => one.package === '@tencentcloud/lite-chat')?.minimum).toBeNull();
    const scripts = (
      readdirSync(join(folder, 'node_modules/@tencentcloud/lite-chat'), { recursive: true }) as string[]
    )
      .filter((name) => name.endsWith('.js'))
      .map((name) => codeOf(`@tencentcloud/lite-chat/${name}`));
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((code) => /tim-offline-push-plugin|offlinePushConfig/.test(code))).toEqual([]);
  });
});

describe('Tencent: offlinePushInfo', () => {
  const withPush = tim.filter(([, name]) => !name.endsWith('-2.19.1'));

  it.each(withPush)('holds what %s reads, as %s', async (sdk, name) => {
    const version = versionOf(name);
    const app = tencent(sdk, name);
    await app.login();
    const read = new Set<string>();
    await app.send(recorded({}, read));
    expectSame('offline-push-info', sdk, version, [...read], listed('offline-push-info', sdk, version));
  });

  it.each(newest)('%s sends extension as it is: an object is not serialised', async (sdk, name) => {
    const app = tencent(sdk, name);
    await app.login();
    expect((await app.send({ extension: '{"entity":{}}' })).Ext).toBe('{"entity":{}}');
    expect(typeof (await app.send({ extension: { entity: {} } })).Ext).toBe('object');
  });

  it('takes the OPPO channel from androidInfo before androidOPPOChannelID', async () => {
    const app = tencent(CHAT, CHAT);
    await app.login();
    const channel = async (info: object) => (await app.send(info)).AndroidInfo.OPPOChannelID;
    expect(await channel({ androidOPPOChannelID: 'a' })).toBe('a');
    expect(await channel({ androidOPPOChannelID: 'a', androidInfo: { OPPOChannelID: 'b' } })).toBe('b');
  });
});

/**
 * The SDK copies what it finds in androidInfo and apnsInfo, so its reads say nothing of their keys. Its own template
 * of a request names them, and every key that the schema lists must change what is sent.
 */
describe.each(['androidInfo', 'apnsInfo'])('Tencent: offlinePushInfo.%s', (part) => {
  const id = 'offline-push-info';
  const known = knownKeys(id, [part]);
  const wire = (info: Loose): Loose => info[part === 'apnsInfo' ? 'ApnsInfo' : 'AndroidInfo'];

  /** Some value that the schema allows, other than what the SDK takes where there is none. */
  function sample(key: string): unknown {
    const { type, enum: values } = schema().properties[key];
    if (values) return values.at(-1);
    if (type === 'boolean') return key !== 'disableVoipPush';
    return type === 'integer' ? 1 : 'sample';
  }
  const schema = (): Loose => JSON.parse(codeOf(`../../../schemas/${id}.schema.json`)).properties[part];

  it('has each key that the newest SDK knows, and no other', async () => {
    const app = tencent(CHAT, CHAT);
    await app.login();
    const before = wire(await app.send({ [part]: {} }));
    const reached = new Map<string, string>();
    for (const key of known) {
      const after = wire(await app.send({ [part]: { [key]: sample(key) } }));
      const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
      expect(changed, `${CHAT} sends one thing for ${part}.${key}`).toHaveLength(1);
      reached.set(key, (changed[0] ?? '').toLowerCase());
    }
    const template = templateKeys(part);
    const version = versionOf(CHAT);
    const unknown = template.filter(
      (key) => !reached.has(key) && ![...reached.values()].includes(key.toLowerCase()),
    );
    const extra = [...reached].filter(
      ([key, sent]) => !template.includes(key) && !template.some((name) => name.toLowerCase() === sent),
    );
    const how = `${CHAT} ${version}: ${part} in schemas/${id}.schema.json is out of date. Correct it there, with "x-since", then run: node scripts/build-schemas.mjs`;
    expect({ notListed: unknown, notRead: extra.map(([key]) => key) }, how).toEqual({
      notListed: [],
      notRead: [],
    });
    expect(template).toHaveLength(known.length);
  });

  it('lists the values that the SDK lets through', async () => {
    const app = tencent(CHAT, CHAT);
    await app.login();
    for (const [key, { enum: values }] of Object.entries(schema().properties as Record<string, Loose>)) {
      const sent = async (value: unknown) =>
        Object.values(wire(await app.send({ [part]: { [key]: value } })));
      for (const value of values?.filter((one: unknown) => one !== '') ?? [])
        expect(await sent(value)).toContain(value);
      // vivo's class is handed on unseen: its range is the maker's own
      if (values && key !== 'VIVOClassification')
        expect(await sent('no-such-value')).not.toContain('no-such-value');
    }
  });
});

describe('Tencent: what the newest SDK makes of keys that it does not know', () => {
  it('drops them from offlinePushInfo, the names of other interfaces too', async () => {
    const app = tencent(CHAT, CHAT);
    await app.login();
    const foreign = { desc: 'd', Desc: 'd', ext: 'e', Ext: 'e', harmonyInfo: { a: 1 }, vendorParams: 'v' };
    expect(await app.send({ title: 't', ...foreign })).toEqual(await app.send({ title: 't' }));
  });

  it('sends those of androidInfo in other letters, or as they are', async () => {
    const app = tencent(CHAT, CHAT);
    await app.login();
    const androidInfo = { OPPONotifyLevel: 16, OPPOPrivateMsgTemplateId: 'a' };
    const { AndroidInfo: recased } = await app.send({ androidInfo });
    expect(recased).not.toHaveProperty('OPPONotifyLevel');
    expect(recased).not.toHaveProperty('OPPOPrivateMsgTemplateId');
    expect(recased).toMatchObject({ OppoNotifyLevel: 16, OppoPrivateMsgTemplateId: 'a' });
    const sentOn = { MeiZuNoticeMsgType: 1, HarmonyCategory: 'IM' };
    // the SDK writes into the object that it is given
    expect((await app.send({ androidInfo: { ...sentOn } })).AndroidInfo).toMatchObject(sentOn);
    const google = await app.send({ androidInfo: { GoogleChannelID: 'a' } });
    expect(google.AndroidInfo.GoogleChannelID).not.toBe('a');
  });

  it('sends no class of vivo where none is given', async () => {
    const app = tencent(CHAT, CHAT);
    await app.login();
    expect((await app.send({ androidInfo: {} })).AndroidInfo).not.toHaveProperty('VIVOClassification');
  });
});

/** The keys of an object literal in the newest SDK's code that has only literals in it: the template of a request. */
function templateKeys(part: string): string[] {
  const found = new Set<string>();
  const visit = (node: Loose): void => {
    if (!node || typeof node !== 'object') return;
    if (Array.isArray(node)) {
      for (const one of node) visit(one);
      return;
    }
    if (typeof node.type !== 'string') return;
    if (node.type === 'ObjectProperty' && node.key.name === part && node.value.type === 'ObjectExpression') {
      const { properties } = node.value;
      const plain = (one: Loose) =>
        one.type === 'ObjectProperty' && /Literal$|^UnaryExpression$/.test(one.value.type);
      if (properties.length > 3 && properties.every(plain))
        for (const one of properties) found.add(one.key.name);
    }
    for (const [key, value] of Object.entries(node)) if (key !== 'loc') visit(value);
  };
  visit(parse(codeOf(`${CHAT}/index.js`)).program);
  return [...found];
}

describe('Easemob: config of usePlugin', () => {
  const all = versions('easemob-websdk');
  const withPush = all.filter(([, name]) => name !== 'easemob-4.8.1');

  it.each(withPush)('holds what %s reads, as %s', async (sdk, name) => {
    const version = versionOf(name);
    const read = await easemob(name).keysRead();
    expect(hasPush(easemobEmPush, sdk, version)).toBe(true);
    expectSame('em-push-config', sdk, version, read, listed('em-push-config', sdk, version));
  });

  it('is not read before the minimum version', () => {
    const version = versionOf('easemob-4.8.1');
    expect(hasPush(easemobEmPush, 'easemob-websdk', version)).toBe(false);
    expect(codeOf('easemob-4.8.1/uniApp/Easemob-chat.js')).not.toContain('emPush');
  });

  it.each(withPush)('%s takes the options with "push" behind them alone, as %s', (_sdk, name) => {
    const { conn } = easemob(name);
    expect(() => conn.usePlugin({ emPush: {}, config: {} })).toThrow('not a constructor');
    conn.usePlugin({ emPush: {} }, 'push');
    expect(conn.uniPush).toBeFalsy();
    const emPush = { onRegister: () => {} };
    conn.usePlugin({ emPush, config: {} }, 'push');
    expect(conn.uniPush).toBe(emPush);
  });

  it.each(withPush)(
    '%s takes the token when it connects: what is registered later gets none, as %s',
    async (_sdk, name) => {
      const app = easemob(name);
      await app.open();
      let asked = false;
      app.conn.usePlugin({ emPush: { onRegister: () => (asked = true) }, config: {} }, 'push');
      expect(asked).toBe(false);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/core/artefact/inspect.ts';
import { readApp } from '../../../src/core/artefact/read.ts';
import { inspectionObject, inspectionRows } from '../../../src/core/artefact/report.ts';
import { knownProviders } from '../../../src/core/artefact/source-facts.ts';
import { nodeTools } from '../../../src/node/artefact/tools.ts';
import { bytesOf, inMemory, variant, zipOf } from './helpers.ts';

const read = (bytes: Uint8Array) => readApp(inMemory(bytes), nodeTools);
const found = (bytes: Uint8Array): string[] =>
  inspect(read(bytes), knownProviders(), undefined).findings.map(({ rule, message }) => `${rule}/${message}`);

const ALL = [
  'app-agconnect/package',
  'app-agconnect/appId',
  'app-value-type/float',
  'app-push-module/missing',
  'app-placeholder/empty',
  'app-certificate/own',
  'app-value-type/int',
  'app-permission/notifications',
];

describe('a built app', () => {
  it('tells what is in it', () => {
    const { artefact, makers, providers } = inspectionObject(
      inspect(read(bytesOf('all.apk')), [], undefined),
      'en',
    );
    expect(artefact).toMatchObject({
      kind: 'apk',
      package: 'com.example.push',
      versionName: '1.0.5',
      base: 'custom',
      runtime: '1.9.9.81234',
      appid: '__UNI__A1B2C3D',
      targetSdk: 33,
      pushModule: false,
      nativePlugins: ['Other-Module'],
    });
    expect(providers).toEqual([]);
    const file = 'AndroidManifest.xml';
    expect(makers).toEqual([
      {
        id: 'huawei',
        sdk: true,
        credentials: [{ name: 'com.huawei.hms.client.appid', type: 'string', value: 'appid=1043…42', file }],
      },
      {
        id: 'xiaomi',
        sdk: true,
        credentials: [
          { name: 'MIPUSH_APPID', type: 'float', value: '2882…00', file },
          { name: 'MIPUSH_APPKEY', type: 'string', value: 'XM_5231…42', file },
        ],
      },
      {
        id: 'oppo',
        sdk: true,
        credentials: [{ name: 'OPPOPUSH_APPKEY', type: 'string', value: 'OP_', file }],
      },
      {
        id: 'vivo',
        sdk: true,
        credentials: [
          { name: 'com.vivo.push.app_id', type: 'int', value: '…', file },
          // a reference, resolved by the language that all others fall back to
          { name: 'com.vivo.push.api_key', type: 'string', value: 'vivo…-1', file },
        ],
      },
      {
        id: 'meizu',
        sdk: false,
        credentials: [{ name: 'MEIZUPUSH_APPID', type: 'int', value: '13…', file }],
      },
    ]);
  });

  it('is read the same, whatever has compiled it', () => {
    for (const name of ['all.apk', 'v2.apk', 'v3.apk'])
      expect([name, found(bytesOf(name))]).toEqual([name, ALL]);
    expect(found(bytesOf('v1.apk')).filter((one) => one !== 'app-certificate/v1')).toEqual(ALL);
    expect(found(bytesOf('app.aab')).filter((one) => one !== 'app-certificate/upload')).toEqual(ALL);
  });

  it('says of an iOS app what its profile and its program say', () => {
    expect(found(bytesOf('app.ipa'))).toEqual(['app-ios-entitlement/contradicts']);
    const { ios, dcloud, package: name } = read(bytesOf('app.ipa'));
    expect(name).toBe('com.example.push');
    expect(dcloud.base).toBe('custom');
    expect(ios).toMatchObject({
      profile: { name: 'Example development', kind: 'development', aps: 'development' },
      signed: { aps: 'production' },
      backgroundModes: ['audio'],
    });
  });

  it('says what a wgt was compiled from', () => {
    const manifest = { id: '__UNI__A', version: { name: '1.2.3', code: 1 }, permissions: { Push: {} } };
    const app = read(zipOf({ 'manifest.json': JSON.stringify(manifest), 'app-service.js': '' }));
    expect(app).toMatchObject({
      kind: 'wgt',
      versionName: '1.2.3',
      dcloud: { compiled: { appid: '__UNI__A', push: true } },
    });
    expect(inspect(app, [], undefined).findings).toEqual([]);
  });

  it('says the bundle name of a HarmonyOS app', () => {
    const module = {
      app: { bundleName: 'com.example.push', versionName: '1.0.0' },
      module: { metadata: [{ name: 'client_id', value: '1234567890' }] },
    };
    const app = read(zipOf({ 'module.json': JSON.stringify(module) }));
    expect(app).toMatchObject({ kind: 'hap', package: 'com.example.push', versionName: '1.0.0' });
    expect(inspectionRows(inspect(app, [], undefined), 'en')).toContainEqual([
      'Huawei',
      'SDK is in; client_id = 1234…90',
    ]);
    const store = { summary: { app: { bundleName: 'com.example.push', version: { name: '1.0.0' } } } };
    expect(read(zipOf({ 'pack.info': JSON.stringify(store), 'entry.hap': '' }))).toMatchObject({
      kind: 'app',
      package: 'com.example.push',
    });
  });
});

describe('what is mended in an app', () => {
  const properties = (push: string): string =>
    `<properties><features>${push}</features><services><service name="push" value="x"/></services></properties>`;

  it('is no longer reported', () => {
    const file = JSON.stringify({ client: { app_id: '104300042', package_name: 'com.example.push' } });
    const feature =
      '<feature name="Push" value="io.dcloud.feature.aps.APSFeatureImpl"><module name="unipush" value="x"/></feature>';
    const mended = variant('unsigned.apk', {
      'assets/agconnect-services.json': file,
      'assets/data/dcloud_properties.xml': properties(feature),
    });
    const left = ALL.filter((one) => !/agconnect|push-module|certificate/.test(one));
    expect(found(mended).filter((one) => !one.startsWith('app-certificate'))).toEqual(left);
    expect(read(mended).dcloud.push).toMatchObject({ isIn: true, modules: ['unipush'] });
  });

  it('must be whole: a feature without its service is none', () => {
    const half = '<properties><feature name="Push" value="x"/></properties>';
    expect(found(variant('unsigned.apk', { 'assets/data/dcloud_properties.xml': half }))).toContain(
      'app-push-module/missing',
    );
  });
});

describe('an integration', () => {
  const list = (name: string): string =>
    JSON.stringify({ nativePlugins: [{ plugins: [{ type: 'module', name, class: 'a.B' }] }] });
  const inApp = (bytes: Uint8Array) => inspect(read(bytes), knownProviders(), undefined).providers;

  it('is known by its native plugin, for every provider that has one', () => {
    for (const { id, native } of knownProviders())
      for (const name of native)
        expect(inApp(variant('unsigned.apk', { 'assets/dcloud_uniplugins.json': list(name) }))).toContain(id);
    expect(inApp(bytesOf('unsigned.apk'))).toEqual([]);
  });

  it('is known by the module of DCloud’s push', () => {
    const xml =
      '<p><feature name="Push" value="x"><module name="unipush" value="y"/></feature><service name="push" value="x"/></p>';
    const bytes = variant('unsigned.apk', { 'assets/data/dcloud_properties.xml': xml });
    expect(inApp(bytes)).toEqual(
      knownProviders()
        .filter(({ module }) => module)
        .map(({ id }) => id),
    );
  });
});

describe('a part that cannot be read', () => {
  const parts: Record<string, string> = {
    'resources.arsc': 'resources.arsc',
    'AndroidManifest.xml': 'AndroidManifest.xml',
    'assets/data/dcloud_control.xml': '<hbuilder',
    'assets/data/dcloud_properties.xml': '<a><b></a>',
    'assets/dcloud_uniplugins.json': '{',
    'assets/agconnect-services.json': 'none',
    'assets/apps/__UNI__A1B2C3D/www/manifest.json': '[',
  };
  for (const [name, text] of Object.entries(parts))
    it(`is told, and the others stay: ${name}`, () => {
      const bytes = variant('unsigned.apk', { [name]: text });
      const { problems, package: own, dcloud } = read(bytes);
      expect(problems.map(({ part }) => part)).toEqual([name]);
      if (name !== 'AndroidManifest.xml') expect(own).toBe('com.example.push');
      if (!name.includes('plugins')) expect(dcloud.plugins).toEqual(['Other-Module']);
      expect(found(bytes)).toContain('app-unreadable/part');
    });

  it('is told of a bomb, which is not opened', () => {
    const bytes = zipOf({ 'AndroidManifest.xml': new Uint8Array(9 << 20) });
    const { problems } = read(bytes);
    expect(problems).toEqual([{ part: 'AndroidManifest.xml', fault: 'large' }]);
    // the same with a size that is a lie
    const at = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, 1000, true);
    expect(read(bytes).problems).toEqual([{ part: 'AndroidManifest.xml', fault: 'damaged' }]);
  });

  it('is told of names that occur twice', () => {
    const bytes = zipOf({ 'AndroidManifest.xml': 'a', 'AndroidManifest.xmk': 'b' });
    const text = Buffer.from(bytes).toString('latin1').replaceAll('.xmk', '.xml');
    bytes.set(Buffer.from(text, 'latin1'));
    expect(read(bytes).duplicates).toEqual(['AndroidManifest.xml']);
    expect(found(bytes)).toContain('app-unreadable/duplicate');
  });
});

it('reads of a large app no more than it needs', () => {
  let state = 1;
  const film = Uint8Array.from({ length: 2 << 20 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
  const file = inMemory(variant('unsigned.apk', { 'assets/film.mp4': film }));
  const app = readApp(file, nodeTools);
  expect(app.problems).toEqual([]);
  expect(file.size).toBeGreaterThan(1 << 20);
  expect(file.count).toBeLessThan(200 << 10);
});

import { describe, expect, it } from 'vitest';
import { readAgconnect } from '../../../src/core/artefact/android/assets.ts';
import { readFingerprints } from '../../../src/core/artefact/fingerprint.ts';
import { faultOf, type RandomAccess } from '../../../src/core/artefact/formats/bytes.ts';
import { Zip } from '../../../src/core/artefact/formats/zip.ts';
import { Problems } from '../../../src/core/artefact/problems.ts';
import { readApp } from '../../../src/core/artefact/read.ts';
import { readCodeSignature, readProfile } from '../../../src/core/artefact/signing/apple.ts';
import { nodeTools } from '../../../src/node/artefact/tools.ts';
import { ascii, bytes, fault, u32 } from './binary.ts';
import { bytesOf, inMemory, variant, zipOf } from './helpers.ts';

const read = (file: Uint8Array) => readApp(inMemory(file), nodeTools);

describe("the makers' values in an app's JSON files", () => {
  it('are found wherever they stand, as they are written', () => {
    const own = {
      xiaomi: { app_id: '2882', MIPUSH_APPID: '2882303' },
      vivo_app_id: 106,
      list: ['no', { vivo_app_key: 'x' }],
      on: true,
      deep: { a: { b: { c: { d: { e: { f: { vivo_app_key: 'too deep' } } } } } } },
    };
    const { values, makers, problems } = read(
      variant('unsigned.apk', {
        'assets/push.json': JSON.stringify(own),
        'assets/inner/other.json': '{"vivo_app_id":"no"}',
        'assets/broken.json': '{',
      }),
    );
    expect([...values].filter(([name]) => name.startsWith('push.json'))).toEqual([
      ['push.json: xiaomi.app_id', '2882'],
      ['push.json: xiaomi.MIPUSH_APPID', '2882303'],
      ['push.json: vivo_app_id', '106'],
    ]);
    expect([...values.keys()].some((name) => name.includes('other.json'))).toBe(false);
    const credentials = makers.flatMap((one) =>
      one.credentials.map(({ name, type }) => [one.id, name, type]),
    );
    expect(credentials).toEqual(
      expect.arrayContaining([
        ['xiaomi', 'xiaomi.MIPUSH_APPID', 'string'],
        ['vivo', 'vivo_app_id', 'int'],
      ]),
    );
    expect(problems.map(({ part }) => part)).toEqual(['assets/broken.json']);
  });

  it('are read up to a number that no integration comes to', () => {
    const many = Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`k${i}`, i]));
    const { values } = read(variant('unsigned.apk', { 'assets/many.json': JSON.stringify(many) }));
    expect([...values.keys()].filter((name) => name.startsWith('many.json')).length).toBeLessThanOrEqual(
      5000,
    );
  });
});

describe("Huawei's file in an app", () => {
  const NAMES = [
    'agc_2cf9be2236d08368b0649449a8546aa52b2038d467f630312c146f9ea821ac2e',
    'agc_69589fa8e5257aa8e3c477503b5586f4b4981c77f69b612318e3fc7af1b00890',
  ] as const;
  const inFile = (content: object) =>
    read(variant('unsigned.apk', { 'assets/agconnect-services.json': JSON.stringify(content) })).agconnect;

  it('names its packages in one of several ways', () => {
    const file = 'assets/agconnect-services.json';
    expect(
      inFile({ client: { app_id: 1001, package_name: 'a.b' }, app_info: { package_name: 'a.b' } }),
    ).toEqual({
      file,
      packages: ['a.b'],
      appId: '1001',
    });
    const list = { appInfos: [{ package_name: 'a.b' }, { app_info: { package_name: 'c.d' } }, { none: 1 }] };
    expect(inFile(list)).toEqual({ file, packages: ['a.b', 'c.d'], appId: undefined });
    expect(inFile({ client: { app_id: true } })?.appId).toBeUndefined();
  });

  it('may have become strings, some of them encrypted', () => {
    const zip = { has: () => false } as unknown as Zip;
    const found = (...strings: [string, string][]) => {
      const resources = {
        stringsNamed: (fits: (name: string) => boolean) => strings.filter(([name]) => fits(name)),
      };
      return readAgconnect(zip, 'assets/', resources as never, new Problems());
    };
    expect(found([NAMES[0], '1001'], [NAMES[1], 'a.b'])).toMatchObject({ packages: ['a.b'], appId: '1001' });
    expect(found([NAMES[0], '1001'], ['other', 'x'])).toMatchObject({ packages: [], appId: '1001' });
    expect(found([NAMES[1], 'a.b'])).toMatchObject({ packages: ['a.b'], appId: undefined });
    expect(found([NAMES[0], '[!00'], [NAMES[1], '[!01'])).toBeUndefined();
    expect(readAgconnect(zip, 'assets/', undefined, new Problems())).toBeUndefined();
  });
});

describe("DCloud's files", () => {
  it('say which base it is', () => {
    const control = (debug: string) =>
      read(
        variant('unsigned.apk', {
          'assets/data/dcloud_control.xml': `<hbuilder debug="${debug}" version="1"/>`,
        }),
      );
    expect(control('true').dcloud).toMatchObject({ base: 'custom', version: '1' });
    expect(control('false').dcloud.base).toBe('release');
    expect(read(variant('unsigned.apk', { 'assets/data/dcloud_control.xml': undefined })).dcloud.base).toBe(
      'unknown',
    );
  });

  it('name plugins, and parameters that are texts or numbers', () => {
    const lists = {
      nativePlugins: [{ plugins: [{ name: 'A' }, { type: 'module' }] }, { plugins: 'none' }, 7],
    };
    const manifest = {
      id: '__UNI__A',
      'app-plus': { nativePlugins: { P: { a: '1', b: 2, c: true }, Q: 'none' } },
    };
    const { dcloud } = read(
      variant('unsigned.apk', {
        'assets/dcloud_uniplugins.json': JSON.stringify(lists),
        'assets/apps/__UNI__A1B2C3D/www/manifest.json': JSON.stringify(manifest),
      }),
    );
    expect(dcloud.plugins).toEqual(['A']);
    expect(dcloud.compiled?.plugins).toEqual(
      new Map([
        [
          'P',
          new Map([
            ['a', '1'],
            ['b', '2'],
          ]),
        ],
        ['Q', new Map()],
      ]),
    );
    expect(
      read(variant('unsigned.apk', { 'assets/dcloud_uniplugins.json': '{"nativePlugins":1}' })).dcloud
        .plugins,
    ).toEqual([]);
  });

  it('are not the only libraries: those of a packer tell that the code is encrypted', () => {
    const hardened = (library: string) =>
      read(variant('unsigned.apk', { [`lib/arm64-v8a/${library}`]: '' })).hardened;
    expect(hardened('libjiagu_a64.so')?.en).toBe('360 Jiagu');
    expect(hardened('libshella-4.1.0.so')?.en).toBe('Legu');
    expect(hardened('libweexjss.so')).toBeUndefined();
  });
});

const der = (tag: number, ...parts: readonly (readonly number[])[]): number[] => {
  const content = parts.flat();
  return [tag, 0x82, content.length >> 8, content.length & 255, ...content];
};
const oid = (hexadecimal: string): number[] => der(6, [...Buffer.from(hexadecimal, 'hex')]);
/** Signed data that holds a content, and nobody's signature. */
const signed = (...content: readonly (readonly number[])[]): number[] =>
  der(
    0x30,
    oid('2a864886f70d010702'),
    der(0xa0, der(0x30, der(2, [1]), der(0x31), der(0x30, oid('2a864886f70d010701'), ...content), der(0x31))),
  );
const holding = (text: string): number[] => signed(der(0xa0, der(4, ascii(text))));

describe('a provisioning profile', () => {
  const profile = (inside: string) => readProfile(bytes(holding(`<plist><dict>${inside}</dict></plist>`)));
  const devices = '<key>ProvisionedDevices</key><array/>';
  const debugged = '<key>Entitlements</key><dict><key>get-task-allow</key><true/></dict>';

  it.each([
    ['development', devices + debugged],
    ['ad-hoc', devices],
    ['enterprise', '<key>ProvisionsAllDevices</key><true/>'],
    ['app-store', '<key>Name</key><string>Shop</string>'],
  ])('is of a kind: %s', (kind, inside) => expect(profile(inside).kind).toBe(kind));

  it('has a name and certificates, where it says so', () => {
    expect(profile('<key>Name</key><string>Shop</string>')).toMatchObject({
      name: 'Shop',
      certificates: [],
      aps: undefined,
    });
    const list = '<key>DeveloperCertificates</key><array><data>AQI=</data><string>none</string></array>';
    expect(profile(list)).toMatchObject({ name: '', certificates: [Uint8Array.of(1, 2)] });
  });

  it('without a content is none', () => expect(fault(() => readProfile(bytes(signed())))).toBe('kind'));
});

describe("a program's signature", () => {
  const big = (value: number): number[] => u32(value).reverse();
  const blob = (kind: number, content: readonly number[]): number[] => [
    ...big(kind),
    ...big(8 + content.length),
    ...content,
  ];
  const superBlob = (...blobs: readonly (readonly number[])[]): number[] => {
    let at = 12 + blobs.length * 8;
    const index = blobs.flatMap((one) => {
      at += one.length;
      return [...big(0), ...big(at - one.length)];
    });
    return [...big(0xfade0cc0), ...big(at), ...big(blobs.length), ...index, ...blobs.flat()];
  };
  /** A program of 64 or 32 bits with another command before that of its signature. */
  function program(signature: readonly number[], { bits = 64, commands = 2 } = {}): number[] {
    const header = bits === 64 ? 32 : 28;
    const at = header + 24;
    const list = [...u32(1), ...u32(8), ...u32(0x1d), ...u32(16), ...u32(at), ...u32(signature.length)];
    const head = [
      ...u32(bits === 64 ? 0xfeedfacf : 0xfeedface),
      ...u32(0),
      ...u32(0),
      ...u32(2),
      ...u32(commands),
      ...u32(24),
      ...u32(0),
    ];
    return [...head, ...(bits === 64 ? u32(0) : []), ...list, ...signature];
  }
  const of = (content: readonly number[]) => readCodeSignature(inMemory(bytes(content)));
  const entitlements = blob(
    0xfade7171,
    ascii('<plist><dict><key>aps-environment</key><string>production</string></dict></plist>'),
  );
  const expected = { entitlements: { 'aps-environment': 'production' }, signers: [] };

  it('tells what it may do, in programs of both sizes, alone and among several', () => {
    const signature = superBlob(entitlements, blob(0xfade0b01, []), blob(0xfade0c02, [1, 2, 3]));
    expect(of(program(signature))).toEqual(expected);
    expect(of(program(signature, { bits: 32 }))).toEqual(expected);
    const fat = [
      ...big(0xcafebabe),
      ...big(1),
      ...big(0),
      ...big(0),
      ...big(32),
      ...Array<number>(12).fill(0),
    ];
    const fat64 = [
      ...big(0xcafebabf),
      ...big(1),
      ...big(0),
      ...big(0),
      ...big(0),
      ...big(32),
      ...Array<number>(8).fill(0),
    ];
    for (const head of [fat, fat64]) {
      const inside = program(superBlob(), { commands: 1 });
      expect(of([...head, ...inside])).toBeUndefined();
    }
    expect(of(program(superBlob(blob(0xfade0b01, signed()))))?.signers).toEqual([]);
  });

  it.each<[string, number[], string]>([
    ['another kind of file', [...u32(1), ...Array<number>(40).fill(0)], 'kind'],
    ['a header that is cut', u32(0xfeedfacf), 'cut'],
    ['a signature of another kind', program([...big(7), ...big(12), ...big(0)]), 'damaged'],
    ['a command without a size', program(superBlob()).map((byte, at) => (at === 36 ? 0 : byte)), 'damaged'],
    [
      'commands that are too many',
      program(superBlob()).map((byte, at) => (at === 23 ? 0x7f : byte)),
      'large',
    ],
  ])('is refused: %s', (_name, content, why) => expect(fault(() => of(content))).toBe(why));
});

describe("a HarmonyOS package's certificate", () => {
  const bundle = {
    app: { bundleName: 'com.example.push', versionName: '1' },
    module: { metadata: [{ name: 'only' }] },
  };
  const plain = zipOf({ 'module.json': JSON.stringify(bundle) });

  /** The package with blocks before its directory, as DevEco's signer puts them there. */
  function withBlock(block: readonly number[]): Uint8Array {
    const end = plain.length - 22;
    const view = new DataView(plain.buffer, plain.byteOffset);
    const directory = view.getUint32(end + 16, true);
    const all = bytes([...plain.subarray(0, directory)], block, [...plain.subarray(directory)]);
    new DataView(all.buffer).setUint32(end + block.length + 16, directory + block.length, true);
    return all;
  }
  function signBlock(kind: number, content: readonly number[], { size = 0, count = 1 } = {}): number[] {
    const whole = 12 + content.length + 32;
    return [
      ...u32(kind),
      ...u32(content.length),
      ...u32(12),
      ...content,
      ...u32(count),
      ...u32(size || whole),
      ...u32(0),
      ...ascii('<hap sign block>'),
      ...u32(3),
    ];
  }
  const certificates = (file: Uint8Array) => readFingerprints(inMemory(file), nodeTools);
  const PROFILE = 0x20000002;
  const der64 = (): string => {
    const store = bytesOf('store.jks');
    const at = Buffer.from(store).indexOf('X.509') + 5;
    const length = new DataView(store.buffer, store.byteOffset).getUint32(at);
    return Buffer.from(store.subarray(at + 4, at + 4 + length)).toString('base64');
  };
  const pem = (key: string): number[] =>
    holding(
      JSON.stringify({
        'bundle-info': { [key]: `-----BEGIN CERTIFICATE-----\n${der64()}\n-----END CERTIFICATE-----\n` },
      }),
    );

  it('is that of the profile, for a release and while it is developed', () => {
    for (const key of ['distribution-certificate', 'development-certificate']) {
      const found = certificates(withBlock(signBlock(PROFILE, pem(key))));
      expect(found).toMatchObject({ kind: 'hap', package: 'com.example.push', problems: [] });
      expect(found.certificates).toMatchObject([{ scheme: 'profile', effective: true }]);
    }
  });

  it('is none where it is not signed, or the profile names none', () => {
    for (const block of [
      [],
      Array<number>(40).fill(1),
      signBlock(1, pem('distribution-certificate')),
      signBlock(PROFILE, holding('{"bundle-info":{}}')),
      signBlock(PROFILE, signed()),
      signBlock(PROFILE, pem('distribution-certificate'), { size: 8 }),
      signBlock(PROFILE, pem('distribution-certificate'), { size: 1 << 30 }),
      signBlock(PROFILE, pem('distribution-certificate'), { count: 0 }),
    ])
      expect(certificates(withBlock(block))).toMatchObject({ certificates: [], problems: [] });
  });

  it('that cannot be read is told, and the rest stays', () => {
    const found = certificates(withBlock(signBlock(PROFILE, [1, 2, 3])));
    expect(found).toMatchObject({ package: 'com.example.push', certificates: [] });
    expect(found.problems.map(({ part }) => part)).toEqual(['hap sign block']);
  });

  it('and what is no app of a phone has none', () => {
    const found = certificates(zipOf({ 'manifest.json': '{"id":"__UNI__A"}' }));
    expect(found).toMatchObject({ kind: 'wgt', package: null, certificates: [] });
  });
});

describe('a zip', () => {
  const whole = zipOf({ 'a.txt': 'aaaaaaaaaaaaaaaaaaaaaaaa', 'b.txt': 'b' });
  const changed = (change: (view: DataView, end: number) => void): Uint8Array => {
    const copy = whole.slice();
    change(new DataView(copy.buffer), copy.length - 22);
    return copy;
  };
  const opened = (file: Uint8Array): Zip => Zip.open(inMemory(file), nodeTools);
  const why = (read: () => unknown): string => {
    try {
      read();
    } catch (error) {
      return faultOf(error);
    }
    return '';
  };

  it.each<[string, (view: DataView, end: number) => void, string]>([
    ['a directory that begins behind the end', (view, end) => view.setUint32(end + 16, 1 << 20, true), 'cut'],
    ['a directory that is too long', (view, end) => view.setUint32(end + 12, 1 << 30, true), 'large'],
    ['more entries than there are', (view, end) => view.setUint16(end + 10, 9, true), 'cut'],
    [
      'a directory that is none',
      (view, end) => view.setUint32(view.getUint32(end + 16, true), 7, true),
      'damaged',
    ],
  ])('is refused: %s', (_name, change, expected) =>
    expect(why(() => opened(changed(change)))).toBe(expected),
  );

  it.each<[string, number, number, string]>([
    ['stands behind the end', 42, 1 << 20, 'cut'],
    ['stands where no entry does', 42, 5, 'damaged'],
    ['is too large', 24, 1 << 30, 'large'],
  ])('has an entry that %s', (_name, at, value, expected) => {
    const file = changed((view, end) => view.setUint32(view.getUint32(end + 16, true) + at, value, true));
    expect(why(() => opened(file).read('a.txt', 1 << 20))).toBe(expected);
    expect(opened(file).read('nowhere', 9)).toBeUndefined();
  });

  it('has entries that are damaged or encrypted', () => {
    const damage = (flags: number) =>
      changed((view, end) => {
        const directory = view.getUint32(end + 16, true);
        view.setUint16(directory + 8, flags, true);
        for (let at = 35; at < 39; at++) view.setUint8(at, 0xff);
      });
    expect(why(() => opened(damage(0)).read('a.txt', 99))).toBe('damaged');
    expect(why(() => opened(damage(1)).read('a.txt', 99))).toBe('encrypted');
  });

  it('is read in its large form', () => {
    const end = whole.length - 22;
    const view = new DataView(whole.buffer, whole.byteOffset);
    const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
    const u64 = (value: number): number[] => [...u32(value), ...u32(0)];
    const large = (magic: number, at: number): Uint8Array =>
      bytes(
        [...whole.subarray(0, end)],
        [
          ...u32(magic),
          ...u64(44),
          0,
          0,
          0,
          0,
          ...u32(0),
          ...u32(0),
          ...u64(2),
          ...u64(2),
          ...u64(size),
          ...u64(start),
        ],
        [...u32(0x07064b50), ...u32(0), ...u64(at), ...u32(1)],
        [...whole.subarray(end, end + 10)],
        [0xff, 0xff, ...u32(0xffffffff), ...u32(0xffffffff), 0, 0],
      );
    expect([...opened(large(0x06064b50, end)).entries.keys()]).toEqual(['a.txt', 'b.txt']);
    expect(why(() => opened(large(7, end)))).toBe('damaged');
    expect(why(() => opened(large(0x06064b50, 1 << 20)))).toBe('cut');
    const file: RandomAccess = inMemory(bytes([1, 2, 3]));
    expect(why(() => Zip.open(file, nodeTools))).toBe('kind');
  });
});

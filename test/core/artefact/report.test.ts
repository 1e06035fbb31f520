import { describe, expect, it } from 'vitest';
import { fingerprintObject, fingerprintRows } from '../../../src/core/artefact/fingerprint-text.ts';
import { inspect } from '../../../src/core/artefact/inspect.ts';
import { inspectionMarkdown, inspectionObject, inspectionRows } from '../../../src/core/artefact/report.ts';
import { declaredIn } from '../../../src/core/artefact/rules/shared.ts';
import type { Certificate } from '../../../src/core/artefact/signing/certificate.ts';
import { appWith, makerWith } from './helpers.ts';

const [signed] = appWith({}).certificates as [Certificate];
const apple = {
  profile: { name: 'p', kind: 'ad-hoc', aps: 'development', certificates: [] },
  signed: { aps: 'production' },
  backgroundModes: [],
} as never;

type Own = Parameters<typeof appWith>;
const of = (own: Own[0] = {}, dcloud: Own[1] = {}) => inspect(appWith(own, dcloud), [], undefined);
const rows = (own: Own[0] = {}, dcloud: Own[1] = {}, language: 'en' | 'zh-CN' = 'en'): Map<string, string> =>
  new Map(inspectionRows(of(own, dcloud), language));

describe('what an app is, in rows', () => {
  it('has its name, its kind, its base and its certificates', () => {
    const [name, base] = [...rows().values()];
    expect(name).toBe('com.example.push 1.0.0 (apk)');
    expect(base).toMatch(/\(1\.9\.9\.1\)$/);
    expect([...rows().keys()].some((key) => key.includes('v3'))).toBe(true);
    expect([...rows({}, {}, 'zh-CN').values()][0]).toBe('com.example.push 1.0.0（apk）');
  });

  it('has a mark where a name could not be read', () => {
    expect([...rows({ package: null, versionName: null }).values()][0]).toBe('? (apk)');
    expect([...rows({}, { base: 'unknown' }).values()].join()).not.toContain('1.9.9.1');
    expect([...rows({}, { version: undefined }).values()][1]).not.toMatch(/\(/);
  });

  it('says whether push is in it, and which plugins', () => {
    const push = (isIn: boolean) =>
      [...rows({}, { push: { file: 'f', isIn, modules: [] } }).values()].join('|');
    expect(push(true)).not.toBe(push(false));
    expect(rows({}, { plugins: [] })).not.toEqual(rows({}, { plugins: ['A'] }));
    expect([...rows({}, { plugins: undefined, push: undefined }).keys()].length).toBe(rows().size - 2);
    const packed = { 'zh-CN': '某加固', en: 'Packer' };
    expect([...rows({ hardened: packed }).values()]).toContain('Packer');
    expect([...rows({ hardened: packed }, {}, 'zh-CN').values()]).toContain('某加固');
  });

  it("shows the makers' values masked, with their type where it is no text", () => {
    const makers = [makerWith('xiaomi', 'ID', '2882303761', 'int'), makerWith('vivo', 'KEY', '')];
    const found = rows({ makers: [...makers, { id: 'huawei', sdk: false, credentials: [] }] });
    expect(found.get('Xiaomi')).toBe('SDK is in; ID = 2882…61 (int)');
    expect(found.get('vivo')).toBe('SDK is in; KEY = ""');
    expect(found.get('Huawei')).not.toContain(';');
    expect(rows({ makers }, {}, 'zh-CN').get('小米')).toContain('；');
  });

  it('says what an iOS app may do', () => {
    const said = (ios: unknown): string | undefined =>
      [...rows({ ios: ios as never, kind: 'ipa' }).values()].at(-1);
    expect(said(apple)).toBe('production (ad-hoc)');
    expect(said({ profile: { kind: 'ad-hoc', aps: 'development' }, signed: undefined })).toBe(
      'development (ad-hoc)',
    );
    expect(said({ profile: undefined, signed: undefined })).not.toContain('(');
  });

  it('names the providers that it has', () => {
    const providers = [{ id: 'made-up', native: ['Example-Module'], uts: [] }];
    expect([...new Map(inspectionRows(inspect(appWith({}), providers, undefined), 'en')).values()]).toContain(
      'made-up',
    );
  });
});

describe('the same as a page', () => {
  it('has each finding with its page, or that all is well, and the fingerprints', () => {
    const wrong = inspectionMarkdown(of({ problems: [{ part: 'a', fault: 'cut' }] }), 'a.apk', 'en');
    expect(wrong).toMatch(/^# a\.apk\n/);
    expect(wrong).toMatch(/^### .* · \[app-unreadable\]\(https:.*#app-unreadable\) · /m);
    expect(wrong).toMatch(/`AA:BB`/);
    const well = inspectionMarkdown(of({ certificates: [] }), '<b>', 'zh-CN');
    expect(well).toMatch(/^# (?!<b>)/);
    expect(well).not.toContain('`AA:BB`');
    const clean = inspect(appWith({ certificates: [{ ...signed, known: null }] }), [], undefined);
    const page = inspectionMarkdown({ ...clean, findings: [] }, 'a.apk', 'en');
    expect(page).not.toContain('###');
  });

  it('as data has what is known alone', () => {
    const whole = inspectionObject(
      of({ ios: apple, hardened: { 'zh-CN': '某', en: 'Some' } }),
      'en',
    ).artefact;
    expect(whole).toMatchObject({
      hardened: 'Some',
      profile: 'ad-hoc',
      aps: 'production',
      runtime: '1.9.9.1',
    });
    const bare = inspectionObject(
      of(
        { targetSdk: undefined },
        { version: undefined, push: undefined, plugins: undefined, compiled: undefined },
      ),
      'en',
    ).artefact;
    for (const key of ['hardened', 'profile', 'runtime', 'appid', 'targetSdk', 'pushModule', 'nativePlugins'])
      expect(bare).not.toHaveProperty(key);
    const none = { profile: undefined, signed: undefined } as never;
    expect(inspectionObject(of({ ios: none }), 'en').artefact).toMatchObject({ profile: null, aps: null });
  });
});

it('an app says what it is in a file of its kind', () => {
  const named = (['apk', 'aab', 'ipa', 'wgt', 'hap', 'app'] as const).map((kind) =>
    declaredIn(appWith({ kind })),
  );
  expect(named).toEqual([
    'AndroidManifest.xml',
    'base/manifest/AndroidManifest.xml',
    'Info.plist',
    'manifest.json',
    'module.json',
    'pack.info',
  ]);
});

describe('fingerprints, in rows', () => {
  const shown = (own: object, certificates: readonly Partial<Certificate>[] = [{}], kind = 'apk') =>
    fingerprintRows(
      {
        kind,
        package: 'a.b',
        problems: [],
        certificates: certificates.map((one) => ({ ...signed, ...one })),
        ...own,
      } as never,
      'en',
    );
  const text = (...args: Parameters<typeof shown>): string =>
    shown(...args)
      .map((row) => (typeof row === 'string' ? row : row.join(' ')))
      .join('\n');

  it('name the package, the alias and whose the certificate is, where they are known', () => {
    expect(text({})).toMatch(/a\.b/);
    expect(text({ package: null })).not.toMatch(/a\.b/);
    expect(text({}, [{ alias: 'upload', scheme: null }])).toMatch(/upload/);
    expect(text({}, [{ subject: '' }])).not.toMatch(/CN=/);
    expect(text({}, [{ subject: 'CN=Android Debug' }])).not.toBe(
      text({}, [{ subject: 'CN=Android Release' }]),
    );
  });

  it('are grouped by certificate, and no console for Android is named for iOS', () => {
    const two = [{ scheme: 'v3' }, { scheme: 'v2', effective: false }];
    expect(text({}, two).match(/SHA-256/g)).toHaveLength(1);
    expect(text({}, [{}, { sha256: 'CC:DD' }]).match(/SHA-256/g)).toHaveLength(2);
    expect(text({}, [{}, { sha256: 'CC:DD' }]).length).toBeGreaterThan(
      text({}, [{}, { sha256: 'CC:DD' }], 'jks').length,
    );
    const sha = (kind: string) => shown({}, [{}], kind).find((row) => row[0] === 'SHA-256');
    expect(sha('apk')?.[2]).toBeDefined();
    expect(sha('ipa')?.[2]).toBeUndefined();
    expect(text({}, [])).not.toMatch(/SHA-256/);
  });

  it('as data have the alias and the problems alone where there are some', () => {
    const found = (own: object) =>
      fingerprintObject(
        { kind: 'jks', package: null, certificates: [{ ...signed, alias: 'a' }], problems: [], ...own },
        'en',
      );
    expect(found({})).not.toHaveProperty('problems');
    expect(found({}).certificates[0]).toHaveProperty('alias', 'a');
    expect(found({ problems: [{ part: 'p', fault: 'cut' }] }).problems?.[0]).toContain('p');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Provider, Value } from '../../../src/core/providers/provider.ts';
import { agconnectInvalid } from '../../../src/core/rules/agconnect-invalid.ts';
import { agconnectMissing } from '../../../src/core/rules/agconnect-missing.ts';
import { duplicateCertificate } from '../../../src/core/rules/duplicate-certificate.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { placeholderValue } from '../../../src/core/rules/placeholder-value.ts';
import type { Rule } from '../../../src/core/rules/rule.ts';
import { vendorConfigIncomplete } from '../../../src/core/rules/vendor-config-incomplete.ts';
import type { Files } from '../helpers.ts';
import { asked, madeUp, reported, valueAt, vendorWith, withEntry } from '../made-up.ts';

const FILE = 'nativeResources/android/assets/configs.json';
const XML = 'AndroidManifest.xml';
const AGCONNECT = ['nativeResources/android', 'nativeResources/android/assets'].map(
  (folder) => `${folder}/agconnect-services.json`,
) as [string, string];

const inJson = (id: string, more: Partial<Value> = {}): Value =>
  valueAt(id, { in: 'json', anyOf: [{ file: FILE, path: ['{package}', id] }] }, more);
const inXml = (id: string): Value => valueAt(id, { in: 'xml', file: XML, metaData: id });
const certificate = (id: string): Value => inJson(id, { role: 'certificate', form: 'number' });

const provider = madeUp([
  {
    ...vendorWith('huawei', certificate('huawei')),
    files: [
      { name: 'agconnect-services.json', anyOf: AGCONNECT, shape: 'agconnect', required: 'withVendor' },
    ],
  },
  vendorWith('xiaomi', certificate('xiaomi'), inJson('xiaomiAppId'), inJson('xiaomiAppKey')),
  vendorWith('oppo', inXml('OPPO_APP_KEY'), inXml('OPPO_APP_SECRET')),
]);

const json = (values: object, more: Files = {}): Files =>
  withEntry('', { [FILE]: JSON.stringify({ 'com.example.chat': values }, null, 1), ...more });
const xml = (...values: string[]): Files =>
  withEntry('', { [XML]: `<manifest><application>\n${values.join('\n')}\n</application></manifest>` });
const data = (name: string, value: string): string =>
  `<meta-data android:name="${name}" android:value="${value}"/>`;

const told = async (rule: Rule, files: Files, made: Provider = provider): Promise<string[]> =>
  (await reported(made, files, rule)).map(({ message, where, textAt }) => `${message} ${where} ${textAt}`);

describe('a placeholder is reported', () => {
  test('in a JSON file, and in an XML file', async () => {
    expect(await told(placeholderValue, json({ xiaomiAppId: 'YOUR_APP_ID' }))).toEqual([
      `code ${FILE}:3 "YOUR_APP_ID"`,
    ]);
    expect(await told(placeholderValue, xml(data('OPPO_APP_KEY', '请填写 AppKey')))).toEqual([
      `code ${XML}:2 "请填写 AppKey"`,
    ]);
  });

  test('and not under a key that nobody reads, or for another package', async () => {
    expect(await told(placeholderValue, json({ other: 'YOUR_APP_ID' }))).toEqual([]);
    const other = withEntry('', { [FILE]: '{ "com.other": { "xiaomiAppId": "YOUR_APP_ID" } }' });
    expect(await told(placeholderValue, other)).toEqual([]);
    expect(await told(placeholderValue, xml(`<!-- ${data('OPPO_APP_KEY', 'xxxx')} -->`))).toEqual([]);
  });
});

describe('a half-filled vendor is reported', () => {
  test.each<[string, Files, string[]]>([
    [
      'a blank key',
      json({ xiaomi: '30001', xiaomiAppId: '1', xiaomiAppKey: '' }),
      [`half ${FILE}:5 "xiaomiAppKey": ""`],
    ],
    ['an absent one', json({ xiaomi: '30001', xiaomiAppId: '1' }), [`half ${FILE}:3 "xiaomi": "30001"`]],
    ['in an XML file', xml(data('OPPO_APP_KEY', 'a')), [`half ${XML}:2 ${data('OPPO_APP_KEY', 'a')}`]],
  ])('%s', async (_name, files, expected) => {
    expect(await told(vendorConfigIncomplete, files)).toEqual(expected);
  });

  test.each<[string, Files]>([
    ['all of it', json({ xiaomi: '30001', xiaomiAppId: '1', xiaomiAppKey: '2' })],
    ['none of it', json({ xiaomi: '', xiaomiAppId: '', xiaomiAppKey: '' })],
    ['a placeholder', json({ xiaomi: '30001', xiaomiAppId: 'xxxx', xiaomiAppKey: '' })],
    ['what stands elsewhere', xml(data('OPPO_APP_KEY', 'a'), data('OPPO_APP_SECRET', '@string/a'))],
    ['a file that does not parse', withEntry('', { [FILE]: '{ "com.example.chat": { "xiaomi": "30001" ' })],
    [
      'an XML file that is being typed',
      withEntry('', { [XML]: `<manifest><application>${data('OPPO_APP_KEY', 'a')}` }),
    ],
  ])('and not %s', async (_name, files) => {
    expect(await told(vendorConfigIncomplete, files)).toEqual([]);
  });
});

describe('one certificate id of two makers is reported', () => {
  test('in a JSON file', async () => {
    expect(await told(duplicateCertificate, json({ huawei: '30002', xiaomi: '30002' }))).toEqual([
      `same ${FILE}:4 "30002"`,
    ]);
    expect(await told(duplicateCertificate, json({ huawei: 30002, xiaomi: '30002' }))).toHaveLength(1);
  });

  test('in two of them', async () => {
    const IOS = 'nativeResources/ios/Resources/configs.json';
    const apple = vendorWith(
      'apple',
      valueAt(
        'businessID',
        { in: 'json', anyOf: [{ file: IOS, path: ['businessID'] }] },
        { role: 'certificate', form: 'number' },
      ),
    );
    const both = madeUp([...provider.vendors, apple]);
    const files = json({ huawei: '30002' }, { [IOS]: '{ "businessID": "30002" }' });
    expect(await told(duplicateCertificate, files, both)).toEqual([`same ${IOS}:1 "30002"`]);
  });

  test.each<[string, object]>([
    ['different ones', { huawei: '30002', xiaomi: '30003' }],
    ['"not used" twice', { huawei: '0', xiaomi: '0' }],
    ['keys that are alike', { xiaomiAppId: '30002', xiaomiAppKey: '30002' }],
  ])('and not %s', async (_name, values) => {
    expect(await told(duplicateCertificate, json(values))).toEqual([]);
  });
});

describe("Huawei's file", () => {
  const own = '{ "client": { "app_id": "1", "package_name": "com.example.chat" }, "app_info": {} }';

  test('is missing where the certificate stands in a file', async () => {
    expect(await told(agconnectMissing, json({ huawei: '30002' }))).toEqual([
      'missing manifest.json:6 "Made-Up"',
    ]);
    expect(await told(agconnectMissing, withEntry('', { [FILE]: '{' }))).toEqual([
      'missingUnclear manifest.json:6 "Made-Up"',
    ]);
  });

  test.each(AGCONNECT)('may lie in either place: %s', async (place) => {
    expect(await told(agconnectMissing, json({ huawei: '30002' }, { [place]: own }))).toEqual([]);
    expect(await told(agconnectInvalid, json({ huawei: '30002' }, { [place]: own }))).toEqual([]);
    expect(await told(agconnectInvalid, json({ huawei: '30002' }, { [place]: '{}' }))).toHaveLength(1);
  });

  test('is not asked for where the certificate is blank', async () => {
    expect(await told(agconnectMissing, json({ huawei: '' }))).toEqual([]);
    expect(await told(agconnectMissing, json({}))).toEqual([]);
    expect(await told(agconnectInvalid, json({ huawei: '' }, { [AGCONNECT[0]]: '{' }))).toEqual([]);
  });

  test('is wanted where an import builds Huawei in, and only there', async () => {
    const [huawei] = provider.vendors;
    const made = madeUp(huawei ? [{ ...huawei, values: [], module: 'Made-Up-huawei' }] : []);
    const script =
      "uni.requireNativePlugin('Made-Up')\nimport { init } from '@/uni_modules/Made-Up-huawei'\n";
    expect(await told(agconnectMissing, withEntry('', { 'App.ts': script }), made)).toHaveLength(1);
    expect(await told(agconnectMissing, withEntry(''), made)).toEqual([]);
  });

  test('is wanted by a certificate deeper in the registration', async () => {
    const nested = madeUp([
      {
        id: 'huawei',
        values: [valueAt('hw.name', { in: 'registration', path: ['hw', 'name'] }, { role: 'certificate' })],
        files: provider.vendors[0]?.files ?? [],
      },
    ]);
    const call = (config: string): Files =>
      withEntry('', {
        'App.ts': `uni.requireNativePlugin('Made-Up')\ntim.registerPlugin({ 'tim-offline-push-plugin': P, offlinePushConfig: ${config} })`,
      });
    expect(await told(agconnectMissing, call("{ hw: { name: 'hw' } }"), nested)).toHaveLength(1);
    expect(await told(agconnectMissing, call("{ hw: { name: '' } }"), nested)).toEqual([]);
    expect(await told(agconnectMissing, call('{}'), nested)).toEqual([]);
  });
});

test('whatever stands in the files, no rule throws', async () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"com.example.chat":',
    '"xiaomi":',
    '"30001"',
    ',',
    'null',
    '1',
    '"',
    '<manifest>',
    '<application>',
    '<meta-data ',
    'android:name="OPPO_APP_KEY"',
    '/>',
    '\\u0000',
    '{"client":',
    '"app_id":',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.string(),
  );
  const names = [FILE, XML, ...AGCONNECT, '.gitignore', 'uni_modules/Made-Up/package.json'];
  const made = {
    ...provider,
    delivery: [...provider.delivery, { kind: 'uts', folder: 'Made-Up', minimum: '1.0.0' }],
  } as Provider;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...names), text), { maxLength: 6 }), async (texts) => {
      const script = "uni.requireNativePlugin('Made-Up')\nimport { a } from '@/uni_modules/Made-Up'\n";
      const files = withEntry('', { ...Object.fromEntries(texts), 'App.ts': script });
      await asked(made, files, (project) => {
        for (const rule of rules)
          rule.check(project, ({ fixes }) => {
            if (typeof fixes === 'function') fixes();
          });
      });
    }),
    { numRuns: 50 },
  );
});

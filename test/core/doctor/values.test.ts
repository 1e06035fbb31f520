import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/core/doctor/diagnose.ts';
import { columns, type ProviderDiagnosis } from '../../../src/core/doctor/model.ts';
import type { Finding } from '../../../src/core/finding.ts';
import type { Provider, Value } from '../../../src/core/providers/provider.ts';
import { rules } from '../../../src/core/rules/index.ts';
import type { Files } from '../helpers.ts';
import { asked, madeUp, valueAt, vendorWith, withEntry } from '../made-up.ts';

const FILE = 'nativeResources/android/a.json';
const inJson = (id: string, more: Partial<Value> = {}): Value =>
  valueAt(id, { in: 'json', anyOf: [{ file: FILE, path: [id] }] }, more);
const json = (text: string, more: Files = {}): Files => withEntry('', { [FILE]: text, ...more });

/** How far a provider that nobody has made is. */
async function examined(provider: Provider, files: Files): Promise<ProviderDiagnosis> {
  return asked(provider, files, (project) => {
    const findings: Finding[] = [];
    for (const rule of rules) {
      rule.check(project, ({ at, args = {}, fixes: _fixes, ...report }) => {
        findings.push({
          rule: rule.id,
          severity: rule.severity,
          ...report,
          args,
          ...at,
          fixes: [],
        } as Finding);
      });
    }
    const [found] = diagnose(project, findings).providers;
    if (!found) throw new Error('not used');
    return found;
  });
}

/** `key done` for every item of a vendor's row, and whether it is used. */
async function row(provider: Provider, files: Files): Promise<string[]> {
  const [found] = (await examined(provider, files)).rows;
  if (!found) throw new Error('no row');
  const items = columns
    .filter((column) => column !== 'console')
    .flatMap((column) =>
      found.cells[column].items.map(({ id, status }) => `${id.split('/').at(-1)} ${status}`),
    );
  return [found.use, ...items];
}

describe("a vendor's row", () => {
  const provider = madeUp([
    vendorWith('xiaomi', inJson('certificate', { role: 'certificate' }), inJson('key', { prefix: 'MI-' })),
  ]);
  test.each<[string, Files, string[]]>([
    [
      'all there',
      json('{ "certificate": "30001", "key": "MI-1" }'),
      ['used', 'certificate done', 'key done'],
    ],
    ['one of them', json('{ "certificate": "30001" }'), ['used', 'certificate done', 'key missing']],
    [
      'without its prefix',
      json('{ "certificate": "30001", "key": "12" }'),
      ['used', 'certificate done', 'key wrong'],
    ],
    ['none', json('{}'), ['unused', 'certificate none', 'key none']],
    ['no file', withEntry(''), ['unused', 'certificate none', 'key none']],
    ['a broken file', json('{'), ['unknown', 'certificate unknown', 'key unknown']],
  ])('of values in a file: %s', async (_name, files, expected) => {
    expect(await row(provider, files)).toEqual(expected);
  });

  test('with files of the maker', async () => {
    const MCS = 'nativeResources/android/mcs-services.json';
    const honor = madeUp([
      {
        ...vendorWith('honor', inJson('key')),
        files: [{ name: 'mcs-services.json', anyOf: [MCS], shape: 'mcs', required: 'withVendor' }],
      },
    ]);
    const set = '{ "key": "1" }';
    expect(await row(honor, json(set))).toEqual(['used', 'key done', 'mcs-services.json missing']);
    expect(await row(honor, json(set, { [MCS]: '{}' }))).toEqual([
      'used',
      'key done',
      'mcs-services.json wrong',
    ]);
    expect(await row(honor, json(set, { [MCS]: '{ "app_id": "1" }' }))).toEqual([
      'used',
      'key done',
      'mcs-services.json done',
    ]);
    expect(await row(honor, json('{}'))).toEqual(['unused', 'key none']);
  });

  test('that an import builds in', async () => {
    const honor = madeUp([{ ...vendorWith('honor', inJson('key')), module: 'Made-Up-honor' }]);
    const script = "uni.requireNativePlugin('Made-Up')\nimport { init } from '@/uni_modules/Made-Up-honor'";
    expect(await row(honor, json('{}', { 'App.ts': script }))).toEqual(['used', 'key missing']);
    expect(await row(honor, json('{}'))).toEqual(['unused', 'key none']);
  });

  test('of which a person alone knows', async () => {
    const honor = madeUp([vendorWith('honor', valueAt('key', { in: 'console' }))]);
    expect(await row(honor, withEntry(''))).toEqual(['unknown']);
  });
});

describe("a provider's steps", () => {
  const key = valueAt('KEY', { in: 'entry', plugin: 'Made-Up', key: 'KEY' }, { required: 'always' });
  const provider = madeUp([], {
    values: [key],
    files: [{ name: 'a.json', anyOf: [FILE], shape: 'em-push-config', required: 'always' }],
  });
  const steps = async (files: Files): Promise<string[]> =>
    (await examined(provider, files)).steps.map(({ id, status }) => `${id.split('/').at(-1)} ${status}`);

  test('tell of its own values and files', async () => {
    expect(await steps(withEntry('"KEY": "1"', { [FILE]: '{}' }))).toEqual(
      expect.arrayContaining(['a.json done', 'KEY done']),
    );
    expect(await steps(withEntry('"KEY": ""'))).toEqual(
      expect.arrayContaining(['a.json missing', 'KEY missing']),
    );
    expect(await steps(withEntry('"KEY": "1"', { [FILE]: '{' }))).toEqual(
      expect.arrayContaining(['a.json wrong']),
    );
  });
});

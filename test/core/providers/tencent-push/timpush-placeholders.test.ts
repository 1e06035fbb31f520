import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { answered } from '../../../../src/core/ask.ts';
import { applyEdits, applyFix, checkFiles, type Files } from '../../helpers.ts';
import { base, CONFIGS, GRADLE, gradle, PLACEHOLDERS } from './base.ts';

const RULE = 'timpush-placeholders';

const certificates = (...makers: string[]): string =>
  `${JSON.stringify({ 'com.example.chat': Object.fromEntries(makers.map((maker, i) => [`${maker}PushBussinessId`, `3014${i}`])) }, null, 2)}\n`;
const UNUSED = '{ "VIVO_APPKEY": "0", "VIVO_APPID": "0", "HONOR_APPID": "0" }';
/** Where the certificates are others than the base's, so are the placeholders. */
const withFiles = (files: Files): Files => ({
  ...base,
  ...(CONFIGS in files && { [PLACEHOLDERS]: UNUSED }),
  ...files,
});
const without = (name: string, files: Files): Files => {
  const { [name]: _gone, ...rest } = files;
  return rest;
};
const google = {
  'nativeResources/android/google-services.json': JSON.stringify({
    project_info: { project_number: '1' },
    client: [{ client_info: { android_client_info: { package_name: 'com.example.chat' } } }],
  }),
};

async function reported(files: Files): Promise<string[]> {
  const { findings } = await checkFiles(files);
  return findings.map(
    ({ rule, where, message, args }) =>
      `${rule} ${where.replace(/(?::\d+){2}$/, '')} ${message} ${args.vendor} ${args.keys ?? args.item}`,
  );
}

describe('what is reported', () => {
  const wrong: readonly (readonly [string, Files, readonly string[]])[] = [
    [
      'keys of "0" beside a certificate',
      withFiles({ [CONFIGS]: certificates('vivo'), [GRADLE]: gradle('vivo') }),
      [`${PLACEHOLDERS} keys vivo VIVO_APPID,VIVO_APPKEY`],
    ],
    [
      'one key of two',
      withFiles({
        [CONFIGS]: certificates('vivo'),
        [GRADLE]: gradle('vivo'),
        [PLACEHOLDERS]: '{ "VIVO_APPID": "1" }',
      }),
      [`${CONFIGS} keys vivo VIVO_APPKEY`],
    ],
    [
      'no file of placeholders',
      without(PLACEHOLDERS, withFiles({ [CONFIGS]: certificates('honor') })),
      [`${CONFIGS} keys honor HONOR_APPID`],
    ],
    [
      'the dependency without a certificate',
      withFiles({
        [CONFIGS]: certificates('huawei'),
        [GRADLE]: gradle('vivo'),
        [PLACEHOLDERS]: '{ "VIVO_APPID": "" }',
      }),
      [`${PLACEHOLDERS} keys vivo VIVO_APPID,VIVO_APPKEY`],
    ],
    ['no dependency', withFiles({ [GRADLE]: gradle() }), [`${CONFIGS} item honor com.tencent.timpush:honor`]],
    [
      'no dependency, beside a maker that needs none',
      withFiles({
        [CONFIGS]: certificates('honor', 'huawei'),
        [GRADLE]: gradle(),
        [PLACEHOLDERS]: '{ "HONOR_APPID": "1" }',
      }),
      [`${CONFIGS} item honor com.tencent.timpush:honor`],
    ],
    [
      'a dependency whose name only begins alike',
      withFiles({ [GRADLE]: gradle('honor2') }),
      [`${CONFIGS} item honor com.tencent.timpush:honor`],
    ],
    [
      "no Gradle plugin of Google's",
      withFiles({ ...google, [CONFIGS]: certificates('fcm') }),
      [`${CONFIGS} item fcm com.google.gms.google-services`],
    ],
  ];
  it.each(wrong)('%s', async (_name, files, expected) => {
    expect(await reported(files)).toEqual(expected.map((one) => `${RULE} ${one}`));
  });
});

describe('what is not', () => {
  const right: readonly (readonly [string, Files])[] = [
    ['all of it', base],
    [
      'makers that are not used',
      withFiles({ [CONFIGS]: certificates('huawei'), [GRADLE]: gradle(), [PLACEHOLDERS]: '{}' }),
    ],
    [
      'a module whose keys say that the maker is off',
      withFiles({ [CONFIGS]: certificates('huawei'), [GRADLE]: gradle('vivo') }),
    ],
    ['a plugin that is not in the repository', without(GRADLE, base)],
    ['a config.json that cannot be read', withFiles({ [GRADLE]: '{ "dependencies": [' })],
    ['dependencies that are not known', withFiles({ [GRADLE]: '{ "dependencies": [{}] }' })],
    [
      'a file for another package',
      withFiles({ [CONFIGS]: '{ "com.example.other": { "vivoPushBussinessId": "30141" } }' }),
    ],
    [
      'a dependency without a version',
      withFiles({ [GRADLE]: gradle('honor').replace(':honor:8.5.6864', ':honor') }),
    ],
    ['placeholders that cannot be read', withFiles({ [PLACEHOLDERS]: '{ "HONOR_APPID": ' })],
  ];
  it.each(right)('%s', async (_name, files) => {
    expect((await reported(files)).filter((one) => one.startsWith(RULE))).toEqual([]);
  });

  it('keys without a certificate: that is half of a vendor', async () => {
    const files = withFiles({
      [CONFIGS]: certificates('huawei'),
      [GRADLE]: gradle(),
      [PLACEHOLDERS]: '{ "HONOR_APPID": "104410000" }',
    });
    const { findings } = await checkFiles(files);
    expect(findings.map(({ rule, args }) => [rule, args.lacking])).toEqual([
      ['vendor-config-incomplete', ['honorPushBussinessId']],
    ]);
  });
});

describe('the fixes', () => {
  it('add the dependency in the version of the others, once', async () => {
    const text = gradle().replace('"dependencies": [', '// ours\n  $&');
    const files = withFiles({ [GRADLE]: text });
    const [finding] = (await checkFiles(files)).of(RULE);
    expect(finding?.fixes.map(({ safe }) => safe)).toEqual([false]);
    if (!finding) return;
    const fixed = applyFix(files, finding);
    const added = '"com.tencent.timpush:fcm:8.5.6864",\n    "com.tencent.timpush:honor:8.5.6864"';
    expect(fixed[GRADLE]).toBe(text.replace('"com.tencent.timpush:fcm:8.5.6864"', added));
    expect(await reported(fixed)).toEqual([]);
  });

  it("add Google's plugin", async () => {
    const files = withFiles({ ...google, [CONFIGS]: certificates('fcm') });
    const [finding] = (await checkFiles(files)).of(RULE);
    const fixed = finding && applyFix(files, finding);
    expect(parse(fixed?.[GRADLE] ?? '').project.plugins.at(-1)).toBe('com.google.gms.google-services');
    expect(fixed && (await reported(fixed))).toEqual([]);
  });

  it('name what is lacking, where it goes, and by what it is meant', async () => {
    const [item] = (await checkFiles(withFiles({ [GRADLE]: gradle() }))).of(RULE);
    expect(item?.args).toMatchObject({ set: 'honorPushBussinessId', file: GRADLE, list: 'dependencies' });
    expect(item?.fixes[0]?.args).toEqual({ item: 'com.tencent.timpush:honor:8.5.6864' });
    const files = withFiles({ ...google, [CONFIGS]: certificates('fcm') });
    const [plugin] = (await checkFiles(files)).of(RULE);
    expect(plugin?.args).toMatchObject({ list: 'project.plugins' });
    const lone = withFiles({
      [GRADLE]: gradle('vivo'),
      [CONFIGS]: certificates('huawei'),
      [PLACEHOLDERS]: '{}',
    });
    const [keys] = (await checkFiles(lone)).of(RULE);
    expect(keys?.args).toMatchObject({ set: 'com.tencent.timpush:vivo', file: PLACEHOLDERS });
    expect(keys?.fixes.map(({ title, safe, args }) => [title, safe, args])).toEqual([
      ['ask', false, { keys: ['VIVO_APPID', 'VIVO_APPKEY'] }],
    ]);
    const none = without(PLACEHOLDERS, withFiles({ [CONFIGS]: certificates('honor') }));
    expect((await checkFiles(none)).of(RULE).map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it('are none for a dependency whose version is not known', async () => {
    const { of } = await checkFiles(withFiles({ [GRADLE]: '{ "dependencies": [] }' }));
    expect(of(RULE).map(({ fixes }) => fixes.length)).toEqual([0]);
  });

  it('ask for the values, and take their places and what is beside them', async () => {
    const files = withFiles({
      [CONFIGS]: certificates('vivo'),
      [GRADLE]: gradle('vivo'),
      [PLACEHOLDERS]: '{\n  // ours\n  "VIVO_APPID": "0",\n  "HONOR_APPID": "0"\n}\n',
    });
    const [finding] = (await checkFiles(files)).of(RULE);
    const ask = finding?.fixes[0]?.ask;
    expect(ask?.keys).toEqual(['VIVO_APPID', 'VIVO_APPKEY']);
    const edits = ask ? answered(ask, ['100012345', '0123456789abcdef']) : [];
    const fixed = { ...files, [PLACEHOLDERS]: applyEdits(files[PLACEHOLDERS] ?? '', edits) };
    expect(fixed[PLACEHOLDERS]).toContain('// ours');
    expect(parse(fixed[PLACEHOLDERS] ?? '')).toEqual({
      VIVO_APPID: '100012345',
      HONOR_APPID: '0',
      VIVO_APPKEY: '0123456789abcdef',
    });
    expect(await reported(fixed)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { pluginOf } from '../../../src/core/providers/index.ts';
import type { SetupAnswers } from '../../../src/core/setup/answers.ts';
import { RefusedAnswers, refusalText } from '../../../src/core/setup/refusals.ts';
import type { Files } from '../helpers.ts';
import { applyPlan, checked, plan } from './support.ts';
import { agconnect, appIdFor, projectOf, settable, templates, valuesFor } from './templates.ts';

const [tencent, easemob] = settable as [(typeof settable)[0], (typeof settable)[0]];
const template = (name: string): (typeof templates)[0] =>
  templates.find((one) => one.name.includes(name)) ?? (templates[0] as (typeof templates)[0]);
const files = projectOf(template('script setup'), tencent);
const existing = projectOf(template('existing'), tencent);

/** Why nothing was planned; nothing where something was. */
async function refused(of: Files, answers: SetupAnswers): Promise<string[]> {
  try {
    await plan(of, answers);
    return [];
  } catch (error) {
    if (!(error instanceof RefusedAnswers)) throw error;
    return error.refusals.map((refusal) => refusalText(refusal, 'en'));
  }
}

const PLACE = `nativeplugins/${pluginOf(tencent)}/android/assets/agconnect-services.json`;
const other = agconnect.replaceAll('com.example.app', 'com.other.app');
const newer = agconnect.replaceAll('100000001', '100000002');

describe('answers that nobody asked for', () => {
  const answers: SetupAnswers = { provider: tencent.id, vendors: ['huawei', 'vivo'] };
  const values = valuesFor(tencent, ['huawei', 'vivo']);

  it.each<[string, SetupAnswers, string]>([
    [
      'a value with a letter in the wrong case',
      { ...answers, values: { ...values, huaweiBusinessId: '1' } },
      'values.huaweiBusinessId: There is no answer "huaweiBusinessId". Did you mean "huaweiBusinessID"?',
    ],
    [
      'a value of nothing at all',
      { ...answers, values: { ...values, colour: '1' } },
      'values.colour: There is no answer "colour". There are: huaweiBusinessID, ',
    ],
    [
      "another provider's value",
      { ...answers, values: { ...values, HMSCertificateName: 'a' } },
      'values.HMSCertificateName: There is no answer',
    ],
    [
      'a value of a maker that was not chosen',
      { ...answers, values: { ...values, meizuBusinessID: '7' } },
      'values.meizuBusinessID: meizuBusinessID belongs to "meizu", which is not among the vendors: add "meizu"',
    ],
    [
      'a maker that the plugin does not reach',
      { ...answers, vendors: ['huawei', 'vivo', 'fcm'], values },
      'vendors.fcm: TencentCloud-TUIOfflinePush does not support "fcm". It supports: huawei, honor',
    ],
    [
      'a key to overwrite that is none',
      { ...answers, values, overwrite: ['agconect'] },
      'overwrite.agconect: There is no answer "agconect". Did you mean "agconnect"?',
    ],
  ])('are refused: %s', async (_name, given, words) => {
    const [first, ...more] = await refused(files, given);
    expect(more).toEqual([]);
    expect(first).toContain(words);
  });

  it("are not the plugin's own names of parameters", async () => {
    const own = {
      ...projectOf(template('script setup'), easemob),
      [`nativeplugins/${pluginOf(easemob)}/package.json`]: JSON.stringify({
        _dp_nativeplugin: { android: { parameters: { VIVO_APP_ID: {}, VIVO_APP_KEY: {} } } },
      }),
    };
    const both = [
      ['VIVO_APP_ID', 'VIVO_APP_KEY'],
      ['com.vivo.push.app_id', 'com.vivo.push.api_key'],
    ];
    for (const [id = '', key = ''] of both) {
      const own_ = { VIVOCertificateName: '1000#abcd', [id]: '1000', [key]: 'abcd' };
      expect(await refused(own, { provider: easemob.id, vendors: ['vivo'], values: own_ })).toEqual([]);
      const wrong = { ...own_, [id]: '1001' };
      expect(await refused(own, { provider: easemob.id, vendors: ['vivo'], values: wrong })).toHaveLength(1);
    }
  });
});

describe('answers that are wrong', () => {
  it('are all named, and nothing is planned', async () => {
    const told = await refused(files, {
      provider: tencent.id,
      vendors: ['huawei', 'apple'],
      values: { huaweiBusinessID: 'abc', iosBusinessID: 'xxxxxx' },
      packageName: 'app',
      appId: 'nonsense',
      module: '../elsewhere.ts',
      agconnect: 'none.json',
    });
    expect(told.map((text) => text.split(':')[0])).toEqual([
      'values.huaweiBusinessID',
      'values.iosBusinessID',
      'packageName',
      'module',
      'appId',
      'agconnect',
    ]);
    expect(told[0]).toBe('values.huaweiBusinessID: Enter digits only.');
  });

  it.each(['org#app', 'Org#App', 'orgname#appname', 'your-org#your-app', 'xxxx#xxxx'])(
    "are the vendor's sample: %s",
    async (appId) => {
      const of = projectOf(template('script setup'), easemob);
      const answers = { provider: easemob.id, vendors: ['apple'] as const, appId };
      const told = await refused(of, { ...answers, values: valuesFor(easemob, ['apple']) });
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(/^appId: .*(?:sample|placeholder)/);
    },
  );

  it.each(['140000000a', '14', '01400000001', '1400000001#app'])('are no SDKAppID: %s', async (appId) => {
    const answers = { provider: tencent.id, vendors: ['apple'] as const, appId };
    expect(await refused(files, { ...answers, values: { iosBusinessID: '1' } })).toHaveLength(1);
  });
});

describe('an object that is not there', () => {
  it('is refused, with those that are', async () => {
    const answers = { provider: tencent.id, vendors: ['apple'] as const, values: { iosBusinessID: '1' } };
    const of = projectOf(template('command-line'), tencent);
    const told = await refused(of, { ...answers, instance: 'src/im/chta.ts' });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('src/im/chat.ts');
    expect(await refused(of, { ...answers, instance: 'src/im/chat.ts' })).toEqual([]);
  });
});

describe('answers that contradict', () => {
  it("each other: the parts of vivo's certificate", async () => {
    const of = projectOf(template('script setup'), easemob);
    const values = {
      VIVOCertificateName: '100000000#0123456789abcdef',
      'com.vivo.push.app_id': '100000007',
      'com.vivo.push.api_key': '0123456789abcdef',
    };
    const told = await refused(of, { provider: easemob.id, vendors: ['vivo'], values });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('VIVOCertificateName says something else than com.vivo.push.app_id');
    expect(told[0]).not.toContain('0123456789abcdef');
  });

  it('each other: two makers with one certificate id', async () => {
    const values = {
      ...valuesFor(tencent, ['huawei', 'xiaomi']),
      huaweiBusinessID: '30002',
      xiaomiBusinessID: '30002',
    };
    const told = await refused(files, { provider: tencent.id, vendors: ['huawei', 'xiaomi'], values });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('xiaomiBusinessID and huaweiBusinessID are the same');
  });

  it('what the project has; but what the project itself has wrong is left to the check', async () => {
    const name = 'push/start.js';
    const having = (more: string): Files => ({
      ...existing,
      [name]: (existing[name] ?? '').replace("huaweiBusinessID: '',", `huaweiBusinessID: '30002',${more}`),
    });
    const vendors = ['huawei', 'apple'] as const;
    const answers = { provider: tencent.id, vendors };
    expect(await refused(having(''), { ...answers, values: { iosBusinessID: '30002' } })).toHaveLength(1);
    expect(await refused(having(''), { ...answers, values: { iosBusinessID: '30003' } })).toEqual([]);
    expect(await refused(having(" iosBusinessID: '30002',"), answers)).toEqual([]);
    // a value that stays is the one to compare with
    const kept = { huaweiBusinessID: '30009', iosBusinessID: '30002' };
    expect(await refused(having(''), { ...answers, values: kept })).toHaveLength(1);
    expect(await refused(having(''), { ...answers, values: kept, overwrite: ['huaweiBusinessID'] })).toEqual(
      [],
    );
    const same = { huaweiBusinessID: '30009', iosBusinessID: '30009' };
    expect(await refused(having(''), { ...answers, values: same })).toHaveLength(1);
  });

  it("each other: Huawei's file and the package name, whichever came from where", async () => {
    const answers = { provider: tencent.id, vendors: ['huawei'] as const, values: { huaweiBusinessID: '1' } };
    const picked = 'downloads/agconnect-services.json';
    const named = { ...answers, packageName: 'com.other.app' };
    const [told] = await refused(files, { ...named, agconnect: picked });
    expect(told).toMatch(/^agconnect: .*com\.example\.app.*com\.other\.app/);
    // the file is there already
    expect((await refused({ ...files, [PLACE]: agconnect }, named))[0]).toMatch(
      /^packageName: .*com\.example\.app/,
    );
    // the manifest has another, and it stays
    const manifest = files['manifest.json'] ?? '';
    const having = {
      ...files,
      'manifest.json': manifest.replace('"permissions" : []', '"packagename" : "com.other.app"'),
    };
    expect(await refused(having, { ...answers, agconnect: picked })).toHaveLength(1);
    const both = { ...answers, agconnect: picked, packageName: 'com.example.app' };
    expect(await refused(having, both)).toHaveLength(1);
    expect(await refused(having, { ...both, overwrite: ['packageName'] })).toEqual([]);
    expect(await refused(files, both)).toEqual([]);
  });
});

describe("Huawei's file", () => {
  const answers: SetupAnswers = {
    provider: tencent.id,
    vendors: ['huawei'],
    values: { huaweiBusinessID: '1' },
    agconnect: 'downloads/agconnect-services.json',
    appId: appIdFor(tencent),
  };

  it.each([
    ['a remark', '"请下载该文件，替换此文件的内容"'],
    ['a comment', '{ "comments": "replace this file" }'],
    ['a form', '{ "client": { "app_id": "", "package_name": "" }, "app_info": {} }'],
    ['nothing', '\n'],
  ])('takes the place of what the plugin ships: %s', async (_name, text) => {
    const of = { ...files, [PLACE]: text };
    const made = await plan(of, answers);
    expect(made.copies.map(({ replaces }) => replaces)).toEqual([text]);
    const after = applyPlan(of, made);
    expect(after[PLACE]).toBe(agconnect);
    expect((await checked(after)).grave).toEqual([]);
    const again = await plan(after, answers);
    expect([again.edits, again.creates, again.copies]).toEqual([[], [], []]);
  });

  it.each([
    ["another app's", other],
    ['a newer one', newer],
    ['one that somebody has broken', `${agconnect.slice(0, -1)},,`],
    ['half a real one', '{ "client": { "app_id": "100000001" } }'],
  ])("stays where it is somebody's own, without a yes: %s", async (_name, text) => {
    const of = { ...files, [PLACE]: text };
    const kept = await plan(of, answers);
    expect(kept.copies).toEqual([]);
    expect(kept.notes.map(({ message }) => message)).toContain('agconnectStays');
    const replaced = applyPlan(of, await plan(of, { ...answers, overwrite: ['agconnect'] }));
    expect(replaced[PLACE]).toBe(agconnect);
  });

  it('is left alone where it is the very one, or is the answer itself', async () => {
    const of = { ...files, [PLACE]: agconnect };
    for (const given of [answers, { ...answers, agconnect: PLACE }]) {
      const made = await plan(of, { ...given, overwrite: ['agconnect'] });
      expect(made.copies).toEqual([]);
      expect(made.notes.map(({ message }) => message)).not.toContain('agconnectStays');
    }
  });

  it('is told of where Huawei was not chosen', async () => {
    const made = await plan(files, { ...answers, vendors: ['apple'], values: { iosBusinessID: '1' } });
    expect(made.copies).toEqual([]);
    expect(made.notes.map(({ message }) => message)).toContain('agconnectUnused');
  });
});

describe('a plugin whose files the user has yet to bring', () => {
  it.each(settable.map((provider) => [provider.id, provider] as const))(
    '%s: the entry is a local one, and their absence is all that the check has to say',
    async (_id, provider) => {
      const { [`nativeplugins/${pluginOf(provider)}/package.json`]: _plugin, ...of } = projectOf(
        template('script setup'),
        provider,
      );
      const vendors = ['xiaomi', 'vivo', 'apple'] as const;
      const made = await plan(of, {
        provider: provider.id,
        vendors,
        values: valuesFor(provider, vendors),
        appId: appIdFor(provider),
        packageName: 'com.example.app',
      });
      const after = applyPlan(of, made);
      expect(after['manifest.json']).toMatch(/"__plugin_info__"[\s\S]*"isCloud" : false/);
      const { grave } = await checked(after);
      expect(grave).toHaveLength(1);
      expect(grave[0]).toMatch(/^plugin-files-missing manifest/);
    },
  );
});

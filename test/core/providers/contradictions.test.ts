import { describe, expect, it } from 'vitest';
import { contradictionsIn } from '../../../src/core/providers/contradictions.ts';
import { easemobEmPush } from '../../../src/core/providers/easemob-empush/index.ts';
import type { Provider } from '../../../src/core/providers/provider.ts';
import { tencentTuiOfflinePush } from '../../../src/core/providers/tencent-tuiofflinepush/index.ts';

const told = (provider: Provider, values: Readonly<Record<string, string>>): string[] =>
  contradictionsIn(provider, new Map(Object.entries(values))).map(
    ({ kind, key, other }) => `${kind} ${key} ${other}`,
  );

const vivo = { 'com.vivo.push.app_id': '100000007', 'com.vivo.push.api_key': '0123456789abcdef' };

describe('contradictions', () => {
  it.each([
    [
      'two makers',
      { huaweiBusinessID: '30002', xiaomiBusinessID: '30002' },
      'xiaomiBusinessID huaweiBusinessID',
    ],
    [
      'a maker and Apple',
      { huaweiBusinessID: '30002', iosBusinessID: ' 30002 ' },
      'iosBusinessID huaweiBusinessID',
    ],
  ])('with one certificate id: %s', (_name, values, keys) => {
    expect(told(tencentTuiOfflinePush, values)).toEqual([`sameCertificate ${keys}`]);
  });

  it('are told of every further maker with that id', () => {
    const values = { huaweiBusinessID: '1', xiaomiBusinessID: '1', vivoBusinessID: '1' };
    expect(told(tencentTuiOfflinePush, values)).toHaveLength(2);
  });

  it('are parts of a name that are not the parameters', () => {
    expect(told(easemobEmPush, { VIVOCertificateName: '100000000#0123456789abcdef', ...vivo })).toEqual([
      'nameParts VIVOCertificateName com.vivo.push.app_id',
    ]);
    expect(told(easemobEmPush, { VIVOCertificateName: '1#2', ...vivo })).toHaveLength(2);
  });

  it.each([
    [tencentTuiOfflinePush, { huaweiBusinessID: '30002', xiaomiBusinessID: '30003' }],
    // "not used" may be said of several
    [tencentTuiOfflinePush, { huaweiBusinessID: '0', xiaomiBusinessID: '0' }],
    [tencentTuiOfflinePush, { huaweiBusinessID: '', xiaomiBusinessID: '' }],
    // an app has one key of each maker
    [tencentTuiOfflinePush, { xiaomiAppID: '1', meizuAppID: '1' }],
    // names are free
    [easemobEmPush, { HMSCertificateName: '10', MICertificateName: '10' }],
    [easemobEmPush, { VIVOCertificateName: '100000007#0123456789abcdef', ...vivo }],
    [easemobEmPush, { VIVOCertificateName: '100000000#0123456789abcdef' }],
    [easemobEmPush, { VIVOCertificateName: '100000000', ...vivo }],
  ])('are none: %#', (provider, values) => {
    expect(told(provider, values as Record<string, string>)).toEqual([]);
  });
});

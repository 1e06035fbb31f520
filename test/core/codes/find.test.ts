import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCodes } from '../../../src/core/codes/find.ts';
import { type OwnerId, ownerIds } from '../../../src/core/codes/owner.ts';
import { readPushLine } from '../../../src/core/logs/line.ts';

interface Asked {
  readonly owner?: OwnerId;
  readonly first?: OwnerId;
}

/** `huawei 6003`, in order; codes without a meaning as `xiaomi 22021?`. */
function ask(query: string, { owner, first }: Asked = {}): string[] {
  const rank = (id: OwnerId): number => (id === first ? 0 : 1);
  const { meanings, unknown } = findCodes(query, { owner, rank, readLine: readPushLine });
  return [
    ...meanings.map(({ maker, service, code }) => `${maker ?? service} ${code}`),
    ...unknown.map(({ maker, service, code }) => `${maker ?? service} ${code}?`),
  ];
}

describe('looking for a code', () => {
  it('tells what a number means by maker, the likely one first', () => {
    expect(ask('6003')).toEqual(['huawei 6003', 'jpush 6003']);
    expect(ask('6003', { first: 'jpush' })).toEqual(['jpush 6003', 'huawei 6003']);
    expect(ask('10003')).toEqual(['xiaomi 10003', 'vivo 10003', 'getui 10003']);
    expect(ask('10003', { owner: 'vivo' })).toEqual(['vivo 10003']);
    expect(ask('6003', { owner: 'oppo' })).toEqual([]);
  });

  it('takes negative codes, and blanks around one', () => {
    expect(ask('-997')).toEqual(['jpush -997']);
    expect(ask(' -2 ')).toEqual(['oppo -2']);
    expect(ask('-1')).toEqual(['xiaomi -1', 'oppo -1']);
  });

  it('puts receipts behind what a phone or a server answers', () => {
    expect(ask('2')[0]).toBe('getui 2');
    expect(ask('2')).toContain('huawei 2');
  });

  it('names codes of which no source tells the meaning', () => {
    for (const code of ['22020', '22021', '22103']) expect(ask(code)).toEqual([`xiaomi ${code}?`]);
    expect(ask('22001')).toEqual(['tencent 22001?']);
    expect(ask('10000')).toEqual(['vivo 10000?']);
    // known of one, and of the other only that it is there
    expect(ask('20001').at(-1)).toBe('meizu 20001?');
  });

  it('takes the words of a log line', () => {
    expect(ask('certificate fingerprint error')).toEqual(['huawei 6003']);
    expect(ask('Certificate Fingerprint Error.')).toEqual(['huawei 6003']);
    expect(ask('certificate fingerprint empty')).toEqual(['huawei 907135702', 'honor 8001003']);
    expect(
      ask('E/App: getToken failed, com.huawei.hms.common.ApiException: 6003: certificate fingerprint error'),
    ).toEqual(['huawei 6003']);
    expect(ask('vivoPush Register or UnRegister fail, code = 10003')).toEqual(['vivo 10003']);
    expect(ask('UNIPUSH is not enabled')).toEqual(['dcloud uniPush is not enabled']);
    expect(ask('target user is invalid')).toEqual(['getui 20001']);
  });

  it('takes a code beside the name of its maker, and words in either language', () => {
    expect(ask('华为 6003')).toEqual(['huawei 6003']);
    expect(ask('jpush 6003')).toEqual(['jpush 6003']);
    expect(ask('小米 22022 是什么')).toEqual(['xiaomi 22022']);
    expect(ask('应用在黑名单中')).toEqual(['xiaomi 10031']);
    expect(ask('too many tags')).toContain('jpush 6018');
  });

  it('knows nothing of what is not there', () => {
    for (const query of ['123456', 'no such words at all', '', '   ', '"', '..', '7'.repeat(500)])
      expect(ask(query)).toEqual([]);
  });

  it('never throws, and gives only what was asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.option(fc.constantFrom(...ownerIds), { nil: undefined }),
        (query, owner) => {
          const found = ask(query, owner ? { owner } : {});
          if (owner) for (const one of found) expect(one.startsWith(`${owner} `)).toBe(true);
        },
      ),
    );
  });
});

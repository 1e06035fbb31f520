import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masked } from '../../../src/core/logs/mask.ts';
import { samples } from './samples.ts';

/** Any code unit, halves of a pair among them; fast-check's own `binary` takes most of a second to get ready. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

describe('masking', () => {
  it.each([
    ['onNewToken token: IQAAAACy0kYwAAB3hZ8vQpLxkE6', 'onNewToken token: IQAA****'],
    ['token=AQ0i7Yk2', 'token=AQ0i****'],
    ['"regId":"v2-CRjF9d0a1b2c3"', '"regId":"v2-C****"'],
    ['Login successed with cid = e3f01a2b3c4d', 'Login successed with cid = e3f0****'],
    ['appSecret: 5f2a9c0d1e', 'appSecret: 5f2a****'],
    ['Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIi', 'Authorization: Bearer eyJh****'],
    ['sent to 0f8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d', 'sent to 0f8b****'],
    ['A1AAAAIdAAAAAAAAAAAAAAAAAAAAAz9Z', 'A1AA****'],
    ['token=IQAAAACy0kYwAAB3hZ8vQpLxkE6==', 'token=IQAA****'],
    ['user 13800138000 said', 'user 1380**** said'],
    ['mail me@example.com', 'mail me@e****'],
    ['a\nb\u001b[31m', 'a␊b␛[31m'],
  ])('%j', (line, shown) => {
    expect(masked(line)).toBe(shown);
    expect(masked(shown)).toBe(shown);
  });

  it('leaves what is no secret', () => {
    for (const [, , line] of samples) expect(masked(line)).toBe(line);
    for (const line of [
      'com.huawei.hms.push.HmsMessageService token service',
      'token is empty, errorCode: 907135702',
      'at com.tencent.qcloud.tim.push.impl.TIMPushManagerImpl2.registerPush',
      '11-21 20:00:00.123 12345 67890 E HMSSDK_HmsInstanceIdEx: ErrorCode: 6003',
      'SERVICE_NOT_AVAILABLE_FOR_THIS_USER',
    ])
      expect(masked(line)).toBe(line);
  });

  it('lets no long token through, wherever it stands', () => {
    const token = fc
      .array(fc.constantFrom(...'ABCdefGHIjkl0123456789'), { minLength: 24, maxLength: 60 })
      .map((chars) => `A1${chars.join('')}z9Z`);
    fc.assert(
      fc.property(
        fc.constantFrom('', 'token: ', 'got ', '{"t":"', 'HMSSDK_x: '),
        token,
        fc.constantFrom('', ' ok', '"}', '\n'),
        (before, own, after) => {
          expect(masked(before + own + after)).not.toContain(own.slice(0, 12));
        },
      ),
    );
  });

  it('may be given anything', () => {
    fc.assert(fc.property(fc.string({ unit: anyUnit, maxLength: 400 }), (line) => void masked(line)));
  });
});

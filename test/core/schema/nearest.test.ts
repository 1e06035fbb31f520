import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestKey } from '../../../src/core/schema/nearest.ts';

const known = [
  'huaweiBusinessID',
  'xiaomiAppID',
  'xiaomiAppKey',
  'oppoAppKey',
  'oppoAppSecret',
  'iosBusinessID',
  'when',
  'icon',
];

it.each([
  ['huaweiBusinessID', 'huaweiBusinessID'],
  ['HUAWEIBUSINESSID', 'huaweiBusinessID'],
  ['huawieBusinesID', 'huaweiBusinessID'],
  ['huawei_business_id', 'huaweiBusinessID'],
  ['oppoAppSercet', 'oppoAppSecret'],
  ['wehn', 'when'],
  ['icons', 'icon'],
  ['xiaomiAppIKey', 'xiaomiAppKey'],
  ['hmsBusinessID', undefined],
  ['wan', undefined],
  ['', undefined],
  ['oppoMasterSecret', undefined],
])('%s', (key, expected) => expect(nearestKey(key, known)).toBe(expected));

it('takes no side between two', () => {
  expect(nearestKey('sab', ['sad', 'sat'])).toBeUndefined();
  expect(nearestKey('ABC', ['abc', 'Abc'])).toBeUndefined();
});

it('keeps to its limit', () => {
  expect(nearestKey('huawieBusinesID', known, 1)).toBeUndefined();
  expect(nearestKey('huaweiBusinesID', known, 1)).toBe('huaweiBusinessID');
});

it('takes a name that is listed twice for one', () => {
  expect(nearestKey('wehn', ['when', 'when'])).toBe('when');
  expect(nearestKey('WHEN', ['when', 'when'])).toBe('when');
});

it('answers for each list on its own', () => {
  expect(nearestKey('icno', ['icon'])).toBe('icon');
  expect(nearestKey('icno', ['when'])).toBeUndefined();
  expect(nearestKey('icno', [])).toBeUndefined();
});

it('gives up where a key is too long, or too many names are as long as it', () => {
  const long = 'a'.repeat(201);
  expect(nearestKey(`${long}b`, [`${long}c`])).toBeUndefined();
  expect(nearestKey(long.toUpperCase(), [long])).toBe(long);
  const many = Array.from({ length: 500 }, (_, i) => `key${100 + i}`);
  expect(nearestKey('kye101', many)).toBeUndefined();
  expect(nearestKey('KEY101', many)).toBe('key101');
  expect(nearestKey('huaweiBusinesID', [...many, 'huaweiBusinessID'])).toBe('huaweiBusinessID');
});

it('takes the one that is nearer, wherever it stands in the list', () => {
  const [near, far] = ['abcdefgi', 'abcdefij'];
  expect(nearestKey('abcdefgh', [near, far])).toBe(near);
  expect(nearestKey('abcdefgh', [far, near])).toBe(near);
});

it('reaches to two hundred letters, and to four hundred names of a length', () => {
  const long = 'a'.repeat(199);
  expect(nearestKey(`${long}b`, [`${long}a`])).toBe(`${long}a`);
  const many = Array.from({ length: 400 }, (_, i) => `key${100 + i}`);
  expect(nearestKey('kye101', many)).toBe('key101');
  expect(nearestKey('kye101', [...many, 'key500'])).toBeUndefined();
});

it('takes the name itself, whatever else differs from it in case alone', () => {
  expect(nearestKey('abc', ['Abc', 'abc'])).toBe('abc');
});

it('counts the letters before those that are alike', () => {
  expect(nearestKey('abcdefghi', ['zzabcdefghi'], 1)).toBeUndefined();
  expect(nearestKey('abcdefghi', ['zzabcdefghi'], 2)).toBe('zzabcdefghi');
});

it('counts the names of every length that is near', () => {
  const names = (length: number): string[] =>
    Array.from({ length: 300 }, (_, i) => `${'key'.padEnd(length - 3, 'x')}${100 + i}`);
  expect(nearestKey('kye101', names(6))).toBe('key101');
  expect(nearestKey('kye101', [...names(6), ...names(8)])).toBeUndefined();
});

describe('a part of a name', () => {
  it.each([
    // an edit for every three letters, and one at least
    ['certifikatt', 'certificate'],
    ['abcdxx', 'abcdef'],
    ['axx', undefined, 'abc'],
    ['abcxx', undefined, 'abcde'],
    // capitals in a row are one part, and so are digits
    ['IOSCertificate', undefined, 'HMSCertificate'],
    ['key34', undefined, 'key12'],
    ['abXo', undefined, 'abKe'],
    // where the parts are not as many, the whole name bears what its length allows
    ['abc_d', 'abcd'],
    ['a_b', undefined, 'abc'],
  ])('%s', (key, expected, known = expected ?? '') => expect(nearestKey(key, [known])).toBe(expected));
});

describe('the edits between two names', () => {
  /** Letters put in, left out, changed, or two neighbours swapped, no stretch of letters twice. */
  const editsBetween = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length;
    const [restA, restB] = [a.slice(1), b.slice(1)];
    if (a[0] === b[0]) return editsBetween(restA, restB);
    const ways = [editsBetween(restA, b), editsBetween(a, restB), editsBetween(restA, restB)];
    if (a.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(editsBetween(a.slice(2), b.slice(2)));
    return 1 + Math.min(...ways);
  };
  const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });

  it('are as few as can be', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        fc.pre(a !== b);
        // one part, long enough to bear them
        const [key, known] = [`xxxxxx${a}`, `xxxxxx${b}`];
        const edits = editsBetween(a, b);
        const bears = Math.floor(known.length / 3);
        for (const limit of [1, 2, 3, 4])
          expect(nearestKey(key, [known], limit)).toBe(edits <= Math.min(limit, bears) ? known : undefined);
      }),
      {
        numRuns: 300,
        examples: [
          ['ab', 'ba'],
          ['abc', 'cab'],
          ['a', 'bab'],
          ['abcb', 'cabb'],
        ],
      },
    );
  });
});

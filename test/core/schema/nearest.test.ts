import { expect, it } from 'vitest';
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

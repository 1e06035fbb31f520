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

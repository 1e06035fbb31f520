import fc from 'fast-check';
import libraryLt from 'semver/functions/lt.js';
import libraryValid from 'semver/functions/valid.js';
import { describe, expect, test } from 'vitest';
import { lt, valid } from '../../../src/core/project/versions.ts';

const number = fc.oneof(
  fc.nat({ max: 3 }),
  fc.nat(),
  fc.constantFrom('00', '01', '9007199254740991', '9007199254740992', '999999999999999', '1e3', ''),
);
const version = fc
  .tuple(number, number, number, fc.constantFrom('', '', '', '-beta.1', '+build', ' ', 'v', '.1'))
  .map(([a, b, c, end]) => (end === 'v' ? `v${a}.${b}.${c}` : `${a}.${b}.${c}${end}`));

describe('versions', () => {
  test('are valid where the library says so, and written as it does', () => {
    fc.assert(fc.property(version, (one) => void expect(valid(one)).toBe(libraryValid(one))));
  });

  test('come before one another as the library says', () => {
    const versions = version.filter((one) => libraryValid(one) !== null);
    fc.assert(
      fc.property(
        versions,
        versions,
        (one, other) => void expect(lt(one, other)).toBe(libraryLt(one, other)),
      ),
    );
  });
});

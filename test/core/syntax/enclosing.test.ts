import fc from 'fast-check';
import { expect, it } from 'vitest';
import { enclosing } from '../../../src/core/syntax/enclosing.ts';

const stretch = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 15 })).map(([start, length]) => ({
  start,
  end: start + length,
}));

it('finds those that hold a stretch, whether they lie in one another or cross', () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 20 }), stretch, (stretches, inner) => {
      const found = new Set(enclosing(stretches, inner));
      const expected = stretches.filter(
        ({ start, end }) =>
          start <= inner.start && inner.end <= end && (end > inner.start || start === inner.start),
      );
      for (const one of expected) if (one.end > one.start) expect(found).toContain(one);
      for (const one of found) expect(one.start <= inner.start && inner.end <= one.end).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it('names the innermost first', () => {
  const [outer, inner, beside] = [
    { start: 0, end: 9 },
    { start: 2, end: 5 },
    { start: 6, end: 8 },
  ];
  expect([...enclosing([beside, outer, inner], { start: 3, end: 4 })]).toEqual([inner, outer]);
  expect([...enclosing([], { start: 3, end: 4 })]).toEqual([]);
});

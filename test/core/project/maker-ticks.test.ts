import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../src/core/project/layout.ts';
import { tickedAt, ticksOf, tickUse } from '../../../src/core/project/maker-ticks.ts';
import type { Project } from '../../../src/core/project/project.ts';
import type { MakerTick, VendorUse } from '../../../src/core/providers/vendor-use.ts';

const X = '"uni-app-x": {},';
/** A project of nothing but a manifest, with what stands in `app-plus`. */
const projectOf = (inside: string, x = ''): Project => {
  const text = `{ "appid": "__UNI__A", ${x} "app-plus": ${inside} }`;
  return { manifest: readManifest({ path: '/p/manifest.json', text }, true) } as unknown as Project;
};
const tick = (key: string, more: Partial<MakerTick> = {}): MakerTick => ({
  framework: 'uni-app',
  path: ['app-plus', 'push', key],
  ...more,
});
const vendor = (...ticks: MakerTick[]): VendorUse => ({ id: 'oppo', values: [], files: [], ticks });

describe("a maker's ticks", () => {
  const both = vendor(tick('oppo'), tick('other', { framework: 'uni-app-x' }));

  it('are those of the framework', () => {
    expect(ticksOf(projectOf('{}'), both).map(({ path }) => path.at(-1))).toEqual(['oppo']);
    expect(ticksOf(projectOf('{}', X), both).map(({ path }) => path.at(-1))).toEqual(['other']);
    expect(ticksOf(projectOf('{}'), { id: 'oppo', values: [], files: [] })).toEqual([]);
  });

  it('are there as objects, in any of their places', () => {
    const two = vendor(tick('oppo'), tick('heytap'));
    const at = (inside: string): string | undefined => tickedAt(projectOf(inside), two)?.key;
    expect(at('{ "push": { "oppo": {} } }')).toBe('oppo');
    expect(at('{ "push": { "heytap": {} } }')).toBe('heytap');
    expect(at('{ "push": { "oppo": true, "heytap": {} } }')).toBe('heytap');
    for (const inside of [
      '{}',
      '{ "push": {} }',
      '{ "push": { "oppo": null } }',
      '{ "push": { "oppo": 1 } }',
    ])
      expect(at(inside), inside).toBeUndefined();
    expect(tickedAt(projectOf('{ "push": { "oppo": {} } }', X), two)).toBeUndefined();
  });

  it.each<[string, boolean, string]>([
    ['{ "push": { "oppo": {} } }', true, 'on'],
    ['{ "push": { "oppo": {} } }', false, 'on'],
    ['{ "push": {} }', true, 'off'],
    ['{ "push": {} }', false, 'unclear'],
    ['{ "push": { "oppo": 1 } }', true, 'unclear'],
    ['{ "push": null }', true, 'unclear'],
    ['{ "push": true }', true, 'unclear'],
    ['{}', true, 'unclear'],
  ])('in %s, where others are left out: %s', (inside, only, use) =>
    expect(tickUse(projectOf(inside), vendor(tick('oppo', { only })))).toBe(use),
  );

  it('leave the maker out where one of them does', () => {
    const two = vendor(tick('heytap'), tick('oppo', { only: true }));
    expect(tickUse(projectOf('{ "push": {} }'), two)).toBe('off');
    expect(tickUse(projectOf('{ "push": {} }'), vendor())).toBe('unclear');
  });
});

import { describe, expect, it } from 'vitest';
import { globNeedles, importNeedle, type Needle, nameNeedle } from '../../../src/core/project/needle.ts';

describe('a name', () => {
  it.each(['start()', 'a.start', '(start)', 'start'])('is said in %s', (text) => {
    expect(nameNeedle('start').pattern.test(text)).toBe(true);
  });

  it.each(['restart', 'started', '$start', 'start$', '_start', 'Start'])('is not said in %s', (text) => {
    expect(nameNeedle('start').pattern.test(text)).toBe(false);
  });

  it('is taken letter by letter', () => {
    const { pattern, stems, key } = nameNeedle('a.b$');
    expect(pattern.test('a.b$')).toBe(true);
    expect(pattern.test('axb$')).toBe(false);
    expect([key, stems]).toEqual(['a.b$', ['a.b$']]);
    expect(globNeedles.map((needle) => needle.key)).toEqual(['import.meta.glob', 'require.context']);
  });
});

describe('the import of a module', () => {
  it.each(["'./push'", "'@/lib/push.ts'", '"push"', '`../push.js`', "'push.uts'"])(
    'is said in %s',
    (text) => {
      const { pattern, key, stems } = importNeedle('/p/lib/push.ts');
      expect(pattern.test(`from ${text}`)).toBe(true);
      expect([key, stems]).toEqual(['import push', ['push']]);
    },
  );

  it.each(["'./pushed'", "'./my-push'", 'push', "'./push/a'", "'./push.'", "'a push'"])(
    'is not said in %s',
    (text) => expect(importNeedle('/p/lib/push.ts').pattern.test(`from ${text}`)).toBe(false),
  );

  it('is taken letter by letter', () => {
    expect(importNeedle('/p/a+b.ts').pattern.test("'./a+b'")).toBe(true);
    expect(importNeedle('/p/a+b.ts').pattern.test("'./aab'")).toBe(false);
  });
});

describe('the import of an index', () => {
  const needle = (): Needle => importNeedle('/p/lib/index.ts');

  it.each([
    "'./lib'",
    "'@/lib/'",
    "'./lib/index'",
    "'../index.js'",
    "'@/index'",
    "'.'",
    "'..'",
    "'./'",
    "'../..'",
    "'@'",
  ])('is said in %s', (text) => expect(needle().pattern.test(`from ${text}`)).toBe(true));

  it.each(["'./other'", "'./my-lib'", "'./library'", "'./reindex'", "'./lib/a'", "'a'"])(
    'is not said in %s',
    (text) => expect(needle().pattern.test(`from ${text}`)).toBe(false),
  );

  it('is told from those of other folders', () => {
    expect(needle().key).toBe('import lib/index');
    expect(needle().stems).toEqual(['lib', 'index', '.', '@', '~']);
  });
});

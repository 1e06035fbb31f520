import { describe, expect, it } from 'vitest';
import { checkSchema } from '../../../src/core/schema/check.ts';
import { readJsonc } from '../../../src/core/syntax/jsonc.ts';
import type { Node, ObjectNode } from '../../../src/core/syntax/tree.ts';
import { check, read, show } from './tables.ts';

/** Each text in a branch of its own that an App build may read. */
const branches = (...texts: readonly string[]): string =>
  texts.map((text) => `\n// #ifdef APP-PLUS\n${text},\n// #endif\n`).join('');

describe('of several properties with one key', () => {
  const ids = (values: readonly string[]): string =>
    `{${branches(...values.map((value) => `"huaweiBusinessID":"${value}"`))}}`;

  it('each is looked at, as many as sixteen', () => {
    const good = Array.from({ length: 15 }, () => '1');
    expect(check('offline-push-config', ids([...good, 'abc']))).toEqual(['pattern huaweiBusinessID digits']);
    expect(check('offline-push-config', ids([...good, '1', 'abc']))).toEqual([]);
  });

  it('each wrong one is told, in the order of the text', () => {
    const node = read(ids(['abc', '1', 'def']));
    const values = checkSchema('offline-push-config', node).map(({ node: value }) =>
      value.kind === 'string' ? value.value : value.kind,
    );
    expect(values).toEqual(['abc', 'def']);
  });

  it('those of objects within are looked at too, with the others beside them', () => {
    const inner = branches('"OPPOChannelID":"a"', '"OPPOChannelID":1', '"OPPOChannelID":2');
    const text = `{${branches('"title":"a"', '"title":2')}"androidInfo":{${inner}}}`;
    expect(check('offline-push-info', text)).toEqual([
      'type title string',
      'type androidInfo/OPPOChannelID string',
      'type androidInfo/OPPOChannelID string',
    ]);
  });

  it('a key of the one and a key of the other are both known', () => {
    const text = `{${branches('"androidInfo":{"OPPOChanelID":"a"}', '"androidInfo":{"sond":"b"}')}}`;
    expect(check('offline-push-info', text)).toEqual([
      'unknown-key androidInfo/OPPOChanelID -> OPPOChannelID',
      'unknown-key androidInfo/sond -> sound',
    ]);
  });
});

describe('the order', () => {
  const at = (path: string, text: string): ObjectNode => {
    const { tree } = readJsonc({ path, text });
    if (tree?.kind !== 'object') throw new Error('no object');
    return tree;
  };
  /** The object whose value is written in another file. */
  const elsewhere = (path: string): string[] => {
    const here = at('/p/b.json', '{"title":1,"androidInfo":0,"description":2}');
    const there = at(path, '{"sond":"a"}');
    const follow = (value: Node): Node => (value.kind === 'number' && value.value === 0 ? there : value);
    return checkSchema('offline-push-info', here, follow).map(show);
  };
  const told = (file: 'before' | 'behind'): string[] => {
    const own = ['type title string', 'type description string'];
    const other = 'unknown-key androidInfo/sond -> sound';
    return file === 'before' ? [other, ...own] : [...own, other];
  };

  it('is that of the text, and of the names of files', () => {
    expect(elsewhere('/p/a.json')).toEqual(told('before'));
    expect(elsewhere('/p/c.json')).toEqual(told('behind'));
  });
});

describe('what a place is told once', () => {
  it('is the values that it may have, rather than their kind', () => {
    expect(check('create-push-message', '{"content":"a","sound":true}')).toEqual(['enum sound system|none']);
  });

  it('is nothing of the form or the value of a placeholder', () => {
    expect(check('create-push-message', '{"content":"a","sound":"xxxx"}')).toEqual([]);
    expect(check('offline-push-config', '{"huaweiBusinessID":"<id>"}')).toEqual([]);
  });

  it('is the nearest value without the blanks around what is written', () => {
    expect(check('create-push-message', '{"content":"a","sound":" systm "}')).toEqual([
      'enum sound system|none -> system',
    ]);
  });
});

describe('a key that does not belong', () => {
  it('is told in every branch that an App build may read, and in no other', () => {
    const text = `{"content":"a",${branches('"titel":"b"')}
      // #ifdef H5
      "titel":"c"
      // #endif
    }`;
    expect(check('create-push-message', text)).toEqual(['unknown-key titel -> title']);
  });

  it('is none where it is sent on as it is', () => {
    expect(check('offline-push-info', '{"androidInfo":{"HarmonyCategory":"IM"}}')).toEqual([]);
    expect(check('offline-push-info', '{"androidInfo":{"HarmonyCategry":"IM"}}')).toEqual([
      'unknown-key androidInfo/HarmonyCategry',
    ]);
  });
});

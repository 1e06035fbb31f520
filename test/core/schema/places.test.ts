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

  it('all are looked at beside a value that is not known', () => {
    const node = read(`{${branches('"title":"a"', '"title":2')}"description":null}`);
    const unknown = (value: Node): Node => (value.kind === 'null' ? { ...value, kind: 'unknown' } : value);
    expect(checkSchema('offline-push-info', node, unknown).map(show)).toEqual(['type title string']);
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

  it('goes by where a key stands, not by where its value is written', () => {
    const here = at('/p/b.json', '{"title":0,"description":2}');
    const zero = at('/p/c.json', '{"a":3}').properties[0]?.value;
    const problems = checkSchema('offline-push-info', here, (value) =>
      value.kind === 'number' && value.value === 0 ? (zero ?? value) : value,
    );
    expect(problems.map(show)).toEqual(['type title string', 'type description string']);
  });

  it('is that of the text, and of the names of files', () => {
    expect(elsewhere('/p/a.json')).toEqual(told('before'));
    expect(elsewhere('/p/c.json')).toEqual(told('behind'));
  });
});

describe('a list', () => {
  it('is looked into, item by item', () => {
    expect(
      check(
        'project-config',
        '{"overrides":[{"files":["a"],"rules":{}},{"files":[1,"b"],"rules":{},"fils":1}]}',
      ),
    ).toEqual(['type overrides/1/files/0 string', 'unknown-key overrides/1/fils -> files']);
    expect(check('project-config', '{"overrides":[1]}')).toEqual(['type overrides/0 object']);
  });

  it('is not, where an item of it is not known', () => {
    const node = read('{"overrides":[{"files":[1,null],"rules":{}}]}');
    const unknown = (value: Node): Node => (value.kind === 'null' ? { ...value, kind: 'unknown' } : value);
    expect(checkSchema('project-config', node, unknown)).toEqual([]);
  });

  it('is read in every alternative of its items', () => {
    const files = branches('"files":["a"]', '"files":[1]');
    expect(check('project-config', `{"overrides":[{"rules":{},${files}},{"rules":{},"files":[]}]}`)).toEqual([
      'type overrides/0/files/0 string',
    ]);
  });
});

describe('a function', () => {
  it('is one of its own kind', () => {
    const node = read('{"content":0,"success":0}');
    const follow = (value: Node): Node =>
      value.kind === 'number' ? { ...value, kind: 'function', inline: true } : value;
    expect(checkSchema('create-push-message', node, follow).map(show)).toEqual(['type content string']);
  });
});

describe('what a place is told once', () => {
  it('is each key that it lacks, whichever of its alternatives lacks it', () => {
    expect(check('unicloud-send-message', '{"payload":"a"}')).toEqual(['missing title', 'missing content']);
    const text = `{${branches('"overrides":[{"files":["a"]}]', '"overrides":[{"rules":{}}]')}}`;
    expect(check('project-config', text)).toEqual(['missing overrides/0/rules', 'missing overrides/0/files']);
  });

  it('is told of every property that holds it', () => {
    const number = read('1');
    const problems = checkSchema('offline-push-info', read('{"title":0,"description":0}'), (node) =>
      node.kind === 'number' ? number : node,
    );
    expect(problems.map(show)).toEqual(['type title string', 'type description string']);
  });

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

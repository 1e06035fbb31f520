import { describe, expect, it } from 'vitest';
import { newConfig, suppressFile, suppressLine, turnOff } from '../../../src/core/engine/suppress.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { applyEdits } from '../helpers.ts';

const finding = (path: string, text: string, at: string): Finding =>
  ({ rule: 'some-rule', source: { path, text }, start: text.indexOf(at), end: text.length }) as Finding;

const line = (path: string, text: string, at = 'x'): string =>
  applyEdits(text, suppressLine(finding(path, text, at)));
const file = (path: string, text: string): string => applyEdits(text, suppressFile(finding(path, text, 'x')));

describe('a comment that turns a rule off', () => {
  it('for a line, above it, with its indentation and line end', () => {
    expect(line('/a.js', 'a\n\t  x\n')).toBe(
      'a\n\t  // uni-offline-push-disable-next-line some-rule\n\t  x\n',
    );
    expect(line('/a.ts', 'a\r\nx\r\n')).toBe('a\r\n// uni-offline-push-disable-next-line some-rule\r\nx\r\n');
    expect(line('/a.js', 'x')).toBe('// uni-offline-push-disable-next-line some-rule\nx');
  });

  it('for a file, on its first line, behind what has to be first', () => {
    expect(file('/a.js', 'x')).toBe('/* uni-offline-push-disable some-rule */\nx');
    for (const name of ['/a.vue', '/a.nvue', '/a.uvue'])
      expect(file(name, 'x\r\n')).toBe('<!-- uni-offline-push-disable some-rule -->\r\nx\r\n');
    expect(file('/a.js', '\ufeffx\n')).toBe('\ufeff/* uni-offline-push-disable some-rule */\nx\n');
    expect(file('/a.js', '#!/usr/bin/env node\nx\n')).toBe(
      '#!/usr/bin/env node\n/* uni-offline-push-disable some-rule */\nx\n',
    );
  });

  it('cannot stand in every file', () => {
    expect(line('/package.json', 'x')).toBe('x');
    expect(file('/package.json', 'x')).toBe('x');
  });
});

describe('settings that turn a rule off', () => {
  it('are written anew, with their schema where it is there', () => {
    expect(turnOff('some-rule', undefined)).toEqual({ text: newConfig({ 'some-rule': 'off' }, undefined) });
    expect(JSON.parse(newConfig({ a: 'off' }, './s.json'))).toEqual({
      $schema: './s.json',
      rules: { a: 'off' },
    });
    expect(JSON.parse(newConfig({ a: 'off' }, undefined))).toEqual({ rules: { a: 'off' } });
  });

  it('or get another line, unless they are no object', () => {
    const changed = (text: string): string => {
      const result = turnOff('some-rule', { path: '/c.json', text });
      return 'edits' in result ? applyEdits(text, result.edits) : result.text;
    };
    expect(changed('{ "rules": { "a": "off" } }')).toBe('{ "rules": { "a": "off", "some-rule": "off" } }');
    expect(changed('[]')).toBe('[]');
  });
});

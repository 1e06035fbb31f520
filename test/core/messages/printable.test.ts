import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format } from '../../../src/core/messages/format.ts';
import { onOneLine, plainMarkdown, printable } from '../../../src/core/messages/printable.ts';

/** What a terminal would act upon, or what turns a line's text round. */
const acts = (text: string): boolean =>
  [...text].some((char) => {
    const code = char.codePointAt(0) ?? 0;
    const isLayout = char === '\n' || char === '\r' || char === '\t';
    return (code < 0x20 && !isLayout) || (code >= 0x7f && code <= 0x9f) || (code >= 0x202a && code <= 0x202e);
  });

describe('text of a project', () => {
  test('shows controls, and keeps all else', () => {
    expect(printable('a\u001b[31mb\u0007\u009b2Jc\u202ed\u007f')).toBe('a␛[31mb␇�2Jc�d␡');
    expect(printable('“推送”\tкод\n👍')).toBe('“推送”\tкод\n👍');
    expect(onOneLine('a\r\nb\tc')).toBe('a␊b c');
  });

  test('has no control left, whatever it was', () => {
    const char = fc.integer({ min: 0, max: 0x2fff }).map((code) => String.fromCharCode(code));
    fc.assert(fc.property(fc.array(char), (chars) => !acts(printable(chars.join('')))));
  });

  test('in a message does nothing', () => {
    expect(format('“{key}” {all}', { key: 'a\u001b]0;x\u0007', all: ['b\u001b', 'c'] }, 'zh-CN')).toBe(
      '“a␛]0;x␇” b␛、c',
    );
  });

  test('in Markdown is what is written', () => {
    expect(plainMarkdown('![p](https://x.y/z) <b>`c`</b> | a_b')).toBe(
      '\\!\\[p\\](https://x.y/z) \\<b\\>\\`c\\`\\</b\\> \\| a\\_b',
    );
  });
});

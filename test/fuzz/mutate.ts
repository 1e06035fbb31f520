import type { Random } from './random.ts';

/** What breaks readers: brackets, quotes, comments, escapes, ends of lines, letters outside of the first plane. */
const PIECES: readonly string[] = [
  ...'{}[]()<>"\'`,:;/\\*#@$!=.-0x\n\r\t ',
  '\u0000',
  '\ufeff',
  '\u2028',
  '\ud800',
  '😀',
  '中文',
  '//',
  '/*',
  '*/',
  '<!--',
  '-->',
  '${',
  '</script>',
  '<script setup lang="ts">',
  '<template>',
  '#ifdef APP-PLUS',
  '// #ifdef H5\n',
  '// #endif\n',
  '/* uni-offline-push-disable */',
  '// uni-offline-push-disable-next-line\n',
  'null',
  'undefined',
  'true',
  '-1e999',
  '9007199254740993',
  '__proto__',
  'constructor',
  'toString',
  'async ',
  'await ',
  '...',
  '=>',
  ' as any',
  'import ',
  'export default ',
  'require(',
  '\\u{110000}',
  '\\x4',
  '{x}',
  '%s',
];

function piece(random: Random, others: readonly string[]): string {
  if (random.chance(0.75) || others.length === 0) return random.of(PIECES);
  const other = random.of(others);
  const at = random.below(other.length + 1);
  return other.slice(at, at + random.below(60));
}

/** A place in the text that is met more often where something stands that is looked for. */
function place(random: Random, text: string): number {
  const at = random.below(text.length + 1);
  if (random.chance(0.4)) return at;
  const next = text.slice(at).search(/["'{}(),:]/);
  return next < 0 ? at : at + next + random.below(2);
}

function once(random: Random, text: string, others: readonly string[]): string {
  const at = place(random, text);
  const end = Math.min(text.length, at + 1 + random.below(random.chance(0.8) ? 4 : 200));
  switch (random.below(9)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, at) + piece(random, others) + text.slice(end);
    case 2:
      return text.slice(0, end) + text.slice(at);
    case 3: {
      const lines = text.split('\n');
      const from = random.below(lines.length);
      const [moved = ''] = lines.splice(from, 1);
      lines.splice(random.below(lines.length + 1), 0, moved);
      return lines.join('\n');
    }
    case 4:
      return random.chance(0.5) ? text.slice(0, at) : text.slice(at);
    case 5:
      return random.chance(0.5) ? text.replaceAll('\n', '\r\n') : text.replace(/\s+/g, ' ');
    case 6:
      return text.slice(0, at) + piece(random, others).repeat(1 + random.below(40)) + text.slice(at);
    default:
      return text.slice(0, at) + piece(random, others) + text.slice(at);
  }
}

/** The text with one to five changes; `others`: texts that pieces are taken from. */
export function mutated(random: Random, text: string, others: readonly string[] = []): string {
  let result = text;
  for (let left = 1 + random.below(5); left > 0; left--) result = once(random, result, others);
  return result;
}

/** The bytes with one to five changes. */
export function mutatedBytes(random: Random, bytes: Uint8Array): Uint8Array {
  let result = Uint8Array.from(bytes);
  for (let left = 1 + random.below(5); left > 0; left--) {
    const at = random.below(result.length + 1);
    const length = 1 + random.below(40);
    const kind = random.below(5);
    if (kind === 0) result.fill(random.of([0, 1, 4, 0x7f, 0x80, 0xff]), at, at + random.of([1, 2, 4]));
    else if (kind === 1) result = joined(result.subarray(0, at), result.subarray(at + length));
    else if (kind === 2) result = joined(result.subarray(0, at), result.subarray(Math.max(0, at - length)));
    else if (kind === 3 && random.chance(0.3)) result = result.slice(0, at);
    else if (at < result.length) result[at] = (result[at] ?? 0) ^ (1 << random.below(8));
  }
  return result;
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from([...a, ...b]);

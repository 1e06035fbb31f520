import type { Colors } from 'picocolors/types';
import type { Terminal } from './terminal.ts';

/**
 * Colours where the output is a terminal that wants them, else none. The library looks at the process as it is
 * loaded, which takes longer than all it does: it is loaded for terminals alone.
 */
export function colorsFor({ env, isTerminal }: Pick<Terminal, 'env' | 'isTerminal'>): Colors {
  const wanted = isTerminal && (env.NO_COLOR === undefined || env.NO_COLOR === '');
  if (wanted) return (require('picocolors') as { createColors(enabled: boolean): Colors }).createColors(true);
  return plain;
}

/** Every colour is none. */
const plain = new Proxy({} as Colors, {
  get: (_, name) => (name === 'isColorSupported' ? false : (text: string | number) => String(text)),
});

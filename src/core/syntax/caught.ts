import { tokenize } from './lexer.ts';
import type { Block, ScriptModule } from './module.ts';
import { after, isMark, isWord } from './text.ts';

/**
 * Whether what fails in a block is caught there: a `try` stands around it in the same function, and its `catch` lets
 * the failure go no further.
 */
export function isCaught({ blocks, source }: ScriptModule, block: number): boolean {
  for (let at = blocks[block]; at && at.kind === 'plain'; at = blocks[at.parent])
    if (/\btry\s*$/.test(source.text.slice(Math.max(0, at.start - 40), at.start)) && endsIt(source.text, at))
      return true;
  return false;
}

/** Behind the `try` block stands a `catch` that throws nothing. */
function endsIt(text: string, { end }: Block): boolean {
  const { list: tokens } = tokenize(text, end, endOfCatch(text, end));
  if (!isWord({ tokens }, 0, 'catch')) return false;
  const body = isMark({ tokens }, 1, '(') ? after({ tokens }, 1) : 1;
  if (!isMark({ tokens }, body, '{')) return false;
  const close = after({ tokens }, body);
  return !tokens.slice(body, close).some(({ text: word }) => word === 'throw' || word === 'reject');
}

/** Where the text of a `catch` certainly ends: no more than that is read. */
const MAX_CATCH = 10_000;

const endOfCatch = (text: string, start: number): number => Math.min(text.length, start + MAX_CATCH);

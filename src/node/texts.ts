import { unpack } from './packed.ts';

/** What no plain check tells: packed together by the build (scripts/texts.mjs), as it weighs least so. */
interface Texts {
  /** The rules' pages by their names. */
  readonly pages: Readonly<Record<string, string>>;
}

let known: Texts | undefined;

/** Read when first asked for. */
export function texts(): Texts {
  known ??= unpack('texts.br') as Texts;
  return known;
}

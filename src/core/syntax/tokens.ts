import type { Hole } from './literals.ts';

/** A stretch of the text at hand. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

export enum TokenKind {
  Name,
  Number,
  String,
  Template,
  Regex,
  Punctuator,
}

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** The token's text for names and punctuators, else ''. */
  readonly text: string;
  /** It is the first token of its line. */
  readonly lineBreak: boolean;
  /**
   * For a bracket: the index of its partner, or of the token before which it ends where it has none; -1 for a
   * closing bracket that closes nothing. For `?`, `:`, `case`, `<` and `>`: their partner, or -1.
   */
  match: number;
  /** For a template that is closed: its `${…}` parts. */
  readonly holes?: readonly Hole[];
}

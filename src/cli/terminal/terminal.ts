import { printable } from '../../core/messages/printable.ts';
import type { Environment } from '../options.ts';

/** What a command needs of the process around it. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Environment;
  readonly isTerminal: boolean;
  /** A real folder that nothing is to be read outside of, wherever links lead. */
  readonly within?: string;
  /** What is read in the place of standard input. */
  readonly input?: string;
  out(text: string): void;
  error(text: string): void;
  /** Asks for something that nobody is to see; undefined where nobody answers. Absent where nobody can be asked. */
  secret?(question: string): Promise<string | undefined>;
  /** Resolves when the user wants the program to end. */
  interrupted(): Promise<void>;
}

/** Runs with the arguments behind its name; answers with the exit code. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Text of the project's files: raw for a program, which may be to apply it; for a person nothing in it moves the cursor. */
export function forReader(text: string, { isTerminal }: Pick<Terminal, 'isTerminal'>): string {
  return isTerminal ? printable(text) : text;
}

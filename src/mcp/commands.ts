/** What a command of the command line needs of the process around it. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  /** A real folder that nothing is to be read outside of, wherever links lead. */
  readonly within?: string;
  /** What is read in the place of standard input. */
  readonly input?: string;
  out(text: string): void;
  error(text: string): void;
  interrupted(): Promise<void>;
}

export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** The commands that are served: handed in by the command line, so that both say the same, and are built once. */
export interface Commands {
  readonly check: Command;
  readonly doctor: Command;
  readonly rules: Command;
  readonly explain: Command;
  readonly fingerprint: Command;
  readonly inspect: Command;
  readonly explainRule: Command;
  readonly logs: Command;
  /** Whether a command threw what its caller can put right. */
  isUsageError(error: unknown): boolean;
}

/** What a command printed. */
export interface Output {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command that prints into texts. Throws what the command throws. */
export async function capture(
  command: Command,
  args: readonly string[],
  { cwd, env, within, input }: Required<Pick<Terminal, 'cwd' | 'env' | 'within'>> & Pick<Terminal, 'input'>,
): Promise<Output> {
  let out = '';
  let error = '';
  const code = await command(args, {
    cwd,
    env,
    within,
    ...(input !== undefined && { input }),
    isTerminal: false,
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    interrupted: () => new Promise(() => {}),
  });
  return { code, out, error };
}

import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type Signal = (typeof SIGNALS)[number];

/** While files are written, signals that would end the program wait. */
export class HeldSignals {
  private came: Signal | undefined;
  private readonly listener = (signal: NodeJS.Signals): void => {
    this.came ??= signal as Signal;
  };

  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.listener);
  }

  /** The first that has come so far: Node tells of them between two turns of its loop. */
  async heard(): Promise<Signal | undefined> {
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
    return this.came;
  }

  release(): void {
    for (const signal of SIGNALS) process.removeListener(signal, this.listener);
  }
}

/** Ends the program as the signal would have. The exit code is for systems on which a signal cannot be sent so. */
export function endBy(signal: Signal): number {
  process.kill(process.pid, signal);
  return 128 + constants.signals[signal];
}

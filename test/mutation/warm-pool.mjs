import { ThreadsPoolWorker } from 'vitest/node';

/** After so many runs the thread is a new one: each leaves some listeners behind. */
const MAX_RUNS = 200;

let thread;
let runs = 0;

/**
 * Vitest starts a thread for every run of tests, and loading the engine takes longer than a mutant's tests do. This one
 * stays, with the engine's modules in it: which mutant is at work, they ask whenever they come to it. The tests' own
 * modules are loaded anew by Vitest. What a module works out once for all is worked out before a mutant is (warm.ts).
 */
class WarmWorker extends ThreadsPoolWorker {
  name = 'warm';
  #listeners = [];

  on(event, listener) {
    this.#listeners.push([event, listener]);
    super.on(event, listener);
  }

  off(event, listener) {
    this.#listeners = this.#listeners.filter(([, other]) => other !== listener);
    super.off(event, listener);
  }

  async start() {
    this._thread = thread;
    if (!thread) {
      await super.start();
      thread = this._thread;
      thread.setMaxListeners(0);
      thread.once('exit', () => this.#lose(thread));
      runs = 0;
    }
    runs++;
  }

  #lose(lost) {
    if (lost === thread) thread = undefined;
  }

  send(message) {
    if (message?.type !== 'stop') return super.send(message);
    const stopped = { type: 'stopped', __vitest_worker_response__: true };
    for (const [event, listener] of [...this.#listeners]) if (event === 'message') listener(stopped);
  }

  async stop() {
    for (const [event, listener] of this.#listeners) super.off(event, listener);
    this.#listeners = [];
    if (runs < MAX_RUNS) return;
    const old = this._thread;
    this.#lose(old);
    await old?.terminate();
  }
}

export const warmPool = { name: 'warm', createPoolWorker: (options) => new WarmWorker(options) };

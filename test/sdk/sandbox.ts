import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, createContext, runInContext } from 'node:vm';
import { folder } from './install.mjs';

/** What is public in an SDK's code is known to these tests by name alone. */
// biome-ignore lint/suspicious/noExplicitAny: no types are shipped that hold for every version
export type Loose = any;

/** The version of an installed package, by the name that it is installed under. */
export function versionOf(name: string): string {
  return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
}

export const codeOf = (file: string): string => readFileSync(join(folder, 'node_modules', file), 'utf8');

/** An object that writes down which of its keys are read, whether they are there or not. */
export function recorded<T extends object>(target: T, read: Set<string>): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      // the SDKs print what they were given
      if (typeof key === 'string' && key !== 'toJSON') read.add(key);
      return Reflect.get(object, key, receiver);
    },
  });
}

/** The socket that `uni.connectSocket` gives; `answer` gets what the SDK sends, and may answer with `receive`. */
export class Socket {
  private readonly listeners = new Map<string, (event: unknown) => void>();

  constructor(
    private readonly answer: (data: Loose, socket: Socket) => void,
    private readonly later: (run: () => void) => void,
  ) {}

  readonly readyState = 1;
  readonly onOpen = (listener: (event: unknown) => void): void => {
    this.later(() => listener({}));
  };
  readonly onMessage = (listener: (event: unknown) => void): unknown =>
    this.listeners.set('message', listener);
  readonly onClose = (): void => {};
  readonly onError = (): void => {};
  readonly close = (): void => {};
  readonly send = ({ data, success }: { data: unknown; success?: () => void }): void => {
    success?.();
    this.answer(data, this);
  };

  receive(data: unknown): void {
    this.later(() => this.listeners.get('message')?.({ data }));
  }
}

/**
 * An App in which an SDK's shipped code runs: no `window`, a `uni` as in uni-app, a network that ends in this process.
 */
export class App {
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly answer: (data: Loose, socket: Socket) => void,
    /** What is `uni`'s beside what the SDKs ask it for. */
    private readonly native: Record<string, unknown> = {},
  ) {}

  private context: Context | undefined;

  /** What a file exports. */
  load(file: string): Loose {
    const { exports } = this.run(codeOf(file), file);
    return exports.default ?? exports;
  }

  /** What a module of the given code exports; `more` are further names that it finds around it. */
  run(code: string, filename: string, more: Record<string, unknown> = {}): { exports: Loose } {
    this.context ??= createContext(this.scope());
    const module = { exports: {} as Loose };
    const names = Object.keys(more);
    const wrapped = `(function (module, exports${names.map((name) => `, ${name}`).join('')}) {${code}\n})`;
    const run = runInContext(wrapped, this.context, { filename });
    run(module, module.exports, ...Object.values(more));
    return module;
  }

  private scope(): Record<string, unknown> {
    const keep = <T extends NodeJS.Timeout>(timer: T): T => {
      this.timers.add(timer);
      return timer;
    };
    const scope: Record<string, unknown> = {
      uni: { ...this.uni(), ...this.native },
      getApp: () => ({}),
      getCurrentPages: () => [],
      setTimeout: (run: () => void, time?: number) => keep(setTimeout(run, time)),
      setInterval: (run: () => void, time?: number) => keep(setInterval(run, time)),
      clearTimeout,
      clearInterval,
      console: Object.fromEntries(['log', 'info', 'debug', 'warn', 'error'].map((name) => [name, () => {}])),
      TextEncoder,
      TextDecoder,
      URL,
      Uint8Array,
      ArrayBuffer,
    };
    scope.self = scope;
    return scope;
  }

  /** Nothing runs on: neither heartbeats nor retries. */
  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private uni(): Record<string, unknown> {
    const nothing = [
      'onNetworkStatusChange',
      'offNetworkStatusChange',
      'onAppShow',
      'onAppHide',
      'offAppShow',
      'offAppHide',
    ];
    const storage = ['setStorageSync', 'removeStorageSync', 'getStorage', 'setStorage', 'getSystemInfo'];
    return {
      ...Object.fromEntries([...nothing, ...storage].map((name) => [name, () => {}])),
      canIUse: () => false,
      requireNativePlugin: () => ({}),
      connectSocket: () =>
        new Socket(this.answer, (run) => {
          this.timers.add(setTimeout(run, 0));
        }),
      request: ({ success }: Loose) => success?.({ statusCode: 200, data: '' }),
      getNetworkType: ({ success }: Loose = {}) => success?.({ networkType: 'wifi' }),
      getSystemInfoSync: () => ({ platform: 'android', system: 'Android 12', uniPlatform: 'app' }),
      getStorageSync: () => '',
      getStorageInfoSync: () => ({ keys: [] }),
    };
  }
}

/** Fails, and says what was waited for, where a promise takes too long. */
export async function within<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing came`)), 10_000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

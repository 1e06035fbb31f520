import type { HBuilderX } from './hbuilderx.d.ts';

/**
 * HBuilderX's API, member by member: each is looked for first, and where a version lacks one, or it throws, nothing
 * comes of it.
 */
export class Reach {
  constructor(
    readonly hx: HBuilderX | undefined,
    private readonly failed: (what: string, error: unknown) => void,
  ) {}

  /** Asks with `in` before it reads: reading what is not there may throw. */
  find(...names: readonly string[]): unknown {
    let value: unknown = this.hx;
    try {
      for (const name of names) {
        if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return undefined;
        if (!(name in value)) return undefined;
        value = (value as Record<string, unknown>)[name];
      }
      return value;
    } catch {
      return undefined;
    }
  }

  call(module: string, name: string, ...args: readonly unknown[]): unknown {
    try {
      return this.find(module, name) ? settle(this.invoke(module, name, ...args)) : undefined;
    } catch (error) {
      this.failed(`${module}.${name}`, error);
      return undefined;
    }
  }

  /** What a call comes to; undefined where it rejects, as some do when the user cancels. */
  async promise<T>(module: string, name: string, ...args: readonly unknown[]): Promise<T | undefined> {
    try {
      return ((await this.call(module, name, ...args)) as T | null | undefined) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Without a look and without a net. */
  invoke(module: string, name: string, ...args: readonly unknown[]): unknown {
    const owner = this.find(module) as Record<string, (...args: readonly unknown[]) => unknown>;
    return owner[name]?.(...args);
  }
}

/** What the editor cannot do is not worth a stop. */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return settle(action()) as T;
  } catch {
    return undefined;
  }
}

/** A promise that nobody may wait for is not to end the process when it rejects. */
function settle(result: unknown): unknown {
  if (result instanceof Promise) result.catch(() => {});
  return result;
}

/**
 * Waits until `fn` returns something truthy, and returns that. While `fn` throws, it is tried again;
 * the last error tells why the time ran out.
 */
export async function poll<T>(
  fn: () => T | Promise<T>,
  timeoutMs = 45_000,
  what = 'the expected state',
): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  let last = 'never true';
  for (;;) {
    try {
      const value = await fn();
      if (value) return value;
      last = `last value: ${String(value)}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() >= end) throw new Error(`Waited ${timeoutMs} ms for ${what}; ${last}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

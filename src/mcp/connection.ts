/** What asks and answers with JSON-RPC: https://www.jsonrpc.org/specification */
type Id = string | number;

/** As it stands in a request; what is in it is for the handler to look at. */
export type Params = Readonly<Record<string, unknown>>;

/** Gives a request's result; what it throws is told as an error. */
export type Handler = (params: Params) => unknown;

export const INVALID_PARAMS = -32602;
const METHOD_NOT_FOUND = -32601;
const INTERNAL_ERROR = -32603;

/** An error of the protocol, not of what was asked. */
export class ProtocolError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** Of one message, in bytes: what has no end by then is none. */
const MAX_SIZE = 10 * 1024 * 1024;

/**
 * Requests and notifications, a line of JSON each, as the Model Context Protocol has them on standard input and output.
 * What is no message is passed over with a word to the log. Requests are answered as they are done, in any order.
 */
export class Connection {
  readonly #handlers: ReadonlyMap<string, Handler>;
  readonly #send: (text: string) => void;
  readonly #log: (text: string) => void;
  readonly #running = new Map<Id, Promise<void>>();
  /** What has come of a line that has no end yet. */
  #parts: Buffer[] = [];
  #size = 0;

  constructor(
    handlers: Readonly<Record<string, Handler>>,
    send: (text: string) => void,
    log: (text: string) => void,
  ) {
    this.#handlers = new Map(Object.entries(handlers));
    this.#send = send;
    this.#log = log;
  }

  /** Takes bytes as they come. Throws where a message does not end. */
  take(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      const line = Buffer.concat([...this.#parts, chunk.subarray(start, end)]).toString();
      start = end + 1;
      this.#parts = [];
      this.#size = 0;
      this.#receive(line);
    }
    if (start === chunk.length) return;
    this.#parts.push(chunk.subarray(start));
    this.#size += chunk.length - start;
    if (this.#size <= MAX_SIZE) return;
    this.#parts = [];
    throw new Error(`a message exceeded maximum size, ${MAX_SIZE} bytes`);
  }

  /** Resolves when all that was asked until then is answered. */
  async settled(): Promise<void> {
    await Promise.all(this.#running.values());
  }

  #receive(line: string): void {
    const message = parsed(line);
    if (!isObject(message) || message.jsonrpc !== '2.0' || typeof message.method !== 'string') {
      this.#log(`this is no request: ${line}`);
      return;
    }
    const { id, method } = message;
    const params = message.params ?? {};
    if (id === undefined) {
      // nobody waits for that answer any more
      if (method === 'notifications/cancelled' && isObject(params))
        this.#running.delete(params.requestId as Id);
      return;
    }
    if (typeof id !== 'string' && !Number.isSafeInteger(id)) {
      this.#log(`this is no request: ${line}`);
      return;
    }
    const answer = this.#answer(method, params).then((said) => {
      if (this.#running.get(id as Id) !== answer) return;
      this.#running.delete(id as Id);
      this.#send(`${JSON.stringify({ jsonrpc: '2.0', id, ...said })}\n`);
    });
    this.#running.set(id as Id, answer);
  }

  async #answer(method: string, params: unknown): Promise<object> {
    try {
      const handler = this.#handlers.get(method);
      if (!handler) throw new ProtocolError(METHOD_NOT_FOUND, 'Method not found');
      if (!isObject(params)) throw new ProtocolError(INVALID_PARAMS, 'params: expected object');
      return { result: await handler(params) };
    } catch (error) {
      const code = error instanceof ProtocolError ? error.code : INTERNAL_ERROR;
      return { error: { code, message: (error as Error).message } };
    }
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Neither a list nor `null`. */
export function isObject(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

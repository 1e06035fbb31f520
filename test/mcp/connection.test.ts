import {
  JSONRPCMessageSchema,
  LATEST_PROTOCOL_VERSION,
  SUPPORTED_PROTOCOL_VERSIONS,
} from '@modelcontextprotocol/sdk/types.js';
import { describe, expect, it } from 'vitest';
import { Connection, type Handler, INVALID_PARAMS, ProtocolError } from '../../src/mcp/connection.ts';
import { VERSIONS } from '../../src/mcp/versions.ts';
import { connect, folderWith } from './client.ts';

/** A connection with what it has sent and logged. */
function connected(handlers: Readonly<Record<string, Handler>>) {
  const sent: { id: unknown; result?: unknown; error?: { code: number; message: string } }[] = [];
  const logged: string[] = [];
  const send = (text: string): void => {
    expect(text).toMatch(/^[^\n]+\n$/);
    JSONRPCMessageSchema.parse(JSON.parse(text));
    sent.push(JSON.parse(text));
  };
  const connection = new Connection(handlers, send, (text) => void logged.push(text));
  const take = (...messages: unknown[]): void =>
    connection.take(Buffer.from(messages.map((one) => `${JSON.stringify(one)}\n`).join('')));
  return { connection, take, sent, logged };
}

const echo: Handler = ({ text }) => ({ text });
const request = (id: unknown, method: string, params?: unknown) => ({ jsonrpc: '2.0', id, method, params });

describe('a connection', () => {
  it('speaks the versions of the protocol that its makers speak', async () => {
    expect(VERSIONS).toEqual(SUPPORTED_PROTOCOL_VERSIONS);
    expect(VERSIONS[0]).toBe(LATEST_PROTOCOL_VERSION);
    const { client } = await connect(folderWith({}));
    expect(await client.ping()).toEqual({});
  });

  it('reads messages however they are cut', async () => {
    const text = `${JSON.stringify(request(1, 'echo', { text: '推送\u{1f600}' }))}\r\n${JSON.stringify(request('two', 'echo', { text: 2 }))}\n`;
    for (const size of [1, 2, 7, 50, 1000]) {
      const { connection, sent, logged } = connected({ echo });
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += size) connection.take(bytes.subarray(at, at + size));
      await connection.settled();
      expect(sent.map(({ id, result }) => [id, result])).toEqual([
        [1, { text: '推送\u{1f600}' }],
        ['two', { text: 2 }],
      ]);
      expect(logged).toEqual([]);
    }
  });

  it('answers each as it is done', async () => {
    let go = (): void => {};
    const waits = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { connection, take, sent } = connected({ echo, slow: () => waits.then(() => ({})) });
    take(request(1, 'slow'), request(2, 'echo', {}));
    await new Promise((resolve) => setImmediate(resolve));
    expect(sent.map(({ id }) => id)).toEqual([2]);
    go();
    await connection.settled();
    expect(sent.map(({ id }) => id)).toEqual([2, 1]);
  });

  it('tells errors of the protocol with their codes', async () => {
    const wrong: Handler = () => {
      throw new ProtocolError(INVALID_PARAMS, 'so not');
    };
    const fails: Handler = () => Promise.reject(new Error('broken'));
    const { connection, take, sent } = connected({ echo, wrong, fails });
    take(request(1, 'toString'), request(2, 'wrong'), request(3, 'fails'), request(4, 'echo', [1]));
    await connection.settled();
    expect(sent.sort((a, b) => Number(a.id) - Number(b.id)).map(({ error }) => error)).toEqual([
      { code: -32601, message: 'Method not found' },
      { code: -32602, message: 'so not' },
      { code: -32603, message: 'broken' },
      { code: -32602, message: 'params: expected object' },
    ]);
  });

  it('sends nothing of what was called off', async () => {
    const { connection, take, sent } = connected({ echo });
    take(request(1, 'echo', {}), request(2, 'echo', {}), {
      jsonrpc: '2.0',
      method: 'notifications/cancelled',
      params: { requestId: 1 },
    });
    await connection.settled();
    expect(sent.map(({ id }) => id)).toEqual([2]);
  });

  it('passes over what asks nothing, and logs what is no message', async () => {
    const { connection, take, sent, logged } = connected({ echo });
    take({ jsonrpc: '2.0', method: 'notifications/initialized' });
    expect(logged).toEqual([]);
    take(7, [request(1, 'echo')], { id: 1, method: 'echo' }, request(1.5, 'echo'), request(null, 'echo'));
    take({ jsonrpc: '2.0', id: 9, result: {} });
    await connection.settled();
    expect(sent).toEqual([]);
    expect(logged).toHaveLength(6);
  });

  it('takes no message without an end', () => {
    const { connection } = connected({});
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    for (let at = 0; at < 10; at++) connection.take(chunk);
    expect(() => connection.take(chunk)).toThrow('exceeded maximum size');
  });
});

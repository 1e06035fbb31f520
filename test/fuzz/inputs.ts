import { readFingerprints } from '../../src/core/artefact/fingerprint.ts';
import { Malformed } from '../../src/core/artefact/formats/bytes.ts';
import { inspect } from '../../src/core/artefact/inspect.ts';
import { readApp } from '../../src/core/artefact/read.ts';
import { inspectionObject, inspectionRows } from '../../src/core/artefact/report.ts';
import { Locked } from '../../src/core/artefact/signing/keystore-entry.ts';
import { knownProviders } from '../../src/core/artefact/source-facts.ts';
import { explainCode, explanationText } from '../../src/core/codes/explanation.ts';
import { lineDecoder } from '../../src/core/logs/decode.ts';
import { explainLog, logText } from '../../src/core/logs/diagnosis.ts';
import { readPushLine } from '../../src/core/logs/line.ts';
import { type Log, LogReader } from '../../src/core/logs/log-reader.ts';
import { readArguments } from '../../src/mcp/arguments.ts';
import { Connection } from '../../src/mcp/connection.ts';
import { Refused } from '../../src/mcp/folders.ts';
import { tools as mcpTools } from '../../src/mcp/tools.ts';
import { nodeTools } from '../../src/node/artefact/tools.ts';
import { inMemory } from '../core/artefact/helpers.ts';
import { samples } from '../core/logs/samples.ts';
import { Broken, languages, whole } from './judge.ts';
import { mutated, mutatedBytes } from './mutate.ts';
import type { Random } from './random.ts';

const LINES = samples.map(([, , line]) => line);

/** A log in any letters, the same however it is cut into chunks. */
export async function judgeLog(random: Random): Promise<void> {
  const text = Array.from({ length: 1 + random.below(30) }, () =>
    mutated(random, random.of(LINES), LINES),
  ).join('\n');
  let bytes: Uint8Array = Buffer.from(text, random.of(['utf8', 'utf8', 'latin1', 'utf16le'] as const));
  if (random.chance(0.3)) bytes = mutatedBytes(random, bytes);
  const log = read(bytes, () => bytes.length);
  const cut = read(bytes, () => 1 + random.below(64));
  if (JSON.stringify(log) !== JSON.stringify(cut))
    throw new Broken(`a log reads otherwise in other chunks: ${JSON.stringify(log)} ${JSON.stringify(cut)}`);
  for (const language of languages)
    whole(
      logText(await explainLog(log, [], language), String, language),
      { log: JSON.stringify(log) },
      'the words on a log',
    );
}

function read(bytes: Uint8Array, length: () => number): Log {
  const reader = new LogReader(lineDecoder(TextDecoder));
  for (let at = 0; at < bytes.length; ) {
    const end = at + Math.max(1, length());
    reader.feed(bytes.subarray(at, end));
    at = end;
  }
  return reader.end();
}

/** Words that somebody asks to have explained. */
export async function judgeQuery(random: Random): Promise<void> {
  const query = mutated(random, random.of(random.of(samples)), LINES);
  for (const language of languages) {
    const explained = await explainCode({ query, language, readLine: readPushLine }, []);
    whole(explanationText(explained, String, language), { query }, 'an explanation');
  }
}

const REQUESTS: readonly string[] = [
  { method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {} } },
  { method: 'ping' },
  { method: 'tools/list', params: {} },
  ...mcpTools.map(({ name, inputSchema }) => ({
    method: 'tools/call',
    params: {
      name,
      arguments: Object.fromEntries(Object.keys(inputSchema.properties).map((key) => [key, 'x'])),
    },
  })),
  { method: 'notifications/cancelled', params: { requestId: 1 } },
].map((request, id) => JSON.stringify({ jsonrpc: '2.0', id, ...request }));

/** Messages of a client: each answer is one of the protocol's, and nothing is thrown. */
export async function judgeMessages(random: Random): Promise<void> {
  const sent: string[] = [];
  const connection = new Connection(
    {
      'tools/call': ({ name, arguments: given }) => {
        const tool = mcpTools.find((one) => one.name === name);
        try {
          return tool ? readArguments(tool.inputSchema, given as Record<string, unknown>) : {};
        } catch (error) {
          if (!(error instanceof Refused || error instanceof TypeError)) throw error;
          return { refused: error.message };
        }
      },
      ping: () => ({}),
    },
    (text) => sent.push(text),
    () => {},
  );
  const lines = Array.from({ length: 1 + random.below(6) }, () =>
    random.chance(0.2) ? random.of(REQUESTS) : mutated(random, random.of(REQUESTS), REQUESTS),
  );
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  for (let at = 0; at < bytes.length; ) {
    const end = at + 1 + random.below(200);
    connection.take(bytes.subarray(at, end));
    at = end;
  }
  await connection.settled();
  for (const text of sent) {
    const answer = JSON.parse(text) as Record<string, unknown>;
    if (answer.jsonrpc !== '2.0' || 'result' in answer === 'error' in answer)
      throw new Broken(`no answer of the protocol: ${text}`);
  }
}

const known = knownProviders();
/** Of keystores, so few rounds: a key that takes two million is right, and not what is asked here. */
const tools: typeof nodeTools = {
  ...nodeTools,
  decrypt: (bytes, key) => nodeTools.decrypt(bytes, { ...key, iterations: Math.min(key.iterations, 10) }),
};

/** A built app or a keystore: what can be read of it, or a word that it cannot. */
export function judgeArtefact(random: Random, artefacts: readonly Uint8Array[]): void {
  const bytes = mutatedBytes(random, random.of(artefacts));
  const file = inMemory(bytes);
  try {
    const inspection = inspect(readApp(file, tools), known, undefined);
    for (const language of languages) {
      inspectionObject(inspection, language);
      inspectionRows(inspection, language);
    }
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
  }
  try {
    readFingerprints(file, tools, 'secret1');
  } catch (error) {
    if (!(error instanceof Malformed || error instanceof Locked)) throw error;
  }
}

import { describe, expect, it } from 'vitest';
import type { ScriptModule } from '../../../src/core/syntax/module.ts';
import { readScript } from '../../../src/core/syntax/reader.ts';
import { lookup } from '../../../src/core/syntax/scope.ts';
import type { Node } from '../../../src/core/syntax/tree.ts';
import { valueAt } from '../../../src/core/syntax/tree.ts';
import { scriptParts } from '../../../src/core/syntax/vue.ts';
import { REGISTRATIONS, type Registration } from './registrations.ts';

/** One character typed or deleted: the config object should still be found, with most of its keys. */
const INSERTED = [...'\'"{}(),:;x\n'];
/** Of the edits that leave the names alone by which a registration is found, … */
const ENOUGH = 0.98;
/** … and of all: another name is another thing. */
const ENOUGH_OF_ALL = 0.85;

interface Mutant {
  readonly text: string;
  readonly what: string;
  /** It breaks a name by which the registration is found. */
  readonly inName: boolean;
}

function read(text: string): ScriptModule {
  const source = { path: text.includes('<script') ? '/a.vue' : '/a.js', text };
  return text.includes('<template') ? readScript(source, scriptParts(text)) : readScript(source);
}

function resolve(module: ScriptModule, node: Node | undefined, block: number): Node | undefined {
  if (node?.kind !== 'reference' || node.path.length !== 1) return node;
  return lookup(module, node.path[0] ?? '', block)?.init;
}

/** The share of the config's keys that the reader finds. */
function keysFound(text: string, { callee, key, keys }: Registration): number {
  const module = read(text);
  let best = 0;
  for (const call of module.calls) {
    if (call.callee.at(-1) !== callee) continue;
    for (const argument of call.args) {
      const options = resolve(module, argument, call.block);
      const config = key === undefined ? options : resolve(module, valueAt(options, key), call.block);
      if (config?.kind !== 'object') continue;
      const found = new Set(config.properties.map((property) => property.key));
      best = Math.max(best, keys.filter((one) => found.has(one)).length / keys.length);
    }
  }
  return best;
}

type Spans = readonly (readonly [number, number])[];

/** Where the names stand by which the registration is found. */
function nameSpans({ text, names }: Registration): Spans {
  return names.flatMap((name) =>
    [...text.matchAll(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, 'g'))].map(
      ({ index }) => [index, index + name.length] as const,
    ),
  );
}

function* mutantsAt({ text }: Registration, spans: Spans, at: number): Generator<Mutant> {
  const line = text.slice(0, at).split('\n').length;
  const isWithin = spans.some(([start, end]) => start < at && at < end);
  yield {
    text: text.slice(0, at) + text.slice(at + 1),
    what: `${line}: ${JSON.stringify(text[at])} deleted before ${JSON.stringify(text.slice(at + 1, at + 12))}`,
    inName: spans.some(([start, end]) => start <= at && at < end) || isBetweenWords(text, at),
  };
  for (const char of INSERTED) {
    yield {
      text: text.slice(0, at) + char + text.slice(at),
      what: `${line}: ${JSON.stringify(char)} before ${JSON.stringify(text.slice(at, at + 12))}`,
      inName: isWithin || (char === 'x' && spans.some(([start, end]) => start === at || end === at)),
    };
  }
}

/** What stands between two words keeps them apart. */
const isBetweenWords = (text: string, at: number): boolean => /\w[ .]\w/.test(text.slice(at - 1, at + 2));

interface Measured {
  readonly rate: number;
  readonly rateOfAll: number;
  readonly lost: readonly string[];
  readonly total: number;
}

function measure(registration: Registration, offsets: readonly number[]): Measured {
  const spans = nameSpans(registration);
  const mutants = offsets.flatMap((at) => [...mutantsAt(registration, spans, at)]);
  const isLost = mutants.map(({ text }) => keysFound(text, registration) < 0.8);
  const counting = mutants.filter(({ inName }) => !inName).length;
  const lost = mutants.filter(({ inName }, i) => !inName && isLost[i]).map(({ what }) => what);
  return {
    rate: 1 - lost.length / counting,
    rateOfAll: 1 - isLost.filter(Boolean).length / mutants.length,
    lost,
    total: mutants.length,
  };
}

const percent = (rate: number): string => `${(rate * 100).toFixed(1)} %`;

describe.each(REGISTRATIONS)('$name', { timeout: 60_000 }, (registration) => {
  const { text, area } = registration;
  const start = text.indexOf(area[0]);
  const end = text.indexOf(area[1], start);
  const offsets = [...text].length === text.length ? Array.from(text, (_, i) => i) : [];

  function expectFound(where: string, { rate, rateOfAll, lost, total }: Measured): void {
    console.info(
      `${registration.name}: ${percent(rate)} found of edits ${where}, ${percent(rateOfAll)} with those that break a name (${total} mutants)`,
    );
    if (process.env.LOST) console.info(lost.join('\n'));
    expect(rate, lost.slice(0, 40).join('\n')).toBeGreaterThanOrEqual(ENOUGH);
    expect(rateOfAll).toBeGreaterThanOrEqual(ENOUGH_OF_ALL);
  }

  it('is found as it is written', () => {
    expect(start).toBeGreaterThan(0);
    expect(end).toBeGreaterThan(start);
    expect(keysFound(text, registration)).toBe(1);
    expect(read(text).whole).toBe(true);
  });

  it('is found after one edit in the registration', () => {
    expectFound('in the registration', measure(registration, offsets.slice(start, end)));
  });

  it('is found after one edit elsewhere', () => {
    expectFound(
      'elsewhere',
      measure(
        registration,
        [...offsets.slice(0, start), ...offsets.slice(end)].filter((at) => at % 7 === 0),
      ),
    );
  });
});

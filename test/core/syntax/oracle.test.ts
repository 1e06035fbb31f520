import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scriptParts } from '../../../src/core/syntax/vue.ts';
import { disagreements } from './oracle.ts';
import { REGISTRATIONS } from './registrations.ts';
import { SAMPLES } from './samples.ts';

const root = new URL('../../../', import.meta.url);

function own(folder: string, ending: RegExp): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.includes('node_modules'))
    .map((name) => `${folder}${name.replaceAll('\\', '/')}`)
    .filter((name) => ending.test(name) && !name.includes('/fixtures/'))
    .sort();
}

function expectAgreement(text: string, minimum = 1): void {
  const result = disagreements(text);
  expect(result, 'Babel takes the text for a script').toBeDefined();
  expect({ babelOnly: result?.babelOnly, readerOnly: result?.readerOnly }).toEqual({
    babelOnly: [],
    readerOnly: [],
  });
  expect(result?.facts).toBeGreaterThanOrEqual(minimum);
  expect(result?.whole, 'nothing had to be guessed').toBe(true);
}

describe('the reader finds what Babel finds', { timeout: 60_000 }, () => {
  it.each(Object.keys(SAMPLES))('in a sample: %s', (name) => expectAgreement(SAMPLES[name] ?? '', 3));

  it.each(REGISTRATIONS)('in a registration: $name', ({ text }) => {
    for (const part of text.includes('<script') ? scriptParts(text) : [{ start: 0, end: text.length }]) {
      expectAgreement(text.slice(part.start, part.end), 3);
    }
  });

  it("in this project's own scripts", () => {
    const files = [...own('src/', /\.ts$/), ...own('test/', /\.ts$/), ...own('scripts/', /\.mjs$/)];
    expect(files.length).toBeGreaterThan(20);
    const different: string[] = [];
    let compared = 0;
    for (const file of files) {
      const result = disagreements(readFileSync(new URL(file, root), 'utf8'));
      if (!result) continue;
      compared += result.facts;
      different.push(
        ...result.babelOnly.map((fact) => `${file}: only Babel: ${fact}`),
        ...result.readerOnly.map((fact) => `${file}: only the reader: ${fact}`),
      );
      if (!result.whole) different.push(`${file}: not whole`);
    }
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(1000);
  });
});

describe('the comparison can fail', () => {
  it('sees a call that only one reading holds', () => {
    // a conditional whose first arm is an arrow function with a return type is read otherwise: a known limit
    const result = disagreements('const a = b ? (c: number): number => d(c) : e(f)');
    expect(result?.babelOnly.length).toBeGreaterThan(0);
  });
});

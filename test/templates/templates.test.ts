import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../install.mjs';
import { starts } from './projects.ts';
import { type State, states, written } from './states.ts';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const dist = join(here, 'dist');

function run(script: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((done) => {
    execFile(process.execPath, [script, ...args], { cwd, maxBuffer: 1e8 }, (_error, stdout, stderr) =>
      done(stdout + stderr),
    );
  });
}

const folders = new Map<string, string>();
let all: State[] = [];

beforeAll(async () => {
  await install(here);
  all = await states();
  for (const state of all) folders.set(state.name, written(state, dist));
}, 400_000);

afterAll(() => {
  for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
});

const folderOf = ({ name }: State): string => folders.get(name) ?? '';

describe("what setup writes passes the project's own", () => {
  it('lint', async () => {
    const list = all.map((state) => ({ folder: folderOf(state), lint: state.start.lint }));
    const said = await run(join(here, 'lint.mjs'), [JSON.stringify(list)], here);
    expect(said).toMatch(/^\[/);
    const problems: string[][] = JSON.parse(said);
    expect(all.map(({ name }, i) => [name, problems[i]])).toEqual(all.map(({ name }) => [name, []]));
  }, 120_000);

  it.each(starts.filter(({ typed }) => typed))(
    'type check: $name',
    async (start) => {
      const own = all.filter((state) => state.start === start);
      const tsc = join(modules, 'vue-tsc/bin/vue-tsc.js');
      // one run over all of them reads the types of packages once
      const said = await run(tsc, ['--build', '--noEmit', '--pretty', 'false', ...own.map(folderOf)], dist);
      const named = own.reduce((text, state) => text.replaceAll(basename(folderOf(state)), state.name), said);
      expect(named).toBe('');
    },
    240_000,
  );
});

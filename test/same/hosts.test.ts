import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckResult, Finding } from '../../src/api/index.ts';
import { repository, run } from '../cli/helpers.ts';
import { launch, until } from '../hbuilderx/support.ts';
import { connect } from '../mcp/client.ts';

interface Corpus {
  copyCorpus(folder: string): void;
  reportOf(folder: string): Pick<CheckResult, 'findings' | 'projects' | 'summary'>;
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'uni-offline-push-same-')));
let wanted: ReturnType<Corpus['reportOf']>;

beforeAll(async () => {
  const url = pathToFileURL(join(import.meta.dirname, 'corpus.mjs')).href;
  const { copyCorpus, reportOf } = (await import(url)) as Corpus;
  copyCorpus(folder);
  wanted = reportOf(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every text below a folder, by its path from there. */
function textsIn(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path), readFileSync(path, 'utf8')]),
  );
}

function copyOf(root: string): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'uni-offline-push-same-')));
  cpSync(root, copy, { recursive: true });
  return copy;
}

describe('the same project gets the same findings and the same edits', { timeout: 120_000 }, () => {
  it('of the command line: something is found in every kind of file', () => {
    expect(wanted.projects.length).toBeGreaterThan(5);
    expect(wanted.findings.length).toBeGreaterThan(40);
    expect(new Set(wanted.findings.map(({ file }) => file.split('.').at(-1))).size).toBeGreaterThan(2);
  });

  it('from the API', async () => {
    const { checkProject } = createRequire(import.meta.url)(
      join(repository, 'dist/api.js'),
    ) as typeof import('../../src/api/index.ts');
    const fs = {
      async list(path: string) {
        try {
          return readdirSync(path, { withFileTypes: true }).map((entry) => ({
            name: entry.name,
            type: entry.isDirectory() ? ('folder' as const) : ('file' as const),
          }));
        } catch {
          return undefined;
        }
      },
      async read(path: string) {
        try {
          return readFileSync(path, 'utf8');
        } catch {
          return undefined;
        }
      },
    };
    const { unreadable, faults, ...report } = await checkProject(fs, folder, { language: 'en' });
    expect({ unreadable, faults }).toEqual({ unreadable: [], faults: [] });
    expect(JSON.parse(JSON.stringify(report))).toEqual(wanted);
  });

  it('from the server for assistants', async () => {
    const { call } = await connect(folder);
    const { texts, isError } = await call('check_push_configuration', { language: 'en' });
    expect(isError).toBe(false);
    expect(JSON.parse(texts[0] ?? '')).toEqual(wanted);
  });

  it('from the HBuilderX plugin, in the fake', async () => {
    const { fake, plugin } = launch([folder], { settings: {} });
    await plugin.ready;
    const files = new Set(wanted.findings.map(({ file }) => file));
    await until(() => fake.diagnostics.size === files.size, 'all files have their diagnostics');
    const short = (file: string, line: number, column: number, rule: string | undefined): string =>
      `${file}:${line}:${column} ${rule}`;
    const shown = [...fake.diagnostics].flatMap(([path, list]) =>
      list.map(({ line, column, message }) =>
        short(relative(folder, path), line, column, /\(([\w-]+)\)$/.exec(message)?.[1]),
      ),
    );
    const same = wanted.findings.map(({ file, range, rule }: Finding) =>
      short(file, range.start.line, range.start.character, rule),
    );
    expect(shown.sort()).toEqual(same.sort());
  });

  it('when all is fixed: on the command line, and in the HBuilderX plugin', async () => {
    const [byHand, byPlugin] = [copyOf(folder), copyOf(folder)];
    const before = textsIn(folder);
    expect(run(['check', '--fix', '--fail-on', 'never', byHand]).status).toBe(0);
    const fixed = textsIn(byHand);
    expect(fixed).not.toEqual(before);
    for (const { root } of wanted.projects) {
      const { fake, plugin } = launch([join(byPlugin, root)]);
      await plugin.ready;
      await fake.run('fixAll');
    }
    expect(textsIn(byPlugin)).toEqual(fixed);
    rmSync(byHand, { recursive: true });
    rmSync(byPlugin, { recursive: true });
  });
});

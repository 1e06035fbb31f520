import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { folderWith } from '../cli/helpers.ts';
import { repository } from './support.ts';

interface Packaging {
  pluginFiles(): Promise<Map<string, string | Uint8Array>>;
  zipOf(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array;
}

interface Snippets {
  convertBody(text: string): string;
  convertSnippets(snippets: object): Record<string, { prefix: string; body: string[] }>;
  snippetLists(lists: readonly object[]): { project?: string; language: string; path: string }[];
}

const script = <T>(path: string): Promise<T> => import(pathToFileURL(join(repository, 'scripts', path)).href);

export const packaging = (): Promise<Packaging> => script('package-hbuilderx.mjs');
export const snippetScript = (): Promise<Snippets> => script('hbuilderx/snippets.mjs');

/** The plugin in a folder, as HBuilderX unpacks it. */
export async function unpacked(): Promise<string> {
  const folder = folderWith({});
  for (const [name, text] of await (await packaging()).pluginFiles()) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export interface Driven {
  /** The rules that were reported, by the file's name. */
  readonly reported: Readonly<Record<string, readonly string[]>>;
  readonly left: number;
  readonly doctor: string;
  readonly tree: string;
  readonly ghosts: readonly string[];
  readonly commands: readonly string[];
  readonly trespasses: readonly string[];
  readonly output: readonly string[];
  readonly version: string;
}

/** Drives the unpacked plugin in a process of its own, by the Node given, over a project folder. */
export async function drive(node: string, plugin: string, project: string): Promise<Driven> {
  const outfile = join(folderWith({}), 'driver.cjs');
  await build({
    absWorkingDir: repository,
    entryPoints: ['test/hbuilderx/driver.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node16',
  });
  return JSON.parse(execFileSync(node, [outfile, plugin, project], { encoding: 'utf8', timeout: 25_000 }));
}

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildResult, build } from 'esbuild';
import { folderWith } from '../cli/helpers.ts';
import { repository } from './support.ts';

type PluginFiles = ReadonlyMap<string, string | Uint8Array>;

interface Packaging {
  pluginFiles(): Promise<PluginFiles>;
  zipOf(files: PluginFiles): Uint8Array;
}

interface Snippets {
  convertBody(text: string): string;
  convertSnippets(snippets: object): Record<string, { prefix: string; body: string[] }>;
  snippetLists(lists: readonly object[]): { project?: string; language: string; path: string }[];
}

const script = <T>(path: string): Promise<T> => import(pathToFileURL(join(repository, 'scripts', path)).href);

export const packaging = (): Promise<Packaging> => script('package-hbuilderx.mjs');
export const snippetScript = (): Promise<Snippets> => script('hbuilderx/snippets.mjs');

let packed: Promise<PluginFiles> | undefined;

/** The files of the plugin, by their path in the .zip; built once. */
export function packedFiles(): Promise<PluginFiles> {
  packed ??= packaging().then(({ pluginFiles }) => pluginFiles());
  return packed;
}

/** The plugin in a folder, as HBuilderX unpacks it. */
export const unpacked = async (): Promise<string> => folderWith(Object.fromEntries(await packedFiles()));

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

let driver: Promise<BuildResult<{ write: false }>> | undefined;

/** Drives the unpacked plugin in a process of its own, by the Node given, over a project folder. */
export async function drive(node: string, plugin: string, project: string): Promise<Driven> {
  driver ??= build({
    absWorkingDir: repository,
    entryPoints: ['test/hbuilderx/driver.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node16',
  });
  const { outputFiles } = await driver;
  const file = join(folderWith({ 'driver.cjs': outputFiles[0]?.text ?? '' }), 'driver.cjs');
  return JSON.parse(execFileSync(node, [file, plugin, project], { encoding: 'utf8', timeout: 25_000 }));
}

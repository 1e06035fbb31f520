import { dirname, join } from '../../project/paths.ts';
import type { Project } from '../../project/project.ts';
import { importsOf } from '../../syntax/imports.ts';
import type { ScriptModule } from '../../syntax/module.ts';
import { readScript } from '../../syntax/reader.ts';
import { scriptParts } from '../../syntax/vue.ts';

/** uni-app's own alias for the source folder: https://uniapp.dcloud.net.cn/tutorial/page-script.html, read 2025-11. */
const ALIAS = '@/';

/**
 * How one file of the project is imported from another: `../im/chat`, or `@/im/chat` where the file, or else
 * `App.vue`, or else the project imports its own files so, and does so with success.
 */
export function importPath(project: Project, from: string, to: string): string {
  const { sourceRoot } = project;
  // a module in UTS goes by its whole name
  const target = to.endsWith('.uts') ? to : withoutEnding(to);
  if (target.startsWith(`${sourceRoot}/`) && prefersAlias(project, from))
    return ALIAS + target.slice(sourceRoot.length + 1);
  return relativePath(dirname(from), target);
}

function relativePath(from: string, to: string): string {
  const folder = from.split('/');
  const target = to.split('/');
  let same = 0;
  while (same < folder.length && same < target.length - 1 && folder[same] === target[same]) same++;
  const up = folder.slice(same).map(() => '..');
  const path = [...up, ...target.slice(same)].join('/');
  return up.length > 0 ? path : `./${path}`;
}

function prefersAlias(project: Project, from: string): boolean {
  const { sourceRoot, scripts } = project;
  const rest = [
    ...scripts.map(({ source }) => source.path),
    `${sourceRoot}/main.ts`,
    `${sourceRoot}/main.js`,
  ];
  for (const paths of [[from], [`${sourceRoot}/App.vue`], [...new Set(rest)]]) {
    const own = paths
      .flatMap((path) => moduleAt(project, path) ?? [])
      .flatMap((module) => importsOf(module).map((statement) => statement.from))
      .filter((path) => path.startsWith(ALIAS) || path.startsWith('.'));
    const aliased = own.filter((path) => path.startsWith(ALIAS));
    if (own.length === 0) continue;
    return aliased.length * 2 > own.length && aliased.some((path) => resolves(project, path));
  }
  return false;
}

function moduleAt({ scripts, files }: Project, path: string): ScriptModule | undefined {
  const known = scripts.find(({ source }) => source.path === path);
  const text = known ? undefined : files.text(path);
  return (
    known ??
    (text ? readScript({ path, text }, path.endsWith('vue') ? scriptParts(text) : undefined) : undefined)
  );
}

const ENDINGS = ['', '.ts', '.js', '.vue', '/index.ts', '/index.js', '.mts', '.mjs', '.uts', '/index.vue'];

/** The alias leads to a file, so the source folder is what it stands for. */
function resolves({ sourceRoot, files }: Project, path: string): boolean {
  return ENDINGS.some((ending) => files.exists(join(sourceRoot, path.slice(ALIAS.length)) + ending));
}

export function withoutEnding(path: string): string {
  return path.replace(/\.(?:m?[jt]s|uts)$/, '').replace(/\/index$/, '');
}

import { dirname, isInside, join } from '../../project/paths.ts';
import type { JsonFile, Project } from '../../project/project.ts';
import { isReadable } from '../../project/settings.ts';
import type { ScriptModule } from '../../syntax/module.ts';
import { type Node, propertiesOf } from '../../syntax/tree.ts';

/**
 * Whether the App can come to a script: a page that `pages.json` does not list, and that nothing imports, is in no
 * build. Undefined where that is not known yet.
 */
function isReached(project: Project, module: ScriptModule): boolean | undefined {
  const { path } = module.source;
  const { sourceRoot, files } = project;
  if (!isInside(path, join(sourceRoot, 'pages')) || !/\.[nu]?vue$/.test(path)) return true;
  const file = files.json(join(sourceRoot, 'pages.json'));
  if (file === undefined) return undefined;
  const pages = file ? pagesIn(file) : undefined;
  const own = withoutEnding(path.slice(sourceRoot.length + 1));
  return !pages || pages.has(own) || project.scripts.some((other) => imports(other, path, sourceRoot));
}

/** The same for many places of a few scripts: each script is asked about once. */
export function reachedIn(project: Project): (module: ScriptModule) => boolean {
  const known = new Map<ScriptModule, boolean>();
  return (module) => {
    const reached = known.get(module) ?? isReached(project, module) === true;
    known.set(module, reached);
    return reached;
  };
}

const withoutEnding = (path: string): string => path.replace(/\.[nu]?vue$/, '');

/** Every page of the App, those of sub-packages too; undefined where not all of them can be read. */
function pagesIn({ tree, problems }: JsonFile): ReadonlySet<string> | undefined {
  if (!isReadable({ tree, problems }) || tree?.kind !== 'object') return undefined;
  const found = new Set<string>();
  const lists = [...propertiesOf(tree, 'pages').map(({ value }) => ({ root: '', value }))];
  for (const key of ['subPackages', 'subpackages']) {
    for (const { value } of propertiesOf(tree, key)) {
      if (value.kind !== 'array') return undefined;
      for (const item of value.items) {
        const root = textOf(item, 'root');
        if (root === undefined) return undefined;
        lists.push(...propertiesOf(item, 'pages').map((pages) => ({ root, value: pages.value })));
      }
    }
  }
  for (const { root, value } of lists) {
    if (value.kind !== 'array') return undefined;
    for (const item of value.items) {
      const path = textOf(item, 'path');
      if (path === undefined) return undefined;
      found.add(root === '' ? path : join(root, path));
    }
  }
  // a file without a page is filled in by something else
  return found.size > 0 ? found : undefined;
}

function textOf(node: Node, key: string): string | undefined {
  const value = propertiesOf(node, key).at(-1)?.value;
  return value?.kind === 'string' ? value.value.split('/').filter(Boolean).join('/') : undefined;
}

const DYNAMIC = /\b(?:import|require)\s*\(\s*(['"`])([^'"`\n]+)\1/g;

function imports({ source, bindings, exports }: ScriptModule, path: string, sourceRoot: string): boolean {
  const named = [...bindings, ...exports].flatMap(({ from }) => from ?? []);
  const dynamic = [...source.text.matchAll(DYNAMIC)].map(([, , from = '']) => from);
  return [...named, ...dynamic].some((from) => {
    const target = from.startsWith('@/') ? join(sourceRoot, from.slice(2)) : join(dirname(source.path), from);
    return target === path || target === withoutEnding(path);
  });
}

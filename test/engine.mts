import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { withMadeUp } from './made-up.mts';
import { isSlow } from './projects.mts';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
/** Below node_modules, so that Node loads it itself; each run has its own, and who measures a run names it. */
const folder = process.env.BUILT_TESTS ?? join(modules, `.engine-${process.pid}`);

/**
 * Two programs, as a worker loads one whole, with the packages that its tests take: those that answer at once wait
 * for no other. `tests.mjs` has all of the engine, and is measured.
 */
type Part = 'tests' | 'slow';
const partOf = (name: string): Part => (isSlow(name) ? 'slow' : 'tests');
const programOf = (part: Part): string => join(folder, `${part}.mjs`);

/**
 * The tests and the engine run as Node loads them, built to one program, not as Vite would transform them module for
 * module and for each worker anew: that takes half of the time. Where modules are watched, they are taken as they
 * are.
 */
let isBuilt = process.argv.includes('run');

const nameOf = (path: string): string => relative(root, path).split(sep).join('/');

/** Leads from a file of tests to what it is built to. */
export const builtTests = {
  name: 'built-tests',
  enforce: 'pre' as const,
  load(id: string): string | undefined {
    if (!isBuilt || !id.endsWith('.test.ts')) return undefined;
    const name = nameOf(id);
    const program = JSON.stringify(programOf(partOf(name)));
    return `import { files } from ${program};\nawait files[${JSON.stringify(name)}]();`;
  },
};

/** Builds the tests of a project of vitest's, and the engine, once for all the projects of a run. */
export function buildTests(project: { readonly name: string }): Promise<void> {
  if (!isBuilt) return Promise.resolve();
  const part = project.name === 'slow' ? 'slow' : 'tests';
  const once = globalThis as { builtTests?: Map<Part, Promise<void>> };
  once.builtTests ??= new Map();
  const building = once.builtTests.get(part) ?? write(part);
  once.builtTests.set(part, building);
  return building;
}

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => nameOf(join(entry.parentPath, entry.name)));
}

async function write(part: Part): Promise<void> {
  sweep();
  const files = [
    ...filesIn('test', /\.test\.ts$/)
      .filter((name) => !/^test\/(?:vscode|browser|matrix)\//.test(name))
      .filter((name) => partOf(name) === part),
    // all of the engine: what no test loads is not run, and counts where that is measured
    ...(part === 'tests' ? filesIn('src/core', /(?<!\.d)\.[jt]s$/) : []),
  ];
  const program = programOf(part);
  const entries = files.map(
    (name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(`./${name}`)}),\n`,
  );
  process.once('exit', () => {
    if (!process.env.BUILT_TESTS) rmSync(folder, { recursive: true, force: true });
  });
  try {
    await build({
      absWorkingDir: root,
      stdin: { contents: `export const files = {${entries.join('')}};`, resolveDir: root },
      outfile: program,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      sourcemap: 'linked',
      // who measures asks the map alone; traces are shown with the files as they lie
      sourcesContent: process.env.BUILT_TESTS !== undefined,
      // what tests start is not measured
      banner: {
        js: `import { createRequire as __own } from 'node:module';
const require = __own(import.meta.url);
delete process.env.NODE_V8_COVERAGE;`,
      },
      plugins: [asTheyLie],
      logLevel: 'error',
    });
    const map = `${program}.map`;
    writeFileSync(map, readFileSync(map, 'utf8').replaceAll('"made-up:', '"'));
  } catch {
    // esbuild has said why; whoever runs another file is not kept from it
    isBuilt = false;
  }
}

/** What runs that were killed have left behind. */
function sweep(): void {
  for (const name of readdirSync(modules)) {
    const [, pid] = /^\.engine-(\d+)$/.exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) rmSync(join(modules, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Tests find their files from where they lie; packages and scripts they get from Node, as everybody does. */
const asTheyLie: Plugin = {
  name: 'as-they-lie',
  setup(build) {
    withMadeUp(build);
    build.onResolve({ filter: /./ }, ({ path, importer, kind, resolveDir }) => {
      const name = nameOf(importer);
      if (name.startsWith('src/'))
        return kind === 'require-call' && /^\./.test(path) ? { external: true } : undefined;
      if (!name.startsWith('test/')) return undefined;
      if (path.endsWith('.mjs')) return { external: true, path: pathToFileURL(join(resolveDir, path)).href };
      return path.startsWith('.') ? undefined : { external: true };
    });
    build.onLoad({ filter: /[\\/]test[\\/].*\.m?ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', () => JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', () => JSON.stringify(pathToFileURL(path).href)),
    }));
  },
};

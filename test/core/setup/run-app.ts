import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { scriptParts } from '../../../src/core/syntax/vue.ts';
import type { Files } from '../helpers.ts';

/** A call of something that is not the project's own: `Made-Push.start`, with what it was given. */
export type Recorded = readonly [name: string, ...args: unknown[]];

/** What records every call of it, by whatever name, and what those give. A function that it is handed is kept. */
function recorder(name: string, calls: Recorded[]): unknown {
  function made(...args: unknown[]): unknown {
    calls.push([name, ...args]);
    return name.endsWith('.login') ? Promise.resolve({}) : recorder(name, calls);
  }
  return new Proxy(made, {
    get: (_target, key) =>
      key === 'then' || typeof key === 'symbol' ? undefined : recorder(`${name}.${String(key)}`, calls),
    construct: () => recorder(name, calls) as object,
  });
}

/** Builds the App of a project and launches it; every package, UTS plugin and native plugin is a recorder. */
export async function runApp(files: Files, app = 'App.vue'): Promise<Recorded[]> {
  const calls: Recorded[] = [];
  const resolved = (path: string): string | undefined =>
    ['', '.ts', '.js', '.uts'].map((ending) => path + ending).find((name) => files[name] !== undefined);
  const { outputFiles } = await build({
    entryPoints: [app],
    bundle: true,
    write: false,
    format: 'cjs',
    plugins: [
      {
        name: 'project',
        setup(own) {
          own.onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
            if (kind === 'entry-point') return { path, namespace: 'project' };
            const base = path.startsWith('@/')
              ? path.slice(2)
              : path.startsWith('.')
                ? new URL(path, `file:///${importer}`).pathname.slice(1)
                : undefined;
            const found = base === undefined ? undefined : resolved(base);
            return found === undefined ? { path, external: true } : { path: found, namespace: 'project' };
          });
          own.onLoad({ filter: /.*/, namespace: 'project' }, ({ path }) => {
            const text = files[path] ?? '';
            const code = /\.u?vue$/.test(path)
              ? scriptParts(text)
                  .map(({ start, end }) => text.slice(start, end))
                  .join('\n')
              : text;
            const isJson = path.endsWith('.json');
            return { contents: code, loader: isJson ? 'json' : 'ts' };
          });
        },
      },
    ],
  });
  const hooks: (() => unknown)[] = [];
  const names = new Set(
    Object.values(files).flatMap((text) =>
      [...text.matchAll(/\bimport\s*\{([^}]*)\}/g)].flatMap(([, list = '']) => list.match(/[\w$]+/g) ?? []),
    ),
  );
  /** The bundler copies what a module has by name. */
  const moduleOf = (name: string): object => ({
    __esModule: true,
    default: recorder(name, calls),
    ...Object.fromEntries([...names].map((one) => [one, recorder(`${name}.${one}`, calls)])),
  });
  const require = (name: string): unknown =>
    name === '@dcloudio/uni-app'
      ? { onLaunch: (hook: () => unknown) => hooks.push(hook), onShow() {} }
      : moduleOf(name.replace('@/uni_modules/', ''));
  const module = { exports: {} as { default?: { onLaunch?(): unknown } } };
  runInNewContext(outputFiles[0]?.text ?? '', {
    require,
    module,
    exports: module.exports,
    console: { log() {}, warn() {} },
    uni: new Proxy(
      {
        requireNativePlugin: (name: string) => recorder(`native:${name}`, calls),
        getSystemInfoSync: () => ({ platform: 'android' }),
      },
      { get: (own, key) => Reflect.get(own, key) ?? recorder(`uni.${String(key)}`, calls) },
    ),
  });
  for (const hook of hooks) await hook();
  await module.exports.default?.onLaunch?.();
  await new Promise((done) => setTimeout(done, 5));
  return calls;
}

import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import type { Files } from '../../core/helpers.ts';
import { folder } from '../install.mjs';

const require = createRequire(join(folder, 'package.json'));
const modules = join(folder, 'node_modules');
/** Ours: an older one lies beside the SDKs, without its program. */
const { build } = createRequire(join(folder, '../../package.json'))('esbuild') as typeof import('esbuild');

/** What an App build of Vue 3 or 2 keeps of a text, as DCloud's own compiler has it. */
function conditional(code: string, vue: 2 | 3): string {
  const { preprocess } = require('@dcloudio/uni-cli-shared/lib/preprocess');
  const context = { APP: true, APP_PLUS: true, APP_VUE: true, [`VUE${vue}`]: true };
  return preprocess(code, context, { type: 'js' });
}

/** The script of a `.vue` file. */
function scriptOf(text: string, filename: string): string {
  const { compileScript, parse } = require('@vue/compiler-sfc');
  const { descriptor, errors } = parse(text, { filename });
  if (errors.length > 0) throw errors[0];
  if (descriptor.scriptSetup) return compileScript(descriptor, { id: filename }).content;
  return descriptor.script?.content ?? 'export default {}';
}

const hooks = ['onLaunch', 'onShow', 'onHide', 'onLoad'];
const uniApp = hooks.map((name) => `export const ${name} = (run) => hooks.${name}.push(run);`).join('\n');

/** Launches the App, then opens the pages, as uni-app does; each finds its hooks called. */
const entries = {
  2: `import Vue from 'vue';
let app;
Vue.prototype.$mount = function () { app = this; return this; };
export default async (load) => {
  await load.main();
  const { default: App } = await load.app();
  getApp().globalData = App.globalData;
  app.globalData = App.globalData;
  (App.onLaunch ?? (() => {})).call(app, {});
  for (const { default: page } of await load.pages()) new Vue({ ...page, store: app.$store, pinia: app.$pinia }).$options.onLoad?.call(new Vue({ ...page }), {});
};`,
  3: `export default async (load) => {
  const { app } = (await load.main()).createApp();
  const open = (options, hook) => {
    const context = { attrs: {}, slots: {}, emit() {}, expose() {} };
    const setup = app.runWithContext(() => options.setup?.({}, context)) ?? {};
    const self = Object.assign(Object.create(app.config.globalProperties), options.methods, setup);
    self.globalData = options.globalData;
    options[hook]?.call(self, {});
    for (const run of hooks[hook].splice(0)) run({});
  };
  const { default: App } = await load.app();
  getApp().globalData = App.globalData;
  open(App, 'onLaunch');
  for (const { default: page } of await load.pages()) open(page, 'onLoad');
};`,
};

const start = (source: string, pages: readonly string[]): string => `import run from 'run';
const pages = [${pages.map((path) => `() => import('/${path}')`).join(', ')}];
export const done = run({
  main: () => import('/${source}main'),
  app: () => import('/${source}App.vue'),
  pages: () => Promise.all(pages.map((page) => page())),
});
`;

/** The App of a project as one script. The SDKs stay outside: it asks `require` for them. */
export async function bundle(files: Files, vue: 2 | 3, outside: readonly string[]): Promise<string> {
  const source = files['src/manifest.json'] === undefined ? '' : 'src/';
  const pages = Object.keys(files).filter((path) => /^(?:src\/)?pages\/.*\.vue$/.test(path));
  const virtual: Record<string, string> = { run: entries[vue], '@dcloudio/uni-app': uniApp };
  const aliases: Record<string, string> =
    vue === 2
      ? {
          vue: 'vue-2/dist/vue.runtime.esm.js',
          vuex: 'vuex-3/dist/vuex.esm.js',
          'vue-demi': 'vue-demi/lib/v2.7/index.mjs',
        }
      : { vue: 'vue/dist/vue.runtime.esm-bundler.js', 'vue-demi': 'vue-demi/lib/v3/index.mjs' };
  const endings = ['', '.ts', '.js', '.vue', '/index.ts', '/index.js'];
  const project: Plugin = {
    name: 'project',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, importer, namespace }) => {
        if (outside.includes(path)) return { path, external: true };
        if (virtual[path] !== undefined) return { path, namespace: 'virtual' };
        const alias = aliases[path];
        if (alias !== undefined) return { path: join(modules, alias) };
        const here = namespace === 'project' || namespace === 'virtual';
        const base = path.startsWith('@/')
          ? source + path.slice(2)
          : path.startsWith('/')
            ? path.slice(1)
            : path.startsWith('.') && here
              ? join(importer, '..', path)
              : undefined;
        if (base === undefined) return undefined;
        const found = endings.map((ending) => base + ending).find((name) => files[name] !== undefined);
        return found === undefined
          ? { errors: [{ text: `${path}: no such file` }] }
          : { path: found, namespace: 'project' };
      });
      onLoad({ filter: /.*/, namespace: 'virtual' }, ({ path }) => ({
        contents: virtual[path] ?? '',
        loader: 'js',
        resolveDir: modules,
      }));
      onLoad({ filter: /.*/, namespace: 'project' }, ({ path }) => {
        const text = conditional(files[path] ?? '', vue);
        const code = path.endsWith('.vue') ? scriptOf(text, path) : text;
        return { contents: code, loader: path.endsWith('.js') ? 'js' : 'ts', resolveDir: modules };
      });
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: start(source, pages), resolveDir: modules, sourcefile: 'start.js' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    nodePaths: [modules],
    logLevel: 'silent',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [project],
  });
  return outputFiles[0]?.text ?? '';
}

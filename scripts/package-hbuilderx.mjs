// `npm run package:hbuilderx`: the HBuilderX plugin as a .zip in dist/packages, or in the folder that is named.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildCodes } from './build-codes.mjs';
import { buildSchemas } from './build-schemas.mjs';
import { convertSnippets, snippetLists } from './hbuilderx/snippets.mjs';
import { bundledPackages, NOTICES, noticesOf } from './package/notices.mjs';
import { zipOf } from './package/zip.mjs';
import { shortened } from './shorten.mjs';
import { snippetFiles } from './snippet-lists.mjs';
import { FROM_TEXTS, packed, tables, tablesPlugin } from './texts.mjs';
import { apart, filesOf, Words } from './words.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What HBuilderX loads at its start, and what is loaded once there is a uni-app project or a command is called. */
const bundles = [
  { name: 'extension', entry: 'src/hbuilderx/extension.ts', external: ['hbuilderx', './host.js'] },
  { name: 'host', entry: 'src/hbuilderx/host.ts', external: [] },
];

/** The Node that the oldest HBuilderX that is supported runs plugins in. */
const TARGET = 'node16';

const read = (path) => readFileSync(join(root, path), 'utf8');

/** Where links of the documentation lead outside of the repository. */
const PAGES = 'https://github.com/uni-offline-push/uni-offline-push/blob/main/docs/';

/**
 * The files of the plugin, by their path in the .zip.
 * @returns {Promise<Map<string, string | Uint8Array>>}
 */
export async function pluginFiles() {
  const { version } = JSON.parse(read('package.json'));
  const files = new Map();
  const lists = snippetLists(snippetFiles).map((list) => ({
    ...list,
    path: `./snippets/${basename(list.path)}`,
  }));
  const manifest = JSON.parse(read('hbuilderx/package.template.json'));
  const own = { ...manifest, version, contributes: { ...manifest.contributes, snippets: lists } };
  files.set('package.json', `${JSON.stringify(own, null, 2)}\n`);
  for (const name of ['package.nls.json', 'package.nls.en.json']) files.set(name, read(`hbuilderx/${name}`));
  const { programs, packages } = await bundled();
  for (const [name, text] of programs) files.set(name, text);
  const used = new Set(lists.map(({ path }) => basename(path)));
  for (const name of [...used].sort()) {
    const snippets = convertSnippets(JSON.parse(read(`snippets/${name}`)));
    files.set(`snippets/${name}`, `${JSON.stringify(snippets, null, 2)}\n`);
  }
  files.set('README.md', readme());
  files.set('LICENSE', read('LICENSE'));
  files.set(NOTICES, noticesOf(packages));
  return files;
}

/**
 * What is loaded at the start, and the host with its texts beside it; and the packages whose code lies in them.
 * @returns {Promise<{ programs: [string, string | Uint8Array][], packages: import('./package/notices.mjs').Package[] }>}
 */
export async function bundled() {
  await buildSchemas();
  await buildCodes();
  const words = new Words(root);
  const known = await tables(root);
  let texts = {};
  const metafiles = [];
  const made = await Promise.all(
    bundles.map(async ({ name, entry, external }) => {
      const isHost = name === 'host';
      const { outputFiles, metafile } = await build({
        absWorkingDir: root,
        entryPoints: [entry],
        bundle: true,
        write: false,
        platform: 'node',
        format: 'cjs',
        target: TARGET,
        mainFields: ['module', 'main'],
        minify: true,
        charset: 'utf8',
        legalComments: 'none',
        external,
        metafile: true,
        plugins: isHost ? [tablesPlugin(root, known), words.plugin(FROM_TEXTS)] : [],
      });
      metafiles.push(metafile);
      if (isHost) texts = { words: apart(words.saidIn(filesOf(metafile))), ...known };
      return [`${name}.js`, await shortened(outputFiles[0].text, TARGET)];
    }),
  );
  return { programs: [...made, ['texts.br', packed(texts)]], packages: bundledPackages(metafiles) };
}

/** Both languages' pages about the plugin. */
function readme() {
  return ['docs/hbuilderx.zh-CN.md', 'docs/hbuilderx.md']
    .map((path) => read(path).replace(/\]\((?!https?:|#)([^)]+)\)/g, (_, link) => `](${PAGES}${link})`))
    .join('\n---\n\n');
}

/** HBuilderX wants `package.json` at the root, and no folder around it. */
export { zipOf };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? join(root, 'dist/packages'));
  const { version } = JSON.parse(read('package.json'));
  const file = join(folder, `uni-offline-push-hbuilderx-${version}.zip`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, zipOf(await pluginFiles()));
  console.log(`${relative(root, file)}: ${(statSync(file).size / 1024).toFixed(0)} KB`);
}

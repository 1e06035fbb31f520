/** What must hold of the packed HBuilderX plugin, which nothing but HBuilderX itself can start. */
import { readFileSync, statSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { bundled } from '../package-hbuilderx.mjs';
import { missingNotices, NOTICES } from './notices.mjs';

const MAX_SIZE = 347 * 1024;

const FORMS = [
  /^(?:package\.json|package\.nls(?:\.[\w-]+)?\.json|README\.md|LICENSE)$/,
  new RegExp(`^${NOTICES}$`),
  /^(?:extension|host)\.js$/,
  /^texts\.br$/,
  /^snippets\/[a-z]+\.json$/,
];

/** @type {ReturnType<typeof bundled> | undefined} */
let made;

/**
 * @param {string} file
 * @returns {Promise<string[]>} what is wrong
 */
export async function checkPlugin(file) {
  const { size } = statSync(file);
  const files = unzipSync(readFileSync(file));
  const names = Object.keys(files);
  made ??= bundled();
  const { packages } = await made;
  const notices = files[NOTICES] && new TextDecoder().decode(files[NOTICES]);
  const { main, contributes, engines } = JSON.parse(
    new TextDecoder().decode(files['package.json'] ?? [123, 125]),
  );
  const named = [main, ...(contributes?.snippets ?? []).map(({ path }) => path)].map((path) =>
    String(path)
      .replace(/^\.\//, '')
      .replace(/^(\w+)$/, '$1.js'),
  );
  return [
    ...(size > MAX_SIZE ? [`${size} bytes are more than ${MAX_SIZE}`] : []),
    ...(engines?.HBuilderX ? [] : ['package.json names no version of HBuilderX']),
    ...names
      .filter((name) => !FORMS.some((form) => form.test(name)))
      .map((name) => `${name} does not belong there`),
    ...['package.json', 'README.md', 'LICENSE', ...named]
      .filter((name) => !names.includes(name))
      .map((name) => `${name} is missing`),
    ...missingNotices(notices, packages),
  ];
}

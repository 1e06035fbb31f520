/** What must hold of the packed extension, without starting an editor. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { manifestToShip, programs } from '../host/pack.mjs';
import { bundledPackages, metafilesOf, missingNotices, NOTICES } from './notices.mjs';
import { root } from './npm.mjs';
import { MAX_WEIGHT, weightOfApps } from './weight-of-apps.mjs';

/** Of the packed file, in bytes. The aim is 300 KB: see check-npm.mjs. */
const MAX_SIZE = 406 * 1024;

/** The only files that may be in it, below `extension/`. */
const ALLOWED = [
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  NOTICES,
  'docs/images/icon.png',
  'dist/extension.js',
  'dist/app.js',
  'dist/app.br',
  'dist/browser/extension.js',
];

/** Pictures of the walkthrough, snippets and translations: by form, since there may be more. */
const ALLOWED_FORMS = [
  /^schemas\/editor\/[\w.-]+\.json$/,
  /^snippets\/[a-z]+\.json$/,
  /^l10n\/[\w.-]+\.json$/,
  /^docs\/walkthrough\/[\w.-]+\.(?:md|svg)$/,
];

/**
 * @param {string} file
 * @returns {string[]} what is wrong
 */
export function checkVsix(file) {
  const { size } = statSync(file);
  const files = unzipSync(readFileSync(file));
  const text = (/** @type {string} */ path) => new TextDecoder().decode(files[path]);
  const wrong = size > MAX_SIZE ? [`${size} bytes are more than ${MAX_SIZE}`] : [];
  const { own } = weightOfApps(file);
  if (!(own <= MAX_WEIGHT)) wrong.push(`${own} bytes for built apps are more than ${MAX_WEIGHT}`);
  const inside = Object.keys(files)
    .filter((path) => path.startsWith('extension/'))
    .map((path) => path.slice(10));
  for (const path of inside)
    if (!ALLOWED.includes(path) && !ALLOWED_FORMS.some((form) => form.test(path)))
      wrong.push(`${path} does not belong there`);
  for (const path of ALLOWED) if (!inside.includes(path)) wrong.push(`${path} is missing`);
  const manifest = JSON.parse(text('extension/package.json') || '{}');
  for (const path of named(manifest)) if (!inside.includes(path)) wrong.push(`package.json names ${path}`);
  return [
    ...wrong,
    ...missingNotices(text(`extension/${NOTICES}`), bundledPackages(metafilesOf(programs))),
    ...Object.keys(manifest)
      .filter((key) => !(key in manifestToShip(manifest)))
      .map((key) => `package.json has "${key}", which is of no use there`),
    ...checkGallery(text('extension.vsixmanifest'), manifest),
    ...checkTranslations(manifest, [
      text('extension/package.nls.json'),
      text('extension/package.nls.zh-cn.json'),
    ]),
    ...checkReadme(text('extension/readme.md'), manifest),
    ...checkBrowser(text('extension/dist/browser/extension.js')),
  ];
}

/** Every `./…` path that the manifest names. */
function named(manifest) {
  const paths = JSON.stringify(manifest).matchAll(/"\.\/([\w./-]+)"/g);
  return [...[...paths].map(([, path]) => path), manifest.icon];
}

/** What the galleries read. */
function checkGallery(xml, { publisher, name, version }) {
  const parts = {
    identity: `Id="${name}" Version="${version}" Publisher="${publisher}"`,
    icon: 'Microsoft.VisualStudio.Services.Icons.Default',
    banner: 'Microsoft.VisualStudio.Services.Branding.Color',
    licence: '<License>extension/LICENSE.txt</License>',
    changelog: 'Microsoft.VisualStudio.Services.Content.Changelog',
    'web extension': '__web_extension',
    source: 'Microsoft.VisualStudio.Services.Links.Source',
  };
  return Object.entries(parts)
    .filter(([, part]) => !xml.includes(part))
    .map(([what]) => `the gallery’s manifest has no ${what}`);
}

function checkTranslations(manifest, texts) {
  const [own, chinese] = texts.map((text) => JSON.parse(text || '{}'));
  const used = [...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key);
  return [
    ...used.filter((key) => !own[key]).map((key) => `%${key}% has no English text`),
    ...Object.keys(own)
      .filter((key) => !chinese[key])
      .map((key) => `%${key}% has no Chinese text`),
    ...Object.keys(own)
      .filter((key) => !used.includes(key))
      .map((key) => `%${key}% is used nowhere`),
  ];
}

/** Pictures lie in the repository, and links lead out of the package: a gallery has no files beside the page. */
function checkReadme(readme, { repository }) {
  const base = `${repository.url.replace(/\.git$/, '')}/raw/HEAD/`;
  const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, address]) => address);
  const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address]) => address);
  return [
    ...(pictures.length === 0 ? ['the readme has no picture'] : []),
    ...pictures
      .filter((address) => !address.startsWith(base) || !existsSync(join(root, address.slice(base.length))))
      .map((address) => `the readme’s picture ${address} is not in the repository`),
    ...links
      .filter((address) => !/^https:|^#/.test(address))
      .map((address) => `the readme links to ${address}`),
    ...(/shields\.io|badge/.test(readme) ? ['the readme has a badge'] : []),
  ];
}

/** A web worker has neither Node's modules nor, in our word to the user, a use for `eval`. */
function checkBrowser(code) {
  const modules = [...code.matchAll(/\brequire\((["'`])([^"'`]+)\1\)/g)].map(([, , name]) => name);
  return [
    ...(modules.length === 0 ? ['the browser’s bundle requires nothing, not even vscode'] : []),
    ...modules.filter((name) => name !== 'vscode').map((name) => `the browser’s bundle requires ${name}`),
    ...(/\beval\(|\bnew Function\(/.test(code) ? ['the browser’s bundle evaluates text'] : []),
  ];
}

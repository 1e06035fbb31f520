/** How much of the packed extension is there for built apps alone: what reads them, says it and shows it. */
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { metafilesOf } from './notices.mjs';

/** Of what reads built apps, in bytes. */
export const MAX_WEIGHT = 25 * 1024;

/** Files that nothing else needs. */
const OWN = ['extension/dist/app.js', 'extension/dist/app.br'];

/** Commands on built apps, as manifest and words name them. */
const COMMAND = /inspectApp|showFingerprints/;

/** In bundles that are there anyway: what an app is compared with, and what registers the commands. */
const PARTS = {
  'browser/extension': /^src\/(?:core\/artefact|vscode\/source-facts)\b/,
  extension: /^src\/vscode\/desktop\.ts$/,
};

/**
 * In bytes of the packed file: files of their own with their places in the archive's lists; of the others the share
 * that would be gone without it.
 * @param {string} vsix
 * @returns {number}
 */
export function weightOfApps(vsix) {
  const sizes = new Map();
  const files = unzipSync(readFileSync(vsix), {
    filter: ({ name, size }) => {
      // beside its content an entry has 30 bytes before it and 46 in the directory, each with its name
      sizes.set(name, { packed: size, whole: size + 76 + 2 * name.length });
      return /^extension\/package(?:\.nls(?:\.zh-cn)?)?\.json$/.test(name);
    },
  });
  const own = OWN.map((name) => sizes.get(name).whole);
  const shares = Object.entries(PARTS).map(([name, form]) => {
    const [{ inputs, bytes }] = Object.values(metafilesOf([name])[0].outputs);
    const part = Object.keys(inputs)
      .filter((path) => form.test(path))
      .reduce((sum, path) => sum + inputs[path].bytesInOutput, 0);
    if (part === 0) throw new Error(`dist/${name}.js has nothing for built apps`);
    return (sizes.get(`extension/dist/${name}.js`).packed * part) / bytes;
  });
  const lists = Object.values(files).map((bytes) => {
    const value = JSON.parse(new TextDecoder().decode(bytes));
    return packed(value) - packed(without(value));
  });
  return Math.ceil([...own, ...shares, ...lists].reduce((sum, one) => sum + one, 0));
}

const packed = (value) => deflateRawSync(JSON.stringify(value, null, 2)).length;

/** The same without whatever is about these commands. */
function without(value) {
  if (Array.isArray(value))
    return value.filter((one) => !COMMAND.test(one?.command ?? one)).map((one) => without(one));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !COMMAND.test(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, without(inner)]));
}

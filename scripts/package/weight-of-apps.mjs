/** How much of the packed extension is there for built apps alone: what reads them, and what is said of them. */
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { metafilesOf } from './notices.mjs';

/** Of the files that nothing else needs, in bytes. */
export const MAX_WEIGHT = 25 * 1024;

const OWN = ['extension/dist/app.js', 'extension/dist/app.br'];

/** Commands on built apps, as manifest and words name them. */
const COMMAND = /inspectApp|showFingerprints/;

/** In bundles that are there anyway: what an app is compared with, and what registers the commands. */
const PARTS = {
  'browser/extension': /^src\/(?:core\/artefact|vscode\/source-facts)\b/,
  extension: /^src\/vscode\/desktop\.ts$/,
};

/**
 * In bytes of the packed file. `own`: files that nothing else needs, with their places in the archive's lists, which is
 * what is held to the limit; `beside`: about what would be gone of the others.
 * @param {string} vsix
 */
export function weightOfApps(vsix) {
  const sizes = new Map();
  const manifests = unzipSync(readFileSync(vsix), {
    filter: ({ name, size }) => {
      sizes.set(name, size);
      return /^extension\/package(?:\.nls(?:\.zh-cn)?)?\.json$/.test(name);
    },
  });
  // beside its content an entry has 30 bytes before it and 46 in the directory, each with its name
  const own = OWN.map((name) => (sizes.get(name) ?? Number.NaN) + 76 + 2 * name.length);
  const shares = Object.entries(PARTS).map(([name, form]) => {
    const [{ inputs, bytes }] = Object.values(metafilesOf([name])[0].outputs);
    const parts = Object.keys(inputs).filter((path) => form.test(path));
    return (
      (sizes.get(`extension/dist/${name}.js`) * sum(parts.map((path) => inputs[path].bytesInOutput))) / bytes
    );
  });
  const lists = Object.values(manifests).map((bytes) => {
    const value = JSON.parse(new TextDecoder().decode(bytes));
    return packed(value) - packed(without(value));
  });
  return { own: sum(own), beside: Math.round(sum([...shares, ...lists])) };
}

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

const packed = (value) => deflateRawSync(JSON.stringify(value, null, 2)).length;

/** The same without whatever is about these commands. */
function without(value) {
  if (Array.isArray(value)) return value.filter((one) => !COMMAND.test(one?.command ?? one)).map(without);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !COMMAND.test(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, without(inner)]));
}

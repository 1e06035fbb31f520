import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { packExtension } from '../scripts/host/pack.mjs';
import { checkNpm } from '../scripts/package/check-npm.mjs';
import { checkPlugin } from '../scripts/package/check-plugin.mjs';
import { checkVsix } from '../scripts/package/check-vsix.mjs';
import { NOTICES } from '../scripts/package/notices.mjs';
import { npmManifest, packNpm, writeNpmFolder } from '../scripts/package/npm.mjs';
import { MAX_WEIGHT, weightOfApps } from '../scripts/package/weight-of-apps.mjs';
import { packaging, packedFiles } from './hbuilderx/bundles.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'uni-offline-push-packages-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let packed: Promise<string> | undefined;

/** The extension as it is published, packed once. */
function extension(): Promise<string> {
  packed ??= packExtension(join(folder, 'extension.vsix'));
  return packed;
}

/** Takes one package's part out of the notices. */
const without = (name: string, notices: string): string => {
  const parts = notices.split(/(?<=\n)={80}\n\n/);
  const left = parts.filter((part) => !part.startsWith(`${name} `));
  expect(left).toHaveLength(parts.length - 1);
  return left.join(`${'='.repeat(80)}\n\n`);
};

/** Writes a zip anew, one of its files changed. */
function changed(file: string, path: string, change: (text: string) => string): string {
  const files = unzipSync(readFileSync(file));
  files[path] = new TextEncoder().encode(change(new TextDecoder().decode(files[path])));
  const copy = join(folder, `changed-${path.replaceAll('/', '-')}.zip`);
  writeFileSync(copy, zipSync(files));
  return copy;
}

/** The library packs less tightly than what packs the extension: that a copy is larger says nothing. */
const butItsSize = (wrong: readonly string[]): string[] =>
  wrong.filter((what) => !/^\d+ bytes (?:for built apps )?are more than \d+$/.test(what));

const lacking = (name: string) => [
  expect.stringMatching(`^the licence of ${name} [\\d.]+, of which code is in it, is missing`),
];

describe('what is published', () => {
  it('is an npm package that runs, can be called and has types in a folder of its own', async () => {
    const own = join(folder, 'npm');
    await writeNpmFolder(own);
    expect(checkNpm(packNpm(own, folder))).toEqual([]);
    const manifest = Object.keys(npmManifest());
    for (const key of ['scripts', 'devDependencies', 'contributes', 'private'])
      expect(manifest).not.toContain(key);

    const notices = join(own, NOTICES);
    writeFileSync(notices, without('semver', readFileSync(notices, 'utf8')));
    // all else in it has run above
    expect(checkNpm(packNpm(own, folder), { inUse: false })).toEqual(lacking('semver'));
  }, 120_000);

  it('is an extension that holds what it needs and nothing else', async () => {
    const vsix = await extension();
    expect(checkVsix(vsix)).toEqual([]);
    const cut = changed(vsix, `extension/${NOTICES}`, (text) => without('jsonc-parser', text));
    expect(butItsSize(checkVsix(cut))).toEqual(lacking('jsonc-parser'));
    const whole = changed(vsix, 'extension/package.json', (text) => text.replace('{', '{ "scripts": {},'));
    expect(butItsSize(checkVsix(whole))).toEqual(['package.json has "scripts", which is of no use there']);
  }, 120_000);

  it('is an extension with little in it for built apps alone', async () => {
    const vsix = await extension();
    const { own, beside } = weightOfApps(vsix);
    expect(own).toBeGreaterThan(10_000);
    expect(own).toBeLessThanOrEqual(MAX_WEIGHT);
    expect(beside).toBeGreaterThan(500);
    expect(beside).toBeLessThan(2000);
    const more = randomBytes(4096).toString('base64');
    const heavy = changed(vsix, 'extension/dist/app.js', (text) => `${text}//${more}`);
    expect(checkVsix(heavy)).toContainEqual(expect.stringMatching(/^\d+ bytes for built apps are more than/));
  }, 120_000);

  it('is a plugin for HBuilderX with what it needs', async () => {
    const { zipOf } = await packaging();
    const zip = join(folder, 'plugin.zip');
    writeFileSync(zip, zipOf(await packedFiles()));
    expect(await checkPlugin(zip)).toEqual([]);
    const cut = changed(zip, NOTICES, (text) => without('ignore', text));
    expect(butItsSize(await checkPlugin(cut))).toEqual(lacking('ignore'));
  }, 120_000);
});

import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packExtension } from '../scripts/host/pack.mjs';
import { checkNpm } from '../scripts/package/check-npm.mjs';
import { checkVsix } from '../scripts/package/check-vsix.mjs';
import { packNpm, writeNpmFolder } from '../scripts/package/npm.mjs';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'uni-offline-push-packages-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what is published', () => {
  it('is an npm package that runs, can be called and has types in a folder of its own', async () => {
    await writeNpmFolder(join(folder, 'npm'));
    expect(checkNpm(packNpm(join(folder, 'npm'), folder))).toEqual([]);
  }, 120_000);

  it('is an extension that holds what it needs and nothing else', async () => {
    expect(checkVsix(await packExtension(join(folder, 'extension.vsix')))).toEqual([]);
  }, 120_000);
});

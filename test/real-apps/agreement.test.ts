import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { knownProviders } from '../../src/core/artefact/source-facts.ts';
import { fingerprintsOf, inspectionOf } from '../../src/node/artefact/files.ts';
import { missingTools } from '../core/artefact/make.mjs';
import { install } from '../install.mjs';

/*
 * Our readers beside the platform's own tools, on apps that somebody else has built. Skipped where the tools are not: on
 * Debian, `apt-get install aapt apksigner`.
 */
const folder = import.meta.dirname;
const apps = [
  'android-apidemos/apks/ApiDemos-debug.apk',
  'appium-uiautomator2-server/apks/appium-uiautomator2-server-v10.6.6.apk',
  'appium-uiautomator2-server/apks/appium-uiautomator2-server-debug-androidTest.apk',
].map((path) => [path.replace(/^.*\//, ''), join(folder, 'node_modules', path)] as const);

describe.skipIf(missingTools().length > 0).each(apps)('%s', (_name, path) => {
  beforeAll(() => install(folder), 300_000);

  const run = (program: string, ...args: string[]): string =>
    execFileSync(program, args, {
      encoding: 'utf8',
      maxBuffer: 64 << 20,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const all = (text: string, pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map(([, one = '']) => one);

  it('has the certificates that apksigner prints', () => {
    const said = run('apksigner', 'verify', '--print-certs', path);
    const { certificates } = fingerprintsOf(path);
    const own = (key: 'sha256' | 'sha1' | 'md5') => [
      ...new Set(certificates.map((one) => one[key].replaceAll(':', '').toLowerCase())),
    ];
    const told = [/SHA-256 digest: (\w+)/g, /SHA-1 digest: (\w+)/g, /MD5 digest: (\w+)/g];
    expect([own('sha256'), own('sha1'), own('md5')]).toEqual(
      told.map((pattern) => [...new Set(all(said, pattern))]),
    );
  });

  it('has the package, the versions and the permissions that aapt prints, and nothing of push', () => {
    const said = run('aapt', 'dump', 'badging', path);
    const { app, providers, findings } = inspectionOf(path, knownProviders());
    expect(app.package).toBe(/package: name='([^']+)'/.exec(said)?.[1]);
    expect(app.versionName ?? '').toBe(/versionName='([^']*)'/.exec(said)?.[1]);
    expect(String(app.targetSdk)).toBe(/targetSdkVersion:'(\d+)'/.exec(said)?.[1]);
    // what the tool adds for old apps is none of the app's
    const implied = new Set(all(said, /^uses-implied-permission: name='([^']+)'/gm));
    const declared = all(said, /^uses-permission: name='([^']+)'/gm).filter((one) => !implied.has(one));
    expect([...new Set(app.permissions)].sort()).toEqual([...new Set(declared)].sort());
    expect({ providers, problems: app.problems }).toEqual({ providers: [], problems: [] });
    expect(app.makers.filter(({ sdk }) => sdk)).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

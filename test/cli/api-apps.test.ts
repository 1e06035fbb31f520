import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { file } from '../core/artefact/helpers.ts';
import { repository, run } from './helpers.ts';

const { AppError, inspectApp, readFingerprints } = createRequire(import.meta.url)(
  join(repository, 'dist/api.js'),
) as typeof import('../../src/api/index.ts');

const apk = file('all.apk');
const printed = (...args: string[]): unknown => JSON.parse(run([...args, '--format', 'json']).stdout);

/** A project that the app was built from, as far as its names go. */
const projectOf = (...appids: string[]) => {
  const files = new Map(
    appids.flatMap((appid, i) => [
      [`/all/${i}/manifest.json`, `{ "appid": "${appid}", "app-plus": {}, "vueVersion": "3" }`],
      [`/all/${i}/pages.json`, '{}'],
    ]),
  );
  const names = appids.map((_, i) => ({ name: String(i), type: 'folder' as const }));
  const inside = ['manifest.json', 'pages.json'].map((name) => ({ name, type: 'file' as const }));
  const list = async (folder: string) =>
    folder === '/all' ? names : /^\/all\/\d+$/.test(folder) ? inside : undefined;
  return { root: '/all', fs: { list, read: async (path: string) => files.get(path) } };
};

describe('fingerprints', () => {
  it('are those of the command, by the path and by the bytes', async () => {
    const wanted = printed('fingerprint', apk);
    expect(await readFingerprints(apk)).toEqual(wanted);
    expect(await readFingerprints(new Uint8Array(readFileSync(apk)))).toEqual(wanted);
  });

  it('of a keystore want its password', async () => {
    const store = file('store.p12');
    await expect(readFingerprints(store)).rejects.toMatchObject({
      name: 'AppError',
      code: 'password-missing',
    });
    await expect(readFingerprints(store, { password: 'secret2' })).rejects.toBeInstanceOf(AppError);
    const { kind, certificates } = await readFingerprints(store, { password: 'secret1' });
    expect({ kind, count: certificates.length }).toEqual({ kind: 'pkcs12', count: 1 });
  });

  it('tell in words what they cannot read', async () => {
    const nothing = new TextEncoder().encode('no app at all');
    const said = await readFingerprints(nothing).catch(
      (error: unknown) => error as InstanceType<typeof AppError>,
    );
    expect(said).toMatchObject({ code: 'kind', message: expect.stringMatching(/\w+ \w+/) as string });
    await expect(readFingerprints(nothing, { language: 'zh-CN' })).rejects.toThrow(/[一-龥]/);
    await expect(readFingerprints(join(repository, 'no.apk'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('what is in an app', () => {
  it('is what the command tells, with keys masked', async () => {
    const told = await inspectApp(apk);
    expect(told).toEqual(printed('inspect', apk));
    expect(JSON.stringify(told)).not.toMatch(/5231700000042/);
    expect(await inspectApp(new Uint8Array(readFileSync(apk)))).toEqual(told);
    expect((await inspectApp(apk, { language: 'zh-CN' })).findings[0]?.message).toMatch(/[一-龥]/);
  });

  it('is compared with the project, of several with the one that has its appid', async () => {
    const { artefact, findings } = await inspectApp(apk, { project: projectOf('__UNI__FFFFFFF') });
    expect(artefact.appid).toBeDefined();
    const stale = findings.filter(({ rule }) => rule === 'app-stale');
    expect(stale[0]?.message).toContain('__UNI__FFFFFFF');
    const own = await inspectApp(apk, { project: projectOf('__UNI__FFFFFFF', String(artefact.appid)) });
    expect(own.findings.map(({ message }) => message).join()).not.toContain('__UNI__FFFFFFF');
    await expect(
      inspectApp(apk, { project: projectOf('__UNI__FFFFFFF', '__UNI__EEEEEEE') }),
    ).rejects.toBeInstanceOf(RangeError);
  });
});

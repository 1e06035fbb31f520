import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { file } from '../core/artefact/helpers.ts';
import { folderWith, program, run, runNext } from './helpers.ts';

describe('fingerprint', () => {
  it('prints what consoles ask for', () => {
    const { status, stdout, stderr } = run(['fingerprint', file('all.apk')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Package +com\.example\.push\b/);
    expect(stdout).toMatch(/^SHA-256 +([0-9A-F]{2}:){31}[0-9A-F]{2} +Huawei/m);
  });

  it('prints one object for programs', () => {
    const { status, stdout } = runNext(['fingerprint', file('store.jks'), '--format', 'json']);
    expect(status).toBe(0);
    const object = JSON.parse(stdout);
    expect(object).toMatchObject({ version: 1, kind: 'jks', package: null });
    expect(object.certificates).toMatchObject([
      { scheme: null, effective: true, alias: 'release', known: null },
    ]);
  });

  it('takes a password from the environment or standard input, and tells it to nobody', () => {
    const store = file('store.p12');
    const known = run(['fingerprint', store, '--format', 'json'], {
      env: { UNI_PUSH_STORE_PASS: 'secret1' },
    });
    const typed = spawnSync(process.execPath, [program, 'fingerprint', store, '--format', 'json'], {
      input: 'secret1\nmore\n',
      encoding: 'utf8',
    });
    expect(known).toMatchObject({ status: 0, stderr: '' });
    expect(typed).toMatchObject({ status: 0, stdout: known.stdout });
    expect(`${known.stdout}${typed.stdout}${typed.stderr}`).not.toMatch(/secret1/);
    for (const password of [undefined, 'secret2']) {
      const { status, stderr, stdout } = run(['fingerprint', store], {
        env: password ? { UNI_PUSH_STORE_PASS: password } : {},
      });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(password ? /does not open/ : /needs its password/);
      expect(stderr).not.toMatch(/secret2|Usage/);
    }
  });

  it('ends with 2 for what it cannot read', () => {
    const folder = folderWith({ 'a.apk': 'no zip', 'empty.apk': '' });
    for (const name of ['a.apk', 'empty.apk', 'none.apk', '.']) {
      const { status, stdout, stderr } = runNext(['fingerprint', name], { cwd: folder });
      expect([name, status, stdout]).toEqual([name, 2, '']);
      expect(stderr).toContain(name);
    }
    expect(runNext(['fingerprint']).status).toBe(2);
    expect(runNext(['fingerprint', 'a', 'b']).status).toBe(2);
    expect(runNext(['fingerprint', file('all.apk'), '--format', 'xml']).status).toBe(2);
  });
});

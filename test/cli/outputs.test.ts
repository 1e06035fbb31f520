import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkJson, folderWith, program, runNext } from './helpers.ts';
import { conflicting, project, register } from './projects.ts';

const env = { PATH: process.env.PATH, LC_ALL: 'en_US.UTF-8' };

/** The exit code, with standard output closed by its reader before anything is written. */
async function unread(args: readonly string[], cwd: string): Promise<number | null> {
  const child = spawn(process.execPath, [program, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  expect(said).not.toMatch(/^\s+at /m);
  return code;
}

describe.skipIf(process.platform === 'win32')('a reader that goes away', () => {
  it.each(['pretty', 'json', 'sarif'])('leaves the exit code what it is: %s', async (format) => {
    const [wrong, clean] = [folderWith(project({ 'manifest.json': conflicting })), folderWith(project())];
    expect(await unread(['check', '--format', format], wrong)).toBe(1);
    expect(await unread(['check', '--format', format, '--fix-dry-run'], wrong)).toBe(1);
    expect(await unread(['check', '--format', format, '--fail-on', 'never'], wrong)).toBe(0);
    expect(await unread(['check', '--format', format], clean)).toBe(0);
  });

  it('ends --watch', async () => {
    expect(await unread(['check', '--watch'], folderWith(project()))).toBe(0);
  });
});

describe.skipIf(!existsSync('/dev/full'))('an output that takes nothing', () => {
  const full = (args: readonly string[], errorsToo = false) => {
    const device = openSync('/dev/full', 'w');
    try {
      return spawnSync(process.execPath, [program, ...args], {
        cwd: folderWith(project({ 'manifest.json': conflicting })),
        env,
        encoding: 'utf8',
        stdio: ['ignore', device, errorsToo ? device : 'pipe'],
      });
    } finally {
      closeSync(device);
    }
  };

  it.each([['check'], ['check', '--format', 'json'], ['doctor'], ['rules'], ['--help']])(
    'is told in one line, as neither "nothing" nor "something": %s %s',
    (...args) => {
      const { status, stderr } = full(args.filter(Boolean));
      expect(status).toBe(2);
      expect(stderr).toMatch(/^uni-offline-push: cannot write to standard output: ENOSPC.*\n$/);
    },
  );

  it('is no fault where nobody can be told', () => {
    expect(full(['check'], true).status).toBe(2);
  });
});

const isRoot = process.getuid?.() === 0;

/** The check by somebody whom permissions hold back: root would read anything. */
function checkAsUser(folder: string): { readonly status: number | null; readonly stderr: string } {
  chmodSync(folder, 0o755);
  return spawnSync(process.execPath, [program, 'check'], {
    cwd: folder,
    env,
    encoding: 'utf8',
    ...(isRoot && { uid: 65534, gid: 65534 }),
  });
}

describe.skipIf(process.platform === 'win32')('what cannot be read', () => {
  it.each(['manifest.json', 'uni-offline-push.config.json'])('is exit code 2 and named: %s', (name) => {
    const folder = folderWith({ ...project(), 'uni-offline-push.config.json': '{}' });
    chmodSync(join(folder, name), 0);
    const { status, stderr } = checkAsUser(folder);
    expect(status).toBe(2);
    expect(stderr).toContain(`${name}: EACCES`);
    expect(stderr).toContain(`${name}: cannot be read, so the result cannot be relied on`);
    expect(stderr).not.toContain('No uni-app project');
  });

  it('is passed over with a word where it is one file of a project', () => {
    const folder = folderWith({ ...project(), 'push/secret.js': register });
    chmodSync(join(folder, 'push/secret.js'), 0);
    const { status, stderr } = checkAsUser(folder);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^\S*push\/secret\.js: EACCES[^\n]*\n$/);
  });

  it('leaves what lies in a closed folder unknown', () => {
    const folder = folderWith(project());
    chmodSync(join(folder, 'nativeplugins'), 0);
    const { status, stderr } = checkAsUser(folder);
    chmodSync(join(folder, 'nativeplugins'), 0o755);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringContaining('nativeplugins: EACCES'),
    });
    expect(checkJson([folder]).report.findings).toEqual([]);
  });

  it('is exit code 2 where a config file is not UTF-8', () => {
    const bytes = Buffer.from([0x7b, 0x22, 0xb5, 0xe7, 0x22, 0x3a, 0x31, 0x7d]);
    const folder = folderWith({ ...project(), 'uni-offline-push.config.json': bytes, 'other.json': bytes });
    const { status, stderr } = runNext(['check'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('uni-offline-push.config.json: cannot be read');
    const named = runNext(['check', '--config', 'other.json'], { cwd: folder });
    expect(named).toMatchObject({ status: 2, stdout: '' });
    expect(named.stderr).toContain('other.json: not UTF-8');
    // the file that is named stands in the place of the project's own
    writeFileSync(join(folder, 'other.json'), '{}');
    expect(runNext(['check', '--config', 'other.json'], { cwd: folder }).status).toBe(0);
  });
});

describe.skipIf(process.platform !== 'linux')('names that are not UTF-8', () => {
  /** 推 in GBK, as archives from Windows have it. */
  const gbk = (folder: string, before: string, after = ''): Buffer =>
    Buffer.concat([Buffer.from(join(folder, before)), Buffer.from([0xcd, 0xc6]), Buffer.from(after)]);

  it('are named, where they might have mattered, and passed over', () => {
    const folder = folderWith(project());
    writeFileSync(gbk(folder, 'push/', '面.js'), register);
    writeFileSync(gbk(folder, 'push/', '.png'), '');
    mkdirSync(gbk(folder, 'pages-'));
    // U+FFFD itself is a letter like any other
    writeFileSync(join(folder, 'push/\uFFFD.js'), '');
    const { status, stderr } = runNext(['check'], { cwd: folder });
    expect(status).toBe(0);
    expect(stderr.trim().split('\n').sort()).toEqual([
      `${folder}/pages-\\xCD\\xC6: its name is not UTF-8: it is passed over`,
      `${folder}/push/\\xCD\\xC6面.js: its name is not UTF-8: it is passed over`,
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { Workspace, type WorkspaceOptions } from '../../../src/core/engine/workspace.ts';
import { type Files, memoryFileSystem, NO_ADVICE, ROOT } from '../helpers.ts';
import { agconnect, app, healthy, PLUGIN } from '../rules/healthy.ts';

const BAD = app.replace("'33333'", "'abc'");
const SCHEMA = 'offline-push-config-schema';
const below = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

/** A folder, and an engine that is told what happens in it. */
function desk(start: Files, options: WorkspaceOptions = {}) {
  const files: Files = { ...start };
  const workspace = new Workspace(memoryFileSystem(files), ROOT, { severities: NO_ADVICE, ...options });
  const at = (name: string): string => `${ROOT}/${name}`;
  return {
    files,
    workspace,
    at,
    rules: async (): Promise<string[]> =>
      (await workspace.check()).projects.flatMap(({ findings }) => findings.map(({ rule }) => rule)),
    roots: async (): Promise<string[]> => (await workspace.check()).projects.map(({ root }) => root),
    write(name: string, text: string): boolean {
      files[name] = text;
      return workspace.changed(at(name));
    },
    remove(name: string): boolean {
      delete files[name];
      return workspace.deleted(at(name));
    },
  };
}

describe('several projects', () => {
  const two = { ...below('apps/b', healthy), ...below('apps/chat', { ...healthy, 'App.vue': BAD }) };

  test('are told from the nearest on, or one alone', async () => {
    const { workspace, at } = desk({
      ...below('apps/c', healthy),
      ...two,
      ...below('a', healthy),
      'readme.js': '',
    });
    expect(await workspace.roots()).toEqual([at('a'), at('apps/b'), at('apps/c'), at('apps/chat')]);
    const [only, ...others] = (await workspace.check(at('apps/chat'))).projects;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ root: at('apps/chat'), providers: ['tencent-tuiofflinepush'] });
  });

  test('are counted with their scripts', async () => {
    const { workspace } = desk({ ...two, 'apps/b/a.js': '', 'apps/b/a.d.ts': '', 'other.js': '' });
    // two manifests, App.vue in each, and one script
    expect((await workspace.check()).files).toBe(5);
  });

  test('and what is asked in a folder that is not walked is asked of none', async () => {
    const { workspace, at } = desk(healthy);
    expect(await workspace.ask(at('pages/a.vue'), ({ root }) => root)).toBe(ROOT);
    expect(await workspace.ask(at('node_modules/a/a.js'), ({ root }) => root)).toBeUndefined();
    expect(await workspace.ask('/elsewhere/a.js', ({ root }) => root)).toBeUndefined();
  });

  test('what is kept of one stays where another changes', async () => {
    const { workspace, write } = desk(two);
    const before = (await workspace.check()).projects;
    write('apps/b/a.js', 'export const a = 1');
    const after = (await workspace.check()).projects;
    expect(after.map((one, at) => one === before[at])).toEqual([false, true]);
  });

  test('settings of a folder above touch all of them, other files there none', async () => {
    const { workspace, write } = desk(two);
    const before = (await workspace.check()).projects;
    write('apps/readme.js', '');
    expect((await workspace.check()).projects.map((one, at) => one === before[at])).toEqual([true, true]);
    for (const name of ['apps/uni-offline-push.config.json', 'apps/package.json']) {
      const known = (await workspace.check()).projects;
      write(name, '{}');
      expect((await workspace.check()).projects.some((one, at) => one === known[at])).toBe(false);
    }
  });

  test('nothing is checked anew where nothing happened', async () => {
    const { workspace } = desk(two);
    const before = (await workspace.check()).projects;
    expect((await workspace.check()).projects.every((one, at) => one === before[at])).toBe(true);
  });
});

describe('what an editor holds', () => {
  test('stands before the file, and goes with the editor', async () => {
    const { workspace, at, rules } = desk(healthy);
    expect(await rules()).toEqual([]);
    expect(workspace.edit(at('App.vue'), BAD)).toBe(true);
    expect(await rules()).toEqual([SCHEMA]);
    expect(await workspace.read(at('App.vue'))).toBe(BAD);
    expect(workspace.edit(at('App.vue'), undefined)).toBe(true);
    expect(await rules()).toEqual([]);
    expect(await workspace.read(at('App.vue'))).toBe(app);
  });

  test('is seen of a file that is not there yet', async () => {
    const { workspace, at, rules } = desk(healthy);
    await rules();
    const wrong = `uni.requireNativePlugin('TUIOfflinePush')\n`;
    expect(workspace.edit(at('push/new.js'), wrong)).toBe(true);
    expect(await rules()).toContain('native-plugin-name');
  });

  test.each([
    ['lies elsewhere', '/elsewhere/App.vue'],
    ['is no text of interest', `${ROOT}/static/logo.png`],
    ['is a package’s', `${ROOT}/node_modules/a/index.js`],
    ['is built', `${ROOT}/unpackage/dist/a.js`],
    ['is called nearly like one', `${ROOT}/a.jsonx`],
  ])('matters nothing where it %s', async (_name, path) => {
    const { workspace, rules } = desk(healthy);
    await rules();
    expect(workspace.edit(path, 'requireNativePlugin')).toBe(false);
  });

  test.each(['a.json', 'a.json5', 'AndroidManifest.xml', 'a.java', 'a.vue', 'uni_modules/a/index.js'])(
    'may matter in %s',
    async (name) => {
      const { workspace, at, rules } = desk(healthy);
      await rules();
      const text = 'requireNativePlugin';
      expect(workspace.edit(at(name), text)).toBe(true);
      // the same once more is nothing new
      expect(workspace.edit(at(name), text)).toBe(false);
    },
  );
});

describe('a file on the disk', () => {
  test('that nobody has asked for changes nothing', async () => {
    const { write, rules } = desk({ ...healthy, 'notes.txt': '' });
    await rules();
    expect(write('notes.txt', 'b')).toBe(false);
    expect(write('node_modules/a/a.js', '')).toBe(false);
    expect(write('App.vue', BAD)).toBe(true);
    expect(await rules()).toEqual([SCHEMA]);
  });

  test('by which a folder becomes a project, and is none any more', async () => {
    const manifest = '{ "h5": {}, "name": "app" }';
    const { write, remove, roots } = desk({ 'manifest.json': manifest });
    expect(await roots()).toEqual([]);
    write('pages.json', '{}');
    expect(await roots()).toEqual([ROOT]);
    expect(remove('pages.json')).toBe(true);
    expect(await roots()).toEqual([]);
    write('manifest.json', '{ "app-plus": {} }');
    expect(await roots()).toEqual([ROOT]);
    expect(remove('manifest.json')).toBe(true);
    expect(await roots()).toEqual([]);
  });

  test('that is a script counts as soon as it is there, and no longer than that', async () => {
    const { write, remove, workspace } = desk(healthy);
    const count = async (): Promise<number> => (await workspace.check()).files;
    expect(await count()).toBe(2);
    write('push/a.js', '');
    write('push/A.java', '');
    write('push/a.json', '{}');
    write('uniCloud/a.js', '');
    expect(await count()).toBe(4);
    remove('push/a.js');
    expect(await count()).toBe(3);
  });

  test('that cannot be read is told, and passed over', async () => {
    const told: [string, unknown][] = [];
    const error = new Error('no');
    const fs = memoryFileSystem(healthy);
    const workspace = new Workspace(
      {
        ...fs,
        readIf: (path, words) => (path.endsWith('App.vue') ? Promise.reject(error) : fs.readIf(path, words)),
        read: (path) => (path.endsWith('App.vue') ? Promise.reject(error) : fs.read(path)),
      },
      ROOT,
      { notice: (path, why) => told.push([path, why]) },
    );
    expect((await workspace.check()).projects).toHaveLength(1);
    expect(told[0]).toEqual([`${ROOT}/App.vue`, error]);
    expect(await workspace.read(`${ROOT}/App.vue`)).toBeUndefined();
    expect(await workspace.read(`${ROOT}/package.json`)).toBe(healthy['package.json']);
  });
});

describe('a folder', () => {
  test('that comes is walked, and what is in it is forgotten with it', async () => {
    const { files, workspace, at, roots } = desk({ 'readme.md': '' });
    expect(await roots()).toEqual([]);
    Object.assign(files, below('apps/chat', healthy));
    expect(await workspace.folderCreated(at('apps'))).toBe(true);
    expect(await roots()).toEqual([at('apps/chat')]);
    for (const name of Object.keys(files)) if (name.startsWith('apps/')) delete files[name];
    expect(workspace.deleted(at('apps'))).toBe(true);
    expect(await roots()).toEqual([]);
  });

  test('that is the root itself is walked again', async () => {
    const { files, workspace, roots } = desk({});
    expect(await roots()).toEqual([]);
    Object.assign(files, healthy);
    expect(await workspace.folderCreated(ROOT)).toBe(true);
    expect(await roots()).toEqual([ROOT]);
  });

  test('in which a rule has looked is looked into again', async () => {
    const AGCONNECT = `nativeplugins/${PLUGIN}/android/assets/agconnect-services.json`;
    const { [AGCONNECT]: _own, ...rest } = healthy;
    const { files, workspace, at, rules } = desk(rest);
    expect(await rules()).toContain('agconnect-missing');
    files[AGCONNECT] = agconnect;
    await workspace.folderCreated(at(`nativeplugins/${PLUGIN}/android`));
    expect(await rules()).toEqual([]);
  });
});

describe('a fork', () => {
  test('has what its parent found, unless it is to judge otherwise', async () => {
    const { workspace } = desk({ ...healthy, 'App.vue': BAD });
    const [known] = (await workspace.check()).projects;
    expect((await (await workspace.fork()).check()).projects[0]).toBe(known);
    const milder = await workspace.fork({ severities: new Map([...NO_ADVICE, [SCHEMA, 'hint'] as const]) });
    expect((await milder.check()).projects[0]?.findings).toMatchObject([{ rule: SCHEMA, severity: 'hint' }]);
    expect((await workspace.check()).projects[0]).toBe(known);
  });

  test('reads scripts by further words, where it is given some', async () => {
    const { workspace, at } = desk({ ...healthy, 'a.js': 'const zebra = 1' });
    const read = (one: Workspace): Promise<boolean | undefined> =>
      one.ask(at('App.vue'), ({ scripts }) => scripts.some(({ source }) => source.path === at('a.js')));
    expect(await read(workspace)).toBe(false);
    expect(await read(await workspace.fork())).toBe(false);
    expect(await read(await workspace.fork({ words: ['zebra'] }))).toBe(true);
    // and by those of a check still
    const own = await workspace.fork({ words: ['zebra'] });
    expect((await own.check()).projects[0]?.providers).toEqual(['tencent-tuiofflinepush']);
  });

  test('sees what is proposed to it, in its scripts too', async () => {
    const { workspace, at } = desk(healthy);
    const fork = await workspace.fork();
    fork.propose(at('App.vue'), BAD);
    fork.propose(at('a.js'), '');
    fork.propose(at('node_modules/a.js'), '');
    const { projects, files } = await fork.check();
    expect(projects[0]?.findings).toMatchObject([{ rule: SCHEMA }]);
    expect(files).toBe(3);
    fork.propose(at('a.js'), undefined);
    fork.propose(at('App.vue'), app);
    expect((await fork.check()).projects[0]?.findings).toEqual([]);
    expect((await fork.check()).files).toBe(2);
    expect((await workspace.check()).projects[0]?.findings).toEqual([]);
  });
});

import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ensureNode } from '../../scripts/other-node.mjs';
import { everyCommandId } from '../../src/hbuilderx/command-ids.ts';
import { folderWith } from '../cli/helpers.ts';
import { conflicting, manifest, project } from '../cli/projects.ts';
import { drive, packedFiles, unpacked } from './bundles.ts';
import { FakeHBuilderX, type FakeOptions } from './fake.ts';
import { shown, until } from './support.ts';

interface Extension {
  activate(): void;
  deactivate(): void;
}

const loader = Module as unknown as { _load(request: string, ...rest: readonly unknown[]): unknown };
const load = loader._load;
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'uni-offline-push-plugin-')));
const require = createRequire(join(folder, 'extension.js'));
const { '.js': plain } = require.extensions;

beforeAll(async () => {
  const files = await packedFiles();
  for (const name of ['extension.js', 'host.js', 'texts.br'])
    writeFileSync(join(folder, name), files.get(name) ?? '');
  require.extensions['.js'] = compileOnce;
}, 60_000);

afterAll(() => {
  loader._load = load;
  require.extensions['.js'] = plain;
  rmSync(folder, { recursive: true, force: true });
});

const compiled = new Map<string, Script>();

/** How Node runs a module, but that it is compiled once, however often it is loaded anew. */
function compileOnce(module: NodeJS.Module, path: string): void {
  if (dirname(path) === folder) {
    const script =
      compiled.get(path) ?? new Script(Module.wrap(readFileSync(path, 'utf8')), { filename: path });
    compiled.set(path, script);
    script.runInThisContext()(module.exports, module.require.bind(module), module, path, folder);
  } else plain?.(module, path);
}

/** Loads the bundles anew, as HBuilderX does; `api` undefined where there is no such module. */
function activate(api: unknown): { deactivate(): void; loaded(): boolean } {
  loader._load = (request, ...rest) => {
    if (request === 'hbuilderx' && api !== undefined) return api;
    return load.call(loader, request, ...rest);
  };
  for (const name of ['extension.js', 'host.js']) delete require.cache[join(folder, name)];
  const extension = require('./extension.js') as Extension;
  extension.activate();
  onTestFinished(() => extension.deactivate());
  return {
    deactivate: () => extension.deactivate(),
    loaded: () => require.cache[join(folder, 'host.js')] !== undefined,
  };
}

function launch(folders: readonly string[], options: FakeOptions = {}) {
  const fake = new FakeHBuilderX(folders, options);
  return { fake, ...activate(fake.api) };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe('activation', () => {
  it('in a uni-app project shows its problems, and registers every command', async () => {
    const root = folderWith(project({ 'manifest.json': conflicting }));
    const { fake, loaded } = launch([folderWith({}), root]);
    expect([...fake.commands.keys()]).toEqual([...everyCommandId]);
    await until(() => fake.diagnostics.size === 1);
    expect(loaded()).toBe(true);
    expect(fake.trespasses).toEqual([]);
  });

  it('elsewhere loads no engine and says nothing', async () => {
    const { fake, loaded } = launch([
      folderWith({ 'manifest.json': '{ "name": "a browser extension", "manifest_version": 3 }' }),
      folderWith({ 'index.html': '<p>' }),
    ]);
    await settle();
    expect(loaded()).toBe(false);
    expect([fake.diagnostics.size, fake.statuses, fake.messages, fake.output]).toEqual([0, [], [], []]);
  });

  it('loads the engine when a manifest becomes a uni-app one', async () => {
    const root = folderWith(project({ 'manifest.json': '{}' }));
    const path = join(root, 'manifest.json');
    const { fake, loaded } = launch([root]);
    fake.type(path, '{ "name": "x" }');
    fake.save(path);
    await settle();
    expect(loaded()).toBe(false);
    fake.type(path, conflicting);
    fake.save(path);
    await until(() => shown(fake, path).length === 1);
  });

  it('loads the engine when a uni-app project is opened later, or a manifest of one', async () => {
    const root = folderWith(project({ 'manifest.json': conflicting }));
    const { fake, loaded } = launch([folderWith({})]);
    await settle();
    expect(loaded()).toBe(false);
    fake.openFolder(root);
    await until(() => fake.diagnostics.size === 1);
    const { fake: silent } = launch([folderWith({})], { missing: ['workspace.onDidChangeWorkspaceFolders'] });
    await settle();
    silent.folders.push(root);
    silent.show(join(root, 'manifest.json'));
    await until(() => silent.diagnostics.size === 1);
  });

  it('waits for no answer that never comes: no file is open in HBuilderX before 4.06', async () => {
    const { fake } = launch([folderWith(project({ 'manifest.json': conflicting }))], { silent: true });
    fake.picks.push((items) => items[0]);
    await fake.run('fixProject');
    expect(fake.lists).toHaveLength(2);
  });

  it('loads the engine for a command', async () => {
    const { fake, loaded } = launch([folderWith({})]);
    await fake.run('check');
    await until(() => fake.messages.length > 0);
    expect(loaded()).toBe(true);
    expect(fake.messages).toEqual(['打开的项目中没有 uni-app 项目（没有找到 uni-app 的 manifest.json）。']);
  });

  it('leaves nothing behind when it ends', async () => {
    const root = folderWith(project({ 'manifest.json': conflicting }));
    const { fake, deactivate } = launch([root]);
    await until(() => fake.diagnostics.size === 1);
    deactivate();
    expect(fake.listeners).toBe(0);
    expect(fake.diagnostics.size).toBe(0);
    fake.type(join(root, 'manifest.json'), manifest());
    await settle();
    expect(fake.trespasses).toEqual([]);
  });
});

describe('what an HBuilderX may lack', () => {
  const members = [
    ...['commands', 'commands.registerCommand', 'languages', 'languages.createDiagnosticCollection'],
    ...['DiagnosticCollection.set', 'OutputChannel.appendLine', 'OutputChannel.show'],
    ...['window', 'window.showQuickPick', 'window.showInputBox', 'window.showInformationMessage'],
    ...['window.showFormDialog', 'window.createOutputChannel', 'window.setStatusBarMessage'],
    ...[
      'languages.registerInlineCompletionItemProvider',
      'env.clipboard.writeText',
      'window.createWebView',
      'window.showView',
      'window.createTreeView',
      'TreeDataProvider',
      'EventEmitter',
      'window.createStatusBarItem',
      'StatusBarAlignment',
      'StatusBarAlignment.Right',
    ],
    ...['env', 'env.clipboard', 'env.clipboard.readText', 'env.openExternal', 'workspace.getConfiguration'],
    ...['workspace.onDidOpenTextDocument', 'workspace.onDidChangeWorkspaceFolders'],
    ...[
      'workspace.onDidChangeConfiguration',
      'window.getActiveTextEditor',
      'workspace',
      'workspace.applyEdit',
      'workspace.openTextDocument',
    ],
    ...['workspace.getWorkspaceFolders', 'workspace.onDidSaveTextDocument'],
    ...['workspace.onDidChangeTextDocument', 'WorkspaceEdit', 'TextEdit'],
  ];

  it.each(members)('without %s nothing throws, and the commands end', async (member) => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    onTestFinished(() => void process.off('unhandledRejection', unhandled));
    const root = folderWith(project({ 'manifest.json': conflicting }));
    const { fake, deactivate } = launch([root], { missing: [member] });
    const hasDiagnostics = !/^(?:languages|Diagnostic|workspace$|workspace.getWorkspaceFolders)/.test(member);
    if (hasDiagnostics) await until(() => fake.diagnostics.size === 1, member);
    for (const id of fake.commands.keys()) await fake.run(id.replace('uniOfflinePush.', ''));
    await settle();
    deactivate();
    expect(unhandled).not.toHaveBeenCalled();
    // a member of a member is read as a last resort, and caught
    expect(fake.trespasses.filter((what) => !what.startsWith(member))).toEqual([]);
  });

  it('without any API at all nothing throws', () => {
    expect(() => activate({})).not.toThrow();
    expect(() => activate(undefined)).not.toThrow();
  });

  it('an API that throws at every touch does not end it', () => {
    const hostile = new Proxy(
      {},
      {
        get() {
          throw new Error('no');
        },
        has() {
          throw new Error('no');
        },
      },
    );
    expect(() => activate(hostile)).not.toThrow();
  });
});

describe('in a process of its own', () => {
  const broken = project({
    'manifest.json': manifest().replace('"isCloud": false }', '"isCloud": false, }'),
  });
  const expected = {
    reported: { 'manifest.json': ['manifest-syntax'] },
    left: 0,
    doctor: expect.stringContaining('小米</th>'),
    tree: expect.stringContaining('小米控制台'),
    ghosts: ["huaweiBusinessID: ''"],
    commands: [...everyCommandId],
    trespasses: [],
  };

  it('runs in this Node', { timeout: 60_000 }, async () => {
    const driven = await drive(process.execPath, await unpacked(), folderWith(broken));
    expect(driven).toMatchObject(expected);
  });

  it.for([
    [16, 'before 4.14', 'v16.17.0'],
    [18, 'before 5.14', 'v18.20.0'],
    [22, 'since 5.14', 'v22.22.2'],
  ] as const)(
    'runs in Node %s, of HBuilderX %s',
    { timeout: 180_000 },
    async ([major, , version], { skip }) => {
      const node = ensureNode(`${major}-hbuilderx`);
      if (!node) return skip(`Node ${major} cannot be had here`);
      const driven = await drive(node, await unpacked(), folderWith(broken));
      expect(driven).toMatchObject({ ...expected, version });
    },
  );
});

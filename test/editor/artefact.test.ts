import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { knownProviders } from '../../src/core/artefact/source-facts.ts';
import { file, sourceWith } from '../core/artefact/helpers.ts';

const requireHere = createRequire(import.meta.url);
const repository = join(import.meta.dirname, '../..');

interface Commands {
  inspectApp(context: object, uri?: object): Promise<void>;
  showFingerprints(context: object, uri?: object): Promise<void>;
}

interface Provider {
  provideTextDocumentContent(uri: object): string;
}

/** As much of VS Code as the commands on built apps ask for; what the user is shown is remembered. */
function fakeCode(answers: { pick?: number; password?: string; sources?: object } = {}) {
  const shown = {
    pages: [] as string[],
    errors: [] as string[],
    picks: [] as string[][],
    copied: '',
    asked: 0,
  };
  let provider: Provider | undefined;
  const vscode = {
    EventEmitter: class {
      readonly event = () => {};
      fire(): void {}
      dispose(): void {}
    },
    Uri: { from: (parts: object) => parts },
    env: {
      language: 'en',
      clipboard: {
        writeText: async (text: string) => {
          shown.copied = text;
        },
      },
    },
    workspace: {
      getConfiguration: () => ({ get: () => undefined }),
      registerTextDocumentContentProvider: (_scheme: string, own: Provider) => {
        provider = own;
        return { dispose() {} };
      },
    },
    window: {
      showErrorMessage: (text: string) => void shown.errors.push(text),
      setStatusBarMessage: () => {},
      showInputBox: async ({ password }: { password: boolean }) => {
        expect(password).toBe(true);
        shown.asked++;
        return answers.password;
      },
      showQuickPick: async (items: { label: string; description?: string; detail: string }[]) => {
        shown.picks.push(items.map(({ label, description, detail }) => `${label}: ${detail} ${description}`));
        return answers.pick === undefined ? undefined : items[answers.pick];
      },
    },
    commands: {
      executeCommand: async (name: string, uri: object) => {
        if (name === 'markdown.showPreview')
          shown.pages.push(provider?.provideTextDocumentContent(uri) ?? '');
        else if (answers.sources) return answers.sources;
        else throw new Error('command not found');
      },
    },
  };
  return { vscode, shown };
}

const bundle = build({
  absWorkingDir: repository,
  entryPoints: ['src/vscode/artefact/index.ts'],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
});

async function load(vscode: object): Promise<Commands> {
  const [output] = (await bundle).outputFiles;
  const module = { exports: {} as Commands };
  const load = (name: string): unknown => (name === 'vscode' ? vscode : requireHere(name));
  new Function('module', 'exports', 'require', output?.text ?? '')(module, module.exports, load);
  return module.exports;
}

const context = { subscriptions: [] };
const uri = (name: string) => ({ scheme: 'file', fsPath: file(name) });

it('shows a page of what is in an app', async () => {
  const { vscode, shown } = fakeCode();
  await (await load(vscode)).inspectApp(context, uri('all.apk'));
  expect(shown.errors).toEqual([]);
  expect(shown.pages[0]).toMatch(/^# all\.apk\n\n- \*\*App\*\* com\.example\.push 1\.0\.5/);
  expect(shown.pages[0]).toMatch(/^### Error · \[app-agconnect\]\(https:.*#app-agconnect\)/m);
  expect(shown.pages[0]).not.toContain('5231700000042');
});

it('compares it with the open project that it was built from', async () => {
  const facts = sourceWith({
    appid: '__UNI__A1B2C3D',
    plugins: [{ id: 'P', names: ['P-Module'], parameters: new Map() }],
  });
  const projects = [
    { root: repository, facts: sourceWith({}) },
    { root: repository, facts },
  ];
  const { vscode, shown } = fakeCode({ sources: { known: knownProviders(), projects } });
  await (await load(vscode)).inspectApp(context, uri('all.apk'));
  expect(shown.pages[0]).toContain('app-plugin-missing');
  expect(shown.pages[0]).toContain('P');
  const other = fakeCode({ sources: { known: [], projects: projects.slice(0, 1) } });
  await (await load(other.vscode)).inspectApp(context, uri('all.apk'));
  expect(other.shown.pages[0]).not.toContain('app-plugin-missing');
});

it('copies the fingerprint that is chosen', async () => {
  const { vscode, shown } = fakeCode({ pick: 3 });
  await (await load(vscode)).showFingerprints(context, uri('all.apk'));
  expect(shown.picks[0]?.[0]).toMatch(/^Package: com\.example\.push /);
  expect(shown.picks[0]?.[3]).toMatch(/^SHA-256: (?:[0-9A-F]{2}:){31}[0-9A-F]{2} Huawei/);
  expect(shown.copied).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
});

it('asks for a keystore’s password without showing it, and takes no answer for none', async () => {
  const right = fakeCode({ password: 'secret1' });
  await (await load(right.vscode)).showFingerprints(context, uri('store.p12'));
  expect([right.shown.asked, right.shown.errors, right.shown.picks.length]).toEqual([1, [], 1]);
  const wrong = fakeCode({ password: 'secret2' });
  await (await load(wrong.vscode)).showFingerprints(context, uri('store.p12'));
  expect(wrong.shown.errors).toEqual([expect.stringMatching(/^store\.p12: The password does not open/)]);
  const none = fakeCode();
  await (await load(none.vscode)).showFingerprints(context, uri('store.p12'));
  expect([none.shown.errors, none.shown.picks]).toEqual([[], []]);
  const clear = fakeCode();
  await (await load(clear.vscode)).showFingerprints(context, uri('store.jks'));
  expect(clear.shown.asked).toBe(0);
});

it('says of what is no app that it is none', async () => {
  const { vscode, shown } = fakeCode();
  const { inspectApp } = await load(vscode);
  await inspectApp(context, { scheme: 'file', fsPath: join(repository, 'package.json') });
  await inspectApp(context, { scheme: 'http', fsPath: '/a.apk' });
  await inspectApp(context, uri('store.jks'));
  expect(shown.errors).toEqual([
    'package.json: no app and no keystore that is known',
    'a.apk: only files of the disk can be read',
    'store.jks: no app and no keystore that is known',
  ]);
});

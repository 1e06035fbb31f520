import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CheckResult, Workspace } from '../../../src/core/engine/workspace.ts';
import type { FileSystem } from '../../../src/core/project/file-system.ts';
import { tui } from '../assist/helpers.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';
import { AGCONNECT, anyFile, anyText, spoken, TEXTS } from './day.ts';

const FOLDERS = [
  'lib',
  'src',
  'apps',
  'apps/chat',
  'nativeplugins',
  'nativeplugins/TencentCloud-TUIOfflinePush',
];

type Event =
  | { kind: 'write'; name: string; text: string }
  | { kind: 'type'; name: string; text: string }
  | { kind: 'delete'; name: string }
  | { kind: 'close'; name: string }
  | { kind: 'fold'; folder: string }
  | { kind: 'look'; folder: string }
  | { kind: 'check' };

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: anyText.map((file) => ({ kind: 'write' as const, ...file })) },
  { weight: 3, arbitrary: anyText.map((file) => ({ kind: 'type' as const, ...file })) },
  { weight: 3, arbitrary: anyFile.map((name) => ({ kind: 'delete' as const, name })) },
  { weight: 2, arbitrary: anyFile.map((name) => ({ kind: 'close' as const, name })) },
  { weight: 2, arbitrary: fc.constantFrom(...FOLDERS).map((folder) => ({ kind: 'fold' as const, folder })) },
  { weight: 1, arbitrary: fc.constantFrom(...FOLDERS).map((folder) => ({ kind: 'look' as const, folder })) },
  { weight: 8, arbitrary: fc.constant({ kind: 'check' as const }) },
);

/** A folder in which things happen, and the engine that is told of them. */
class Desk {
  readonly files: Files;
  private readonly typed = new Map<string, string>();
  readonly workspace: Workspace;

  constructor(files: Files) {
    this.files = { ...files };
    this.workspace = new Workspace(memoryFileSystem(this.files), ROOT);
  }

  async happen(event: Exclude<Event, { kind: 'check' }>): Promise<void> {
    const { workspace, files, typed } = this;
    if (event.kind === 'look') await workspace.folderCreated(`${ROOT}/${event.folder}`);
    else if (event.kind === 'fold') this.deleteFolder(event.folder);
    else if (event.kind === 'write') {
      // a folder that comes with a file in it is told of alone, as watchers do
      const folder = this.newFolder(event.name);
      files[event.name] = event.text;
      if (folder) await workspace.folderCreated(`${ROOT}/${folder}`);
      else workspace.changed(`${ROOT}/${event.name}`);
    } else if (event.kind === 'delete') {
      if (!(event.name in files)) return;
      delete files[event.name];
      // nor does an editor stay open on a file that is gone
      typed.delete(event.name);
      workspace.edit(`${ROOT}/${event.name}`, undefined);
      workspace.deleted(`${ROOT}/${event.name}`);
    } else if (event.kind === 'type') {
      if (!(event.name in files)) return;
      typed.set(event.name, event.text);
      workspace.edit(`${ROOT}/${event.name}`, event.text);
    } else {
      typed.delete(event.name);
      workspace.edit(`${ROOT}/${event.name}`, undefined);
    }
  }

  private newFolder(name: string): string | undefined {
    const parts = name.split('/').slice(0, -1);
    const folders = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    return folders.find((folder) => !Object.keys(this.files).some((file) => file.startsWith(`${folder}/`)));
  }

  private deleteFolder(folder: string): void {
    for (const name of Object.keys(this.files)) {
      if (!name.startsWith(`${folder}/`)) continue;
      delete this.files[name];
      this.typed.delete(name);
      this.workspace.edit(`${ROOT}/${name}`, undefined);
    }
    this.workspace.deleted(`${ROOT}/${folder}`);
  }

  /** What an engine that has seen nothing of the day says. */
  async afresh(): Promise<CheckResult> {
    const fs: FileSystem = memoryFileSystem({ ...this.files, ...Object.fromEntries(this.typed) });
    return new Workspace(fs, ROOT).check();
  }
}

describe('an engine that is told what happens', () => {
  test('says in the end what one says that starts there', async () => {
    const start = fc.array(anyText, { minLength: 6, maxLength: 16 });
    await fc.assert(
      fc.asyncProperty(start, fc.array(anyEvent, { maxLength: 20 }), async (first, events) => {
        const desk = new Desk(tui(Object.fromEntries(first.map(({ name, text }) => [name, text]))));
        for (const event of [...events, { kind: 'check' } as const]) {
          if (event.kind !== 'check') await desk.happen(event);
          else expect(spoken(await desk.workspace.check())).toEqual(spoken(await desk.afresh()));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('sees what it was not told of where it is asked to look again', async () => {
    const desk = new Desk(tui());
    const rules = async () =>
      (await desk.workspace.check()).projects.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    expect(await rules()).toContain('agconnect-missing');
    desk.files[AGCONNECT] = TEXTS[AGCONNECT]?.[1] ?? '';
    desk.workspace.changed(`${ROOT}/unrelated.png`);
    expect(await rules()).toContain('agconnect-missing');
    await desk.workspace.folderCreated(`${ROOT}/nativeplugins`);
    expect(await rules()).not.toContain('agconnect-missing');
    delete desk.files[AGCONNECT];
    await desk.workspace.folderCreated(`${ROOT}/nativeplugins`);
    expect(await rules()).toContain('agconnect-missing');
  });
});

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { everyCommandId } from '../../src/hbuilderx/command-ids.ts';
import { Editor } from '../../src/hbuilderx/editor.ts';
import { type Plugin, start } from '../../src/hbuilderx/host.ts';
import { FakeHBuilderX, type FakeOptions } from './fake.ts';

export const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');

export interface Launched {
  readonly fake: FakeHBuilderX;
  readonly plugin: Plugin;
}

/** The plugin in a fake HBuilderX with these folders open. */
export function launch(folders: readonly string[], options: FakeOptions = {}): Launched {
  const fake = new FakeHBuilderX(folders, options);
  const editor = new Editor(fake.api);
  const plugin = start(editor);
  for (const id of everyCommandId) editor.register(id, (param) => plugin.run(id, param));
  onTestFinished(() => {
    plugin.dispose();
    expect(fake.trespasses).toEqual([]);
  });
  return { fake, plugin };
}

/** Waits until something holds, and fails where it does not come to hold. */
export async function until(holds: () => boolean, what = 'it holds'): Promise<void> {
  const end = Date.now() + 8000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The rules that HBuilderX shows for a file, as `12:3 unipush-conflict`. */
export function shown(fake: FakeHBuilderX, path: string): string[] {
  return (fake.diagnostics.get(path) ?? []).map(({ line, column, message }) => {
    return `${line}:${column} ${/\(([\w-]+)\)$/.exec(message)?.[1]}`;
  });
}

/** Chooses the item whose words hold the text. */
export const choose = (text: string) => (items: readonly { label: string; description: string }[]) => {
  const found = items.find(({ label, description }) => `${label} ${description}`.includes(text));
  if (!found) throw new Error(`no "${text}" among ${JSON.stringify(items)}`);
  return found;
};

import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/hbuilderx/hbuilderx.d.ts';
import { folderWith } from '../cli/helpers.ts';
import { FakeHBuilderX } from './fake.ts';

const diagnostic: Diagnostic = { line: 0, column: 0, message: 'm', severity: 'warn' };

it('throws at every access that HBuilderX does not document, and answers `in` truly', () => {
  const fake = new FakeHBuilderX([]);
  const api = fake.api as unknown as Record<string, Record<string, unknown>>;
  for (const [module, name] of [
    ['window', 'showErrorMessage'],
    ['workspace', 'findFiles'],
    ['workspace', 'onDidCloseTextDocument'],
    ['languages', 'registerCompletionItemProvider'],
  ] as const) {
    expect(name in (api[module] ?? {})).toBe(false);
    expect(() => api[module]?.[name]).toThrow(name);
  }
  expect(() => api.debug).toThrow('hx.debug');
  expect(() => {
    api.window = {};
  }).toThrow('hx.window');
  expect(fake.trespasses).toHaveLength(6);
});

it('clears diagnostics by an empty list alone, and takes none of another shape', () => {
  const fake = new FakeHBuilderX([]);
  const collection = fake.api.languages.createDiagnosticCollection('x');
  collection.set('/a', [diagnostic]);
  collection.clear();
  collection.delete('/a');
  expect(fake.diagnostics.size).toBe(1);
  expect(() => collection.set('/a', [{ ...diagnostic, code: 'c' } as Diagnostic])).toThrow('code');
  expect(() => collection.set('/a', [{ ...diagnostic, severity: 'hint' as 'warn' }])).toThrow('severity');
  collection.set('/a', []);
  expect(fake.diagnostics.size).toBe(0);
});

it('rejects where a form is cancelled, and edits open documents alone', async () => {
  const path = join(folderWith({ 'a.txt': 'abc' }), 'a.txt');
  const fake = new FakeHBuilderX([]);
  await expect(fake.api.window.showFormDialog({ title: 't', formItems: [] })).rejects.toThrow();
  const edit = (): Promise<unknown> => {
    const change = new fake.api.WorkspaceEdit();
    change.set(path, [new fake.api.TextEdit({ start: 1, end: 2 }, 'X')]);
    return fake.api.workspace.applyEdit(change);
  };
  await edit();
  expect(fake.textOf(path)).toBe('abc');
  fake.show(path);
  await edit();
  expect(fake.textOf(path)).toBe('aXc');
});

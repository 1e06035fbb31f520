import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../../../src/core/doctor/diagnose.ts';
import {
  type Advice,
  type Column,
  columns,
  type Diagnosis,
  type Item,
} from '../../../src/core/doctor/model.ts';
import { troubleshoot } from '../../../src/core/doctor/troubleshoot.ts';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';

export interface Examined {
  readonly diagnosis: Diagnosis;
  readonly advice: readonly Advice[];
}

/** The doctor on an in-memory project that lies at the root. */
export async function examine(files: Files): Promise<Examined> {
  const workspace = new Workspace(memoryFileSystem(files), ROOT);
  const [result] = (await workspace.check()).projects;
  if (!result) throw new Error('no project');
  const examined = await workspace.ask(result.manifest, (project) => {
    const diagnosis = diagnose(project, result.findings);
    return { diagnosis, advice: troubleshoot(project, diagnosis) };
  });
  if (!examined) throw new Error('no project at the manifest');
  return examined;
}

/** `pushModule: done`, for each step of the only provider. */
export function stepsOf({ diagnosis }: Examined): Record<string, string> {
  const steps = diagnosis.providers[0]?.steps ?? [];
  return Object.fromEntries(steps.map(({ text, status }) => [text, status]));
}

const SIGNS = { wrong: 'W', missing: 'X', unknown: '?', person: 'P', done: '+', none: '-' } as const;

/** `huawei used P+--+-`, for each vendor of the only provider, column by column. */
export function gridOf({ diagnosis }: Examined): string[] {
  const rows = diagnosis.providers[0]?.rows ?? [];
  return rows.map(
    ({ vendor, use, cells }) =>
      `${vendor} ${use} ${columns.map((column) => SIGNS[cells[column].status]).join('')}`,
  );
}

/** The items of one cell of the only provider. */
export function cell({ diagnosis }: Examined, vendor: string, column: Column): readonly Item[] {
  const row = diagnosis.providers[0]?.rows.find((one) => one.vendor === vendor);
  if (!row) throw new Error(`no row for ${vendor}`);
  return row.cells[column].items;
}

/** Every file of a folder, as text. */
export function filesIn(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
}

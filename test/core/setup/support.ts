import { parse } from 'jsonc-parser';
import { expect } from 'vitest';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import type { SetupAnswers } from '../../../src/core/setup/answers.ts';
import { planSetup, type SetupPlan } from '../../../src/core/setup/plan.ts';
import { openSetup } from '../../../src/core/setup/setup-project.ts';
import { readScript } from '../../../src/core/syntax/reader.ts';
import { scriptParts } from '../../../src/core/syntax/vue.ts';
import { applyEdits, checkFiles, type Files, memoryFileSystem, ROOT } from '../helpers.ts';

export async function plan(files: Files, answers: SetupAnswers): Promise<SetupPlan> {
  const [setup] = await openSetup(new Workspace(memoryFileSystem(files), ROOT));
  if (!setup) throw new Error('no project');
  return planSetup(setup, answers);
}

const nameOf = (path: string): string => path.slice(ROOT.length + 1);

/** The files as the plan leaves them. */
export function applyPlan(files: Files, { edits, creates, copies }: SetupPlan): Files {
  const changed = { ...files };
  for (const path of new Set(edits.map(({ source }) => source.path))) {
    const own = edits.filter(({ source }) => source.path === path);
    expect(own[0]?.source.text).toBe(files[nameOf(path)]);
    changed[nameOf(path)] = applyEdits(files[nameOf(path)] ?? '', own);
  }
  for (const { path, text } of creates) {
    expect(files[nameOf(path)], `${path} is new`).toBeUndefined();
    changed[nameOf(path)] = text;
  }
  for (const { from, to } of copies) changed[nameOf(to)] = files[nameOf(from)] ?? '';
  return changed;
}

/** What a check says of the files: what is grave of it, and which providers the project uses. */
export async function checked(files: Files): Promise<{ grave: string[]; providers: readonly string[] }> {
  const { findings, result } = await checkFiles(files, { lang: 'en' });
  const grave = findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, where, words }) => `${rule} ${where} ${words}`);
  return { grave, providers: result.projects[0]?.providers ?? [] };
}

/** What every result must hold: it parses, no comment of the user's is lost, and only what had to change did. */
export function expectSound(before: Files, after: Files): void {
  for (const [name, text] of Object.entries(after)) {
    if (/\.json$/.test(name)) {
      const errors: never[] = [];
      parse(text, errors, { allowTrailingComma: false });
      expect(errors, `${name} parses\n${text}`).toEqual([]);
    } else {
      const parts = name.endsWith('.vue') ? scriptParts(text) : undefined;
      const module = readScript({ path: `${ROOT}/${name}`, text }, parts);
      for (const { args } of module.calls) void args.length;
      expect(module.whole, `${name} is well-formed\n${text}`).toBe(true);
      expect(text.match(/#ifn?def/g)?.length, name).toBe(text.match(/#endif/g)?.length);
    }
    for (const comment of before[name]?.match(/\/\*.*?\*\/|\/\/ .*/g) ?? [])
      expect(text, `${name} keeps ${comment}`).toContain(comment.trim());
  }
}

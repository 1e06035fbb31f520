import { expect, it } from 'vitest';
import { reportObject } from '../../../src/core/engine/json-report.ts';
import type { Fix } from '../../../src/core/finding.ts';
import { ROOT } from '../helpers.ts';

const source = { path: `${ROOT}/manifest.json`, text: '{\n  "a": 1\n}\n' };
const span = { source, start: 4, end: 7 };

function reported(...fixes: readonly Partial<Fix>[]) {
  const finding = {
    ...span,
    rule: 'nobodys-rule',
    severity: 'warning' as const,
    message: 'said',
    args: {},
    fixes: fixes.map((fix) => ({ title: 'fix', edits: [], safe: false, ...fix })),
    related: [{ ...span, message: 'beside', args: {} }],
  };
  const project = { root: ROOT, manifest: source.path, providers: [], findings: [finding] };
  return reportObject({ projects: [project], files: 3 } as never, ROOT, 'en');
}

it('a finding has its place, and other places that it rests on', () => {
  const { findings, summary, projects } = reported();
  expect(findings[0]).toMatchObject({
    file: 'manifest.json',
    range: { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } },
    related: [{ message: 'beside', file: 'manifest.json' }],
    fixes: [],
  });
  expect(summary).toEqual({ error: 0, warning: 1, information: 0, hint: 0, projects: 1, files: 3 });
  expect(projects).toMatchObject([{ manifest: 'manifest.json' }]);
});

it('a fix has what it changes, and what it asks for, opens or copies where it does', () => {
  const copy = { from: `${ROOT}/downloads/a.json`, to: `${ROOT}/a.json` };
  const { findings } = reported(
    { edits: [{ ...span, newText: '"b"' }] },
    { setUp: 'some-provider' },
    { choose: { name: 'a.json', to: copy.to } as Fix['choose'] },
    { open: 'https://example.invalid/' },
    { copy },
    { ask: { keys: ['a'] } as unknown as Fix['ask'] },
  );
  expect(findings[0]?.fixes).toEqual([
    { title: 'fix', edits: [expect.objectContaining({ file: 'manifest.json', newText: '"b"' })] },
    { title: 'fix', edits: [], setUp: 'some-provider' },
    { title: 'fix', edits: [], choose: { file: 'a.json', to: 'a.json' } },
    { title: 'fix', edits: [], open: 'https://example.invalid/' },
    { title: 'fix', edits: [], copy: { from: 'downloads/a.json', to: 'a.json' } },
    { title: 'fix', edits: [], ask: ['a'] },
  ]);
});

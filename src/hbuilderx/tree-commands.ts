import { pageOf } from '../core/rules/render.ts';
import type { Host } from './context.ts';
import { act } from './fixes.ts';
import { goTo } from './go-to.ts';
import type { TreeView } from './tree-view.ts';

interface TreeHost extends Host {
  readonly tree: TreeView;
}

/** A row was selected, if by an arrow key only: nothing is changed, and no dialog opens. */
export async function choose({ tree, editor }: TreeHost, param?: unknown): Promise<void> {
  const place = tree.rowOf(param)?.place;
  if (place) await goTo(editor, place);
}

/** What can be done about the row's problem, as it is now. */
export async function fixThis(host: TreeHost, param?: unknown): Promise<void> {
  const { tree, editor, words } = host;
  const shown = tree.rowOf(param)?.finding;
  const session = shown && host.sessionOf(shown.source.path);
  const findings = (await session?.current()) ?? [];
  const finding =
    findings.find((one) => one === shown) ??
    findings.find(
      (one) => one.rule === shown?.rule && one.source.path === shown.source.path && one.start === shown.start,
    );
  if (session && finding) await act(host, session, finding);
  else void editor.inform(shown ? words.changed : words.noFindings);
}

/** The page about the row: where it is to be done, else the rule's. */
export async function openPage({ tree, editor, language }: TreeHost, param?: unknown): Promise<void> {
  const row = tree.rowOf(param);
  const url = row?.url ?? (row?.finding && pageOf(row.finding.rule, language));
  if (row && url !== undefined) await editor.browse(url, row.label);
}

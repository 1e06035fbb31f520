import { statSync } from 'node:fs';
import { selectFixes } from '../core/engine/fix-all.ts';
import type { Finding } from '../core/finding.ts';
import { basename, relative } from '../core/project/paths.ts';
import { messageOf, pageOf } from '../core/rules/render.ts';
import { rangeOf } from '../core/syntax/source.ts';
import { type Action, actionsFor, textsOf } from './actions.ts';
import type { Host } from './context.ts';
import { enterValues } from './enter-values.ts';
import { goTo } from './go-to.ts';
import type { QuickPickItem } from './hbuilderx.d.ts';
import { make } from './make.ts';
import { clickedPath, systemPath } from './paths.ts';
import type { Session } from './session.ts';
import { setup } from './wizard.ts';
import type { Changes } from './write.ts';

/** Shows the problems of the file that was clicked on, or is in front, and does what is chosen about one. */
export async function fixFile(host: Host, param?: unknown): Promise<void> {
  const clicked = clickedPath(param);
  const path = clicked !== undefined && isFile(clicked) ? clicked : await host.activePath();
  const session = path === undefined ? undefined : host.sessionOf(path);
  await session?.current();
  if (path === undefined || !session?.projectOf(path)) return void host.editor.inform(host.words.noFile);
  await choose(host, session, (finding) => finding.source.path === path);
}

/** The same for a whole project, its closed files too. */
export async function fixProject(host: Host, param?: unknown): Promise<void> {
  const project = await host.chooseProject(param);
  if (project)
    await choose(host, project.session, ({ source }) => isOwn(project.session, project.root, source));
}

/** Applies every fix of a project that is safe. */
export async function fixAll(host: Host, param?: unknown): Promise<void> {
  const project = await host.chooseProject(param);
  if (!project) return;
  const { texts, copies } = await project.session.fixAll(project.root);
  if (texts.size + copies.length === 0) return void host.editor.inform(host.words.nothingSafe);
  await make(host, project.session, { texts, copies });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

const isOwn = (session: Session, root: string, source: Finding['source']): boolean =>
  session.projectOf(source.path)?.root === root;

async function choose(host: Host, session: Session, isMeant: (finding: Finding) => boolean): Promise<void> {
  const { editor, words } = host;
  const findings = (await session.current()).filter(isMeant);
  if (findings.length === 0) return void editor.inform(words.noFindings);
  const safe = selectFixes(findings, { safeOnly: true });
  const all = safe.applied.length > 1 ? [{ label: words.fixSafe(safe.applied.length), description: '' }] : [];
  const items = [...all, ...findings.map((finding) => itemOf(host, session, finding))];
  const at = await editor.pick(items, words.chooseFinding);
  if (at === undefined) return;
  if (at < all.length) return void (await make(host, session, changesOf(safe)));
  const finding = findings[at - all.length];
  if (finding) await act(host, session, finding);
}

function itemOf({ language }: Host, { root }: Session, finding: Finding): QuickPickItem {
  const { line } = rangeOf(finding).start;
  const place = `${relative(root, finding.source.path)}:${line + 1}`;
  return { label: messageOf(finding, language), description: `${place} · ${finding.rule}` };
}

/** What can be done about one finding. */
export async function act(host: Host, session: Session, finding: Finding): Promise<void> {
  const { editor, words, language } = host;
  const actions = actionsFor(session, finding, language);
  const place = `${basename(finding.source.path)}:${rangeOf(finding).start.line + 1}`;
  const at = await editor.pick(
    [
      ...actions.map(({ title }) => ({ label: title, description: '' })),
      { label: words.goTo, description: place },
      { label: words.about, description: finding.rule },
    ],
    words.chooseFix,
  );
  if (at === undefined) return;
  const action = actions[at];
  if (action) return await perform(host, session, finding, action);
  if (at === actions.length) return await goTo(editor, finding);
  await editor.browse(pageOf(finding.rule, language), finding.rule);
}

/** Mends a finding; where there are several ways, it asks which. */
export async function mend(host: Host, session: Session, finding: Finding): Promise<void> {
  const fixes = actionsFor(session, finding, host.language).slice(0, finding.fixes.length);
  const items = fixes.map(({ title }) => ({ label: title, description: '' }));
  const at = fixes.length > 1 ? await host.editor.pick(items, host.words.chooseFix) : 0;
  const action = at === undefined ? undefined : fixes[at];
  if (action) await perform(host, session, finding, action);
}

async function perform(host: Host, session: Session, finding: Finding, action: Action): Promise<void> {
  if (action.setUp !== undefined)
    return await setup(host, { fsPath: systemPath(finding.source.path) }, action.setUp);
  const changes = action.ask ? await enterValues(host, finding, action.ask) : action.changes;
  if (changes) await make(host, session, changes);
}

function changesOf({ edits, copies }: ReturnType<typeof selectFixes>): Changes {
  return { texts: textsOf([...edits.values()].flat()), copies };
}

import { withoutDialog } from '../core/ask.ts';
import { applyEdits } from '../core/engine/fix-all.ts';
import {
  CONFIG_FILE,
  SCHEMA_IN_PACKAGE,
  suppressFile,
  suppressLine,
  turnOff,
} from '../core/engine/suppress.ts';
import type { Ask, Finding, Fix, TextEdit } from '../core/finding.ts';
import type { Language } from '../core/messages/localized.ts';
import { metaRules } from '../core/rules/index.ts';
import { titleOf } from '../core/rules/render.ts';
import { textIfThere } from '../node/regular-file.ts';
import { pluginWords } from './messages.ts';
import type { Session } from './session.ts';
import type { Changes } from './write.ts';

/** Something that can be done about a finding. */
export interface Action {
  readonly title: string;
  readonly changes: Changes;
  /** Without its answers there are no changes. */
  readonly ask?: Ask | undefined;
  /** The wizard, for that provider, makes the changes. */
  readonly setUp?: string | undefined;
}

/** The finding's own fixes, then the ways to turn its rule off. */
export function actionsFor(session: Session, finding: Finding, language: Language): Action[] {
  const { rule } = finding;
  const fixes = withoutDialog(finding.fixes).map((fix) => ({
    title: titleOf(rule, fix, language),
    changes: changesOf(fix),
    ask: fix.ask,
    setUp: fix.setUp,
  }));
  if (metaRules.some(({ id }) => id === rule)) return fixes;
  const words = pluginWords[language];
  const offer = (title: string, edits: readonly TextEdit[]): Action[] =>
    edits.length > 0 ? [{ title, changes: { texts: textsOf(edits) } }] : [];
  return [
    ...fixes,
    ...offer(words.suppressLine(rule), suppressLine(finding)),
    ...offer(words.suppressFile(rule), suppressFile(finding)),
    ...turningOff(session, finding, words.turnOff(rule)),
  ];
}

function changesOf({ edits, copy }: Fix): Changes {
  return { texts: textsOf(edits), copies: copy ? [copy] : [] };
}

/** Edits as whole texts, by path. */
export function textsOf(edits: readonly TextEdit[]): Changes['texts'] {
  const texts = new Map<string, { before: string; after: string }>();
  for (const { source } of edits) {
    const own = edits.filter((edit) => edit.source.path === source.path);
    texts.set(source.path, { before: source.text, after: applyEdits(source.text, own) });
  }
  return texts;
}

function turningOff(session: Session, finding: Finding, title: string): Action[] {
  const root = session.projectOf(finding.source.path)?.root;
  if (root === undefined) return [];
  const path = `${root}/${CONFIG_FILE}`;
  const text = session.unsavedText(path) ?? textIfThere(path);
  const schema = textIfThere(`${root}/${SCHEMA_IN_PACKAGE}`) === undefined ? undefined : SCHEMA_IN_PACKAGE;
  const change = turnOff(finding.rule, text === undefined ? undefined : { path, text }, schema);
  if ('text' in change)
    return [{ title, changes: { texts: new Map(), creates: [{ path, text: change.text }] } }];
  return change.edits.length > 0 ? [{ title, changes: { texts: textsOf(change.edits) } }] : [];
}

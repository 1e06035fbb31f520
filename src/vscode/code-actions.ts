import * as vscode from 'vscode';
import { asksFirst, withoutAsking } from '../core/ask.ts';
import { type FixAllOptions, selectFixes, withoutCopies } from '../core/engine/fix-all.ts';
import type { Finding, Fix, TextEdit } from '../core/finding.ts';
import type { Language } from '../core/messages/localized.ts';
import { pageOf, titleOf } from '../core/rules/render.ts';
import { type Asked, PERFORM } from './asked.ts';
import { allEdits } from './commands/fix-all.ts';
import { toDiagnostic, toRange } from './convert.ts';
import { editOfOpen, toWorkspaceEdit } from './edits.ts';
import { editorWords } from './messages.ts';
import type { Session } from './session.ts';
import { suppressActions } from './suppress-actions.ts';

const { QuickFix, SourceFixAll } = vscode.CodeActionKind;
/** How long the status bar says that nothing was edited, in milliseconds. */
const STATUS_TIME = 6000;
const FIX_ALL = SourceFixAll.append('uniOfflinePush');

type Changes = Pick<Fix, 'edits' | 'copy'>;

/**
 * Edits of files of which some are not open, a copy, or all that can be fixed: the disk is asked for them, and the
 * engine, only when the user chooses it.
 */
class LateAction extends vscode.CodeAction {
  constructor(
    title: string,
    kind: vscode.CodeActionKind,
    readonly session: Session,
    readonly changes: () => Changes | Promise<Changes>,
  ) {
    super(title, kind);
  }
}

/** Undefined where an open text is no longer the one that the edits were made for. */
function actionOf(
  title: string,
  kind: vscode.CodeActionKind,
  session: Session,
  fix: Changes,
): vscode.CodeAction | undefined {
  const edit = editOfOpen(session, fix.edits);
  if (edit === 'stale') return undefined;
  const action = new LateAction(title, kind, session, () => fix);
  if (edit && !fix.copy) action.edit = edit;
  return action;
}

const isIn =
  ({ uri }: vscode.TextDocument) =>
  ({ source }: Finding): boolean =>
    source.path === uri.path;

/** What asks first is a command of the editor's: nothing is changed before it is answered. */
function asking(title: string, asked: Asked): vscode.CodeAction {
  const action = new vscode.CodeAction(title, QuickFix);
  action.command = { command: PERFORM, title, arguments: [asked] };
  return action;
}

/** What the rule is about, and what to do where no fix does it. */
function openPage(rule: string, language: Language): vscode.CodeAction {
  const title = editorWords[language].openPage(rule);
  const action = new vscode.CodeAction(title, QuickFix);
  action.command = {
    command: 'vscode.open',
    title,
    arguments: [vscode.Uri.parse(pageOf(rule, language))],
  };
  return action;
}

/**
 * Fixes in three tiers — this finding, its rule in the file, all that is safe in the project —, then suppressions, the
 * rule's page last. The editor puts actions with a diagnostic before others, so that each has one.
 */
export class FixProvider implements vscode.CodeActionProvider<vscode.CodeAction> {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [QuickFix, FIX_ALL],
  };

  constructor(
    private readonly sessionOf: (uri: vscode.Uri) => Session | undefined,
    private readonly language: Language,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const session = this.sessionOf(document.uri);
    if (!session) return [];
    const all = await session.current();
    const inFile = all.filter(isIn(document));
    if (context.only?.contains(FIX_ALL) || (context.only && SourceFixAll.contains(context.only))) {
      const { edits } = await allEdits(session, { safeOnly: true, isMeant: isIn(document) });
      const action = edits.length > 0 && actionOf(FIX_ALL.value, FIX_ALL, session, { edits });
      return action ? [action] : [];
    }
    if (context.only && !context.only.contains(QuickFix)) return [];
    const here = inFile.filter((finding) => toRange(finding).intersection(range));
    const own = here.flatMap((finding) => this.fixes(session, finding));
    const rules = [...new Set(here.map(({ rule }) => rule))];
    const wider = rules.flatMap((rule) => this.fixRule(session, rule, inFile, isIn(document)));
    const project = own.length > 0 ? this.fixProject(session, all) : [];
    const suppressions = await Promise.all(
      here.map(async (finding) => {
        const make = (title: string, edits: readonly TextEdit[]): vscode.CodeAction | undefined =>
          edits.length > 0 ? actionOf(title, QuickFix, session, { edits }) : undefined;
        return this.about(session, [finding], await suppressActions(session, finding, this.language, make));
      }),
    );
    const pages = rules.map((rule) => openPage(rule, this.language));
    return [
      ...own,
      ...this.about(session, here, [...wider, ...project]),
      ...suppressions.flat(),
      ...this.about(session, here, pages),
    ];
  }

  private fixes(session: Session, finding: Finding): vscode.CodeAction[] {
    return finding.fixes.flatMap((fix, index) => {
      const title = titleOf(finding.rule, fix, this.language);
      const action = asksFirst(fix)
        ? asking(title, { session, finding, fix })
        : actionOf(title, QuickFix, session, fix);
      if (!action) return [];
      action.isPreferred = index === 0;
      return this.about(session, [finding], [action]);
    });
  }

  private about(
    session: Session,
    findings: readonly Finding[],
    actions: vscode.CodeAction[],
  ): vscode.CodeAction[] {
    const diagnostics = findings.map((finding) =>
      toDiagnostic(finding, this.language, (path) => session.files.uri(path)),
    );
    for (const action of actions) action.diagnostics = diagnostics;
    return actions;
  }

  private fixRule(
    session: Session,
    rule: string,
    inFile: readonly Finding[],
    isMeant: (finding: Finding) => boolean,
  ): vscode.CodeAction[] {
    const count = inFile.filter(
      (finding) => finding.rule === rule && withoutAsking(finding.fixes).length > 0,
    ).length;
    if (count < 2) return [];
    const title = editorWords[this.language].fixRule(rule, count);
    return this.bulk(session, title, inFile, { safeOnly: false, rule, isMeant });
  }

  private fixProject(session: Session, all: readonly Finding[]): vscode.CodeAction[] {
    const { applied } = selectFixes(all, { safeOnly: true });
    if (applied.length < 2) return [];
    return this.bulk(session, editorWords[this.language].fixProject(applied.length), all, { safeOnly: true });
  }

  /** Many fixes as one edit; copies of files are left to their own action. */
  private bulk(
    session: Session,
    title: string,
    findings: readonly Finding[],
    options: FixAllOptions,
  ): vscode.CodeAction[] {
    const first = [...selectFixes(findings.map(withoutCopies), options).edits.values()].flat();
    if (first.length === 0 || editOfOpen(session, first) === 'stale') return [];
    const changes = (): Promise<Changes> => allEdits(session, options);
    return [new LateAction(title, QuickFix, session, changes)];
  }

  /** Without an edit nothing is changed: a file is no longer what it was. */
  async resolveCodeAction(action: vscode.CodeAction): Promise<vscode.CodeAction> {
    if (!(action instanceof LateAction) || action.edit) return action;
    const { session } = action;
    const fix = await action.changes();
    const edit = await toWorkspaceEdit(session, fix.edits);
    if (!edit) {
      vscode.window.setStatusBarMessage(editorWords[this.language].changed, STATUS_TIME);
      return action;
    }
    if (fix.copy) {
      const contents = await vscode.workspace.fs.readFile(session.files.uri(fix.copy.from));
      const to = session.files.uri(fix.copy.to);
      edit.createFile(to, { contents, overwrite: false, ignoreIfExists: false });
    }
    action.edit = edit;
    return action;
  }
}

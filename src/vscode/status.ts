import * as vscode from 'vscode';
import type { ProjectResult } from '../core/engine/workspace.ts';
import type { Language } from '../core/messages/localized.ts';
import { providers } from '../core/providers/index.ts';
import { editorWords } from './messages.ts';

/** The language status item of a project's manifest and scripts: what was found in the project around the file. */
export class Status implements vscode.Disposable {
  private readonly item: vscode.LanguageStatusItem;
  private readonly listener: vscode.Disposable;

  constructor(
    private readonly language: Language,
    private readonly projectOf: (uri: vscode.Uri) => ProjectResult | undefined,
  ) {
    // it belongs to no document until the one in view is a project's
    this.item = vscode.languages.createLanguageStatusItem('uniOfflinePush.status', []);
    this.item.name = editorWords[language].statusName;
    this.listener = vscode.window.onDidChangeActiveTextEditor(() => this.update());
    this.update();
  }

  update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const project = document && this.projectOf(document.uri);
    if (!document || !project || !/\.(?:json|m?[jt]s|[nu]?vue|uts)$/.test(document.uri.path)) {
      this.item.selector = [];
      return;
    }
    const words = editorWords[this.language];
    const count = (severity: string): number =>
      project.findings.filter((finding) => finding.severity === severity).length;
    const [errors, warnings] = [count('error'), count('warning')];
    // a folder as the pattern's base: a path in a pattern could be taken for a pattern itself
    this.item.selector = {
      pattern: new vscode.RelativePattern(vscode.Uri.joinPath(document.uri, '..'), '*'),
    };
    const names = project.providers.map((id) => providers.find((one) => one.id === id)?.name ?? id);
    const unchecked = (project.unchecked ?? []).map((name) => name[this.language]);
    const isUnset = names.length + unchecked.length === 0;
    const quiet = isUnset ? words.statusUnset : words.statusClean;
    this.item.text = errors + warnings > 0 ? words.status(errors, warnings) : quiet;
    this.item.detail = words.statusDetail(names, unchecked);
    this.item.severity =
      errors > 0
        ? vscode.LanguageStatusSeverity.Error
        : warnings > 0
          ? vscode.LanguageStatusSeverity.Warning
          : vscode.LanguageStatusSeverity.Information;
    // what has begun is told by the doctor, problems included
    this.item.command =
      isUnset && errors + warnings === 0
        ? { command: '_uniOfflinePush.setUp', title: words.statusSetUp, arguments: [document.uri] }
        : { command: '_uniOfflinePush.doctor', title: words.statusDoctor };
  }

  dispose(): void {
    this.item.dispose();
    this.listener.dispose();
  }
}

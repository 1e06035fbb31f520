import type { ProjectResult } from '../core/engine/workspace.ts';
import type { Language } from '../core/messages/localized.ts';
import type { Editor } from './editor.ts';
import type { StatusBarItem } from './hbuilderx.d.ts';
import { pluginWords } from './messages.ts';
import { attempt } from './reach.ts';

/** Left of what HBuilderX itself shows at the right. */
const PRIORITY = 100;

/**
 * How many problems there are: an item of the status bar that stays, and leads to them. Before 3.8.5 there is none,
 * and the count is a message that goes by, told when it has changed.
 */
export class Status {
  private item: StatusBarItem | undefined;
  private shown = '';

  constructor(private readonly editor: Editor) {}

  show(projects: readonly ProjectResult[], language: Language): void {
    if (projects.length === 0) {
      this.hide();
      return;
    }
    const findings = projects.flatMap((project) => project.findings);
    const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
    const [errors, warnings] = [count('error'), count('warning')];
    const words = pluginWords[language];
    const text = errors + warnings > 0 ? words.status(errors, warnings) : words.clean;
    if (text === this.shown) return;
    this.shown = text;
    this.item ??= this.create();
    const { item } = this;
    if (!item) {
      this.editor.status(text, errors > 0 ? 'error' : warnings > 0 ? 'warn' : 'info');
      return;
    }
    attempt(() => {
      item.text = text;
      item.tooltip = findings.length > 0 ? words.statusProblems : words.statusClean;
      item.command = findings.length > 0 ? 'uniOfflinePush.fixProject' : 'uniOfflinePush.doctor';
      item.show();
    });
  }

  /** Tells the count even where it is the same as before. */
  again(): void {
    this.shown = '';
  }

  dispose(): void {
    attempt(() => this.item?.dispose());
    this.item = undefined;
  }

  private hide(): void {
    this.shown = '';
    attempt(() => this.item?.hide());
  }

  private create(): StatusBarItem | undefined {
    const { reach } = this.editor;
    const right = reach.find('StatusBarAlignment', 'Right');
    if (right === undefined) return undefined;
    return reach.call('window', 'createStatusBarItem', right, PRIORITY) as StatusBarItem | undefined;
  }
}

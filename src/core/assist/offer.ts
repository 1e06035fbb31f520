import type { TextEdit } from '../finding.ts';
import type { Span } from '../syntax/source.ts';

export interface CompletionItem {
  readonly label: string;
  readonly kind: 'property' | 'value' | 'block' | 'module';
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** In the editors' snippet syntax. */
  readonly insertText: string;
  /** What is typed already and gives way, its quotes included. */
  readonly replace: Span;
  /** What the text that is replaced is compared with. */
  readonly filterText: string;
  readonly sortText: string;
  /** A comma that is missing before. */
  readonly additionalEdits: readonly TextEdit[];
}

/** What an item says, before it is fitted into the text. */
export type Offer = Pick<CompletionItem, 'label' | 'kind' | 'detail' | 'documentation' | 'insertText'>;

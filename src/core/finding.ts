import type { MessageArgs } from './messages/format.ts';
import type { Span } from './syntax/source.ts';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** A change to one text. Offsets are UTF-16, `end` exclusive; edits of one fix never overlap. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** A file to be copied, byte for byte; over one that is there only where that is named. */
export interface FileCopy {
  readonly from: string;
  readonly to: string;
  /** The text that the file at `to` has and that goes: any other file there stays. */
  readonly replaces?: string;
}

/** Values that only the developer has, and the change that they make: `answered` puts them into it. */
export interface Ask {
  /** The keys whose values are asked for, one question each. */
  readonly keys: readonly string[];
  /** Each holds the place of a value, not the value: never to be applied as they are. */
  readonly edits: readonly TextEdit[];
}

/** A file that only the developer has: chosen by them, looked at, and copied to where it is read. */
export interface FileChoice {
  /** What the file is called. */
  readonly name: string;
  /** The provider whose data says what it must hold. */
  readonly provider: string;
  readonly to: string;
}

/** One way to mend a finding. */
export interface Fix {
  /** The key of its title in the rule's words. */
  readonly title: string;
  readonly args?: MessageArgs;
  /** None where something has to be asked first. */
  readonly edits: readonly TextEdit[];
  readonly copy?: FileCopy;
  readonly ask?: Ask;
  /** The provider that the wizard is to be opened for: it asks, previews and writes. */
  readonly setUp?: string;
  readonly choose?: FileChoice;
  /** The address of a page to be opened, where what is missing is to be had. */
  readonly open?: string;
  /** Cannot change what the program means, apart from mending the finding: may be applied unseen, with others. */
  readonly safe: boolean;
}

/** Another place that a finding rests on, and what is there: in the rule's words. */
export interface Related extends Span {
  /** The key in the rule's `related`. */
  readonly message: string;
  readonly args: MessageArgs;
}

/** What a rule reports: data. A host renders it, in the reader's language. */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  /** The key of its message in the rule's words. */
  readonly message: string;
  readonly args: MessageArgs;
  readonly fixes: readonly Fix[];
  readonly related?: readonly Related[];
  /** How many more of its kind the file holds that are not told one by one. */
  readonly more?: number;
}

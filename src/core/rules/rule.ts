import type { Fix, Severity } from '../finding.ts';
import type { ArgsFor, MessageArgs } from '../messages/format.ts';
import type { Localized } from '../messages/localized.ts';
import type { Project } from '../project/project.ts';
import type { Span } from '../syntax/source.ts';

/** What a rule says in one language. A hole `{name}` is filled from the report's or the fix's args. */
export interface RuleText {
  /** What the rule is about, in a few words, as the rule table shows it. */
  readonly title: string;
  /** What is wrong, what comes of it, what to do. */
  readonly messages: Readonly<Record<string, string>>;
  /** What a fix does, as a menu shows it. */
  readonly fixes: Readonly<Record<string, string>>;
  /** What stands in another place that a report names. */
  readonly related?: Readonly<Record<string, string>>;
}

export type RuleMessages = Localized<RuleText>;

/** The same keys in every language as in English. */
type Complete<M extends RuleMessages> = Localized<{
  readonly title: string;
  readonly messages: Readonly<Record<keyof M['en']['messages'], string>>;
  readonly fixes: Readonly<Record<keyof M['en']['fixes'], string>>;
  readonly related?: Readonly<Record<keyof NonNullable<M['en']['related']>, string>>;
}>;

/** What a rule says, so that its reports are held to it: a key that is not there does not compile. */
export function ruleMessages<const M extends RuleMessages>(messages: M & Complete<M>): M {
  return messages;
}

/** One of the rule's own fixes, with what the holes of its title want. */
export type FixOf<M extends RuleMessages> = {
  [Title in keyof M['en']['fixes'] & string]: Omit<Fix, 'title' | 'args'> & {
    readonly title: Title;
  } & ArgsFor<M['en']['fixes'][Title]>;
}[keyof M['en']['fixes'] & string];

/** The fix, unless it would change nothing. */
export function ifChanging<const F extends Pick<Fix, 'edits'>>(fix: F): F[] {
  return fix.edits.length > 0 ? [fix] : [];
}

/** Another place, most often in another file, without which the report cannot be understood. */
export interface RelatedPlace {
  readonly at: Span;
  readonly says: string;
  readonly args?: MessageArgs;
}

/** A function is asked for those findings alone that are told. */
type Lazy<T> = readonly T[] | (() => readonly T[]);

interface Place {
  /** The smallest thing that the user would change. */
  readonly at: Span;
  /** Where it differs from the rule's own; a severity that the user sets for the rule wins over both. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
}

/** One of the rule's own messages, with what its holes want. */
export type ReportOf<M extends RuleMessages> = {
  [Message in keyof M['en']['messages'] & string]: Place & {
    readonly message: Message;
    readonly fixes?: Lazy<FixOf<M>>;
  } & ArgsFor<M['en']['messages'][Message]>;
}[keyof M['en']['messages'] & string];

/** A report of any rule. */
export interface Report extends Place {
  readonly message: string;
  readonly args?: MessageArgs;
  readonly fixes?: Lazy<Fix>;
}

/** One thing that is checked. A rule sees a project's facts and reports; it reads no file and keeps no state. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly messages: RuleMessages;
  /** Words that make a script worth reading for this rule, beside those of the providers. */
  readonly keywords?: readonly string[];
  check(project: Project, report: (finding: Report) => void): void;
}

/** A rule whose reports are held to its messages. */
export function defineRule<M extends RuleMessages>(
  rule: Omit<Rule, 'messages' | 'check'> & {
    readonly messages: M;
    check(project: Project, report: (finding: ReportOf<M>) => void): void;
  },
): Rule {
  // what the engine hands over takes any report
  return rule as Rule;
}

import type { Severity } from '../../finding.ts';
import type { ArgsFor, MessageArgs } from '../../messages/format.ts';
import type { Localized } from '../../messages/localized.ts';
import type { AppFacts, SourceFacts } from '../facts.ts';

interface AppRuleText {
  readonly title: string;
  readonly messages: Readonly<Record<string, string>>;
}

export type AppRuleMessages = Localized<AppRuleText>;

/** The same keys in every language as in English. */
type Complete<M extends AppRuleMessages> = Localized<{
  readonly title: string;
  readonly messages: Readonly<Record<keyof M['en']['messages'], string>>;
}>;

export function appRuleMessages<const M extends AppRuleMessages>(messages: M & Complete<M>): M {
  return messages;
}

interface Where {
  /** The entry that it is about. */
  readonly file: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

export type AppReportOf<M extends AppRuleMessages> = {
  [Message in keyof M['en']['messages'] & string]: Where & {
    readonly message: Message;
  } & ArgsFor<M['en']['messages'][Message]>;
}[keyof M['en']['messages'] & string];

export interface AppReport extends Where {
  readonly message: string;
  readonly args?: MessageArgs;
}

/** One thing that is asked of a built app. It sees what was read, and what the source says where that is known. */
export interface AppRule {
  readonly id: string;
  readonly severity: Severity;
  readonly messages: AppRuleMessages;
  check(app: AppFacts, source: SourceFacts | undefined, report: (finding: AppReport) => void): void;
}

export function defineAppRule<M extends AppRuleMessages>(
  rule: Omit<AppRule, 'messages' | 'check'> & {
    readonly messages: M;
    check(app: AppFacts, source: SourceFacts | undefined, report: (finding: AppReportOf<M>) => void): void;
  },
): AppRule {
  // what hands the reports on takes any
  return rule as AppRule;
}

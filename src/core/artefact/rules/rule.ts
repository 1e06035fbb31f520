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

/** Nothing where a message has no hole. */
type Told<Template extends string> =
  ArgsFor<Template> extends { readonly args: infer Args } ? [args: Args] : [args?: MessageArgs];

/** Tells what is wrong in an entry of the app; `severity`: where it differs from the rule's own. */
export type AppReportOf<M extends AppRuleMessages> = <Message extends keyof M['en']['messages'] & string>(
  message: Message,
  file: string,
  ...told: [...Told<M['en']['messages'][Message]>, severity?: Severity]
) => void;

export type AppReport = (message: string, file: string, args?: MessageArgs, severity?: Severity) => void;

/** One thing that is asked of a built app. It sees what was read, and what the source says where that is known. */
export interface AppRule {
  readonly id: string;
  readonly severity: Severity;
  readonly messages: AppRuleMessages;
  check(app: AppFacts, source: SourceFacts | undefined, report: AppReport): void;
}

export function defineAppRule<M extends AppRuleMessages>(
  rule: Omit<AppRule, 'messages' | 'check'> & {
    readonly messages: M;
    check(app: AppFacts, source: SourceFacts | undefined, report: AppReportOf<M>): void;
  },
): AppRule {
  // what hands the reports on takes any
  return rule as unknown as AppRule;
}

import { type Severity, severities } from '../finding.ts';
import { format, type MessageArgs } from '../messages/format.ts';
import type { Language } from '../messages/localized.ts';
import { makerTraces } from './android/makers.ts';
import type { AppFacts, KnownProvider, MakerId, SourceFacts } from './facts.ts';
import { utsPackage } from './rules/app-plugin-missing.ts';
import { appRules } from './rules/index.ts';
import { makerNames } from './rules/shared.ts';

/** What is wrong in an app: data, as findings in a project are. */
export interface AppFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly args: MessageArgs;
  /** The entry that it is about. */
  readonly file: string;
}

export interface Inspection {
  readonly app: AppFacts;
  readonly providers: readonly string[];
  readonly findings: readonly AppFinding[];
}

/** Looks into an app; with `source` also at what the project says and the app does not have. */
export function inspect(
  app: AppFacts,
  known: readonly KnownProvider[],
  source: SourceFacts | undefined,
): Inspection {
  const uts = [...known.flatMap((provider) => provider.uts), ...(source?.uts ?? [])];
  app.expectClasses([...uts.map(utsPackage), ...(source ? makerTraces.map(({ classes }) => classes) : [])]);
  const providers = providersIn(app, known);
  const findings: AppFinding[] = [];
  for (const { id: rule, severity: own, check } of appRules)
    check(app, source, (message, file, args = {}, severity = own) =>
      findings.push({ rule, severity, message, args, file }),
    );
  findings.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  return { app, providers, findings };
}

function providersIn(app: AppFacts, known: readonly KnownProvider[]): string[] {
  const { plugins = [], push, base } = app.dcloud;
  // the compiler of UTS is DCloud's: in another app nobody need look for its classes
  const mayHaveUts = base === 'custom' || base === 'release';
  return known
    .filter(
      ({ native, uts, module }) =>
        native.some((name) => plugins.includes(name)) ||
        (module !== undefined && push?.isIn === true && push.modules.includes(module)) ||
        (mayHaveUts && uts.some((folder) => app.hasClasses(utsPackage(folder)) === true)),
    )
    .map(({ id }) => id);
}

const messages = new Map(appRules.map((rule) => [rule.id, rule.messages]));

/** The finding in words. */
export function appMessageOf({ rule, message, args }: AppFinding, language: Language): string {
  const { maker } = args;
  const named =
    typeof maker === 'string' && Object.hasOwn(makerNames, maker)
      ? { ...args, maker: makerNames[maker as MakerId] }
      : args;
  return format(messages.get(rule)?.[language].messages[message] ?? message, named, language);
}

const PAGE = 'https://github.com/uni-offline-push/uni-offline-push/blob/main/docs/inspect';

/** Where the rule is told of. */
export function appPageOf(rule: string, language: Language): string {
  return `${PAGE}${language === 'en' ? '' : `.${language}`}.md#${rule}`;
}

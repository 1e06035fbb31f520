import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { RuleSeverity } from '../core/engine/project-config.ts';
import { knownRules } from '../core/engine/run-rules.ts';
import { type Severity, severities } from '../core/finding.ts';
import { type Language, languageOf } from '../core/messages/localized.ts';
import { faultWords, UsageError } from './faults.ts';
import { flags, type formats } from './flags.ts';
import { nearest } from './nearest.ts';

export { ArgumentError, UsageError } from './faults.ts';

export type Format = (typeof formats)[number];

export interface CheckOptions {
  readonly folders: readonly string[];
  readonly format: Format;
  /** Findings of this severity and above make the exit code 1. */
  readonly failOn: Severity | 'never';
  readonly language: Language;
  /** Severities set on the command line, by rule. */
  readonly rules: ReadonlyMap<string, RuleSeverity>;
  /** A config file to take in place of the projects' own. */
  readonly config: string | undefined;
  /** The file of the findings that are known, and whether it is to be written anew. */
  readonly baseline: { readonly file: string; readonly write: boolean } | undefined;
  readonly reportUnusedSuppressions: boolean;
  /** Apply the safe fixes: to the disk, or only in a diff. */
  readonly fix: 'write' | 'diff' | undefined;
  readonly watch: boolean;
}

export interface Environment {
  readonly [name: string]: string | undefined;
}

/** The language of the environment: the first of the usual variables that is set. */
export function environmentLanguage(env: Environment): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  if (locale || process.platform !== 'win32') return languageOf(locale);
  // what dates are told by takes ten milliseconds to load
  return languageOf(new Intl.PluralRules().resolvedOptions().locale);
}

/** Reads the arguments behind `check`. Throws a UsageError that says what is wrong and what would be right. */
export function readCheckOptions(args: readonly string[], env: Environment): CheckOptions {
  const { values, positionals } = parse(args, flags.check);
  exclude(values, 'fix', 'fix-dry-run');
  exclude(values, 'watch', 'fix');
  exclude(values, 'watch', 'fix-dry-run');
  for (const other of ['fix', 'fix-dry-run', 'watch']) exclude(values, 'write-baseline', other);
  if (values['write-baseline'] && values.baseline === undefined)
    throw new UsageError(faultWords.baselineFile);
  return {
    folders: positionals,
    format: oneOf('--format', values.format, flags.check.format.choices) ?? 'pretty',
    failOn: oneOf('--fail-on', values['fail-on'], flags.check['fail-on'].choices) ?? 'error',
    language: readLanguage(values.lang, env),
    rules: new Map((values.rule ?? []).map(readRule)),
    config: values.config,
    baseline:
      values.baseline === undefined
        ? undefined
        : { file: values.baseline, write: values['write-baseline'] ?? false },
    reportUnusedSuppressions: values['report-unused-suppressions'] ?? false,
    fix: values.fix ? 'write' : values['fix-dry-run'] ? 'diff' : undefined,
    watch: values.watch ?? false,
  };
}

/** Parses arguments as Node does; what it throws is told as a UsageError. */
export function parse<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw wrongOption(error as NodeJS.ErrnoException, options);
  }
}

/** What Node's own words say of an option, in ours. */
function wrongOption(
  { code, message }: NodeJS.ErrnoException,
  options: NonNullable<ParseArgsConfig['options']>,
): UsageError {
  const name = /(--?[^\s',=<]+)/.exec(message)?.[1] ?? '';
  const names = Object.keys(options).map((option) => `--${option}`);
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return new UsageError(faultWords.option, { name, near: nearest(name, names) });
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return new UsageError(message);
  const isSwitch = options[name.slice(2)]?.type === 'boolean';
  return new UsageError(isSwitch ? faultWords.needsNoValue : faultWords.noValue, { name });
}

export function readLanguage(value: string | undefined, env: Environment): Language {
  return oneOf('--lang', value, flags.check.lang.choices) ?? environmentLanguage(env);
}

export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  if ((choices as readonly string[]).includes(value)) return value as T;
  throw new UsageError(faultWords.choice, { option, value, choices });
}

/** The id, if there is such a rule. */
export function readRuleId(id: string): string {
  if (knownRules.has(id)) return id;
  throw new UsageError(faultWords.rule, { id, near: nearest(id, [...knownRules]) });
}

function exclude(values: Readonly<Record<string, unknown>>, one: string, other: string): void {
  if (values[one] && values[other]) throw new UsageError(faultWords.exclude, { one, other });
}

function readRule(text: string): [string, RuleSeverity] {
  const [id = '', severity, ...rest] = text.split('=');
  if (severity === undefined || rest.length > 0) throw new UsageError(faultWords.ruleForm, { text });
  if (!knownRules.has(id))
    throw new UsageError(faultWords.ruleOption, { text, id, near: nearest(id, [...knownRules]) });
  return [id, oneOf('--rule', severity, [...severities, 'off'] as const) ?? 'off'];
}

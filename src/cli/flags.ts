import { severities } from '../core/finding.ts';
import { languages } from '../core/messages/localized.ts';

export const formats = ['pretty', 'json', 'sarif', 'github', 'junit'] as const;

/** What an option takes: nothing, any text, or one of several words. */
export interface Flag {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  readonly choices?: readonly string[];
}

const lang = { type: 'string', choices: languages } as const;
const file = { type: 'string' } as const;
const simple = { type: 'string', choices: ['pretty', 'json'] } as const;
const report = { type: 'string', choices: formats } as const;
const failOn = { type: 'string', choices: [...severities, 'never'] } as const;
const on = { type: 'boolean' } as const;

/** Every command with its options: what reads a command line, what `--help` tells, and what a slip is compared with. */
export const flags = {
  check: {
    format: report,
    'fail-on': failOn,
    rule: { type: 'string', multiple: true },
    config: file,
    baseline: file,
    'write-baseline': on,
    'report-unused-suppressions': on,
    fix: on,
    'fix-dry-run': on,
    watch: on,
    lang,
  },
  setup: {
    answers: file,
    provider: { type: 'string' },
    overwrite: { type: 'string', multiple: true },
    'dry-run': on,
    lang,
  },
  doctor: {
    format: { type: 'string', choices: ['pretty', 'json', 'markdown'] },
    app: file,
    troubleshoot: on,
    lang,
  },
  inspect: { project: file, format: report, 'fail-on': failOn, lang },
  fingerprint: { format: simple, lang },
  rules: { format: simple, lang },
  explain: { maker: { type: 'string' }, project: file, format: simple, lang },
  logs: { project: file, format: simple, lang },
  mcp: { lang },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Flag>>>>;

export type CommandName = keyof typeof flags;

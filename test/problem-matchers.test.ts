import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkJson, repository, run } from './cli/helpers.ts';

interface Pattern {
  readonly regexp: string;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly severity?: number;
  readonly code?: number;
  readonly message?: number;
}

interface Matcher {
  readonly name: string;
  readonly severity: string;
  readonly pattern: readonly Pattern[];
}

const { contributes } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  contributes: { problemMatchers: readonly Matcher[] };
};

/** The problems that one matcher reads from a task's output, as VS Code does: its patterns on lines in succession. */
function problems(matcher: Matcher, lines: readonly string[]) {
  return lines.flatMap((_, at) => {
    const found: Record<string, string | undefined> = {};
    for (const [i, { regexp, ...groups }] of matcher.pattern.entries()) {
      const match = new RegExp(regexp).exec(lines[at + i] ?? '');
      if (!match) return [];
      for (const [name, group] of Object.entries(groups)) found[name] = match[group];
    }
    const { file, line, column, message, code } = found;
    // `hint` is an information there; a word that VS Code does not know leaves the matcher's own severity
    const severity = found.severity === 'hint' ? 'info' : (found.severity ?? matcher.severity);
    return [{ file, line: Number(line), column: Number(column), severity, code, message }];
  });
}

const SEVERITY: Readonly<Record<string, string>> = { information: 'info', hint: 'info' };

describe.each(['en', 'zh-CN'])('the output in %s', (language) => {
  const folder = join(repository, 'examples/tui-chat');
  const all = [
    '--lang',
    language,
    '--rule',
    'oppo-channel-missing=hint',
    '--rule',
    'vivo-keys-unset=information',
  ];
  const lines = run(['check', folder, ...all]).stdout.split('\n');
  const expected = checkJson([folder, ...all]).report.findings.map((finding) => ({
    file: finding.file,
    line: finding.range.start.line + 1,
    column: finding.range.start.character + 1,
    severity: SEVERITY[finding.severity] ?? finding.severity,
    code: finding.rule,
    message: finding.message,
  }));

  it('is read whole by the three matchers together, each finding once', () => {
    const read = contributes.problemMatchers.flatMap((matcher) => problems(matcher, lines));
    const order = (list: readonly object[]): string[] => list.map((one) => JSON.stringify(one)).sort();
    expect(order(read)).toEqual(order(expected));
    expect(new Set(expected.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning', 'info']));
  });

  it('holds no error, and in English nothing at all, that the first matcher does not read', () => {
    const [first, ...others] = contributes.problemMatchers;
    expect(first?.name).toBe('uni-offline-push');
    const left = others.flatMap((matcher) => problems(matcher, lines));
    expect(left.filter(({ severity }) => language === 'en' || severity === 'error')).toEqual([]);
  });
});

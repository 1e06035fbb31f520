import { makeReport, type Report } from '../../src/cli/reporters/report.ts';
import type { Finding } from '../../src/core/finding.ts';
import { type Result, run, runNext } from './helpers.ts';

export function check(folder: string, format: string, env?: Record<string, string>): Result {
  const args = ['check', '--report-unused-suppressions', '--format', format];
  return env ? run(args, { cwd: folder, env }) : runNext(args, { cwd: folder });
}

/** A finding whose every text is hard to write down. */
export const nasty: Finding = {
  rule: 'unknown-rule',
  severity: 'information',
  message: '100% <a href="x">&\u0007\uD800 a, b: {c} [d](e)\r\n终',
  args: {},
  source: { path: '/p/目录, a: b%/文件 #1?.vue', text: 'x\r\n  中文😀 value\ny' },
  start: 5,
  end: 15,
  fixes: [],
};

export const reportOf = (findings: readonly Finding[], root = '/p'): Report =>
  makeReport('/p', [
    { files: 1, projects: [{ root, manifest: `${root}/manifest.json`, providers: [], findings }] },
  ]);

import { resolve } from 'node:path';
import { isInside } from '../../core/project/paths.ts';
import { toEnginePath } from '../../node/file-system.ts';
import { more } from '../lazy.ts';
import type { CheckOptions, Environment } from '../options.ts';
import { version } from '../package-folder.ts';
import { colorsFor } from '../terminal/colors.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { formatJson } from './json.ts';
import { formatPretty } from './pretty.ts';
import type { Report } from './report.ts';

/** The report as the user wants it. */
export function formatReport(
  report: Report,
  { format, language }: CheckOptions,
  { env, isTerminal }: Terminal,
): string {
  switch (format) {
    case 'json':
      return formatJson(report, language);
    case 'sarif':
      return more().formatSarif(report, language, sourceRoot(report, env), version(), sha256);
    case 'github':
      return more().formatGithub(report, language, sourceRoot(report, env));
    case 'junit':
      return more().formatJunit(report, language);
    case 'pretty':
      return formatPretty(report, language, colorsFor({ env, isTerminal }));
  }
}

/** Loaded here alone: no other format has to wait for it. */
function sha256(text: string): string {
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  return createHash('sha256').update(text).digest('hex');
}

/** In a workflow the repository's folder, which annotations are relative to; else the one that was checked. */
function sourceRoot({ base }: Report, { GITHUB_WORKSPACE: workspace }: Environment): string {
  const root = workspace ? toEnginePath(resolve(workspace)) : base;
  return isInside(base, root) ? root : base;
}

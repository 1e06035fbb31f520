import type { Finding } from '../finding.ts';
import type { Language } from '../messages/localized.ts';
import { relative } from '../project/paths.ts';
import { messageOf, pageOf, relatedOf, titleOf } from '../rules/render.ts';
import { rangeOf } from '../syntax/source.ts';
import type { CheckResult } from './workspace.ts';

/** What a check found as plain data in the reader's language, with paths relative to `base`. */
export function reportObject({ projects, files }: CheckResult, base: string, language: Language) {
  const shown = (path: string): string => relative(base, path);
  const findings = projects.flatMap((project) => project.findings);
  const count = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) count[severity]++;
  return {
    version: 1 as const,
    projects: projects.map(({ root, manifest, providers }) => ({
      root: shown(root),
      manifest: shown(manifest),
      providers,
    })),
    findings: findings.map((finding) => findingObject(finding, shown, language)),
    summary: { ...count, projects: projects.length, files },
  };
}

function findingObject(finding: Finding, shown: (path: string) => string, language: Language) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: messageOf(finding, language),
    help: pageOf(finding.rule, language),
    file: shown(finding.source.path),
    range: rangeOf(finding),
    ...(finding.related && {
      related: finding.related.map((related) => ({
        message: relatedOf(finding.rule, related, language),
        file: shown(related.source.path),
        range: rangeOf(related),
      })),
    }),
    fixes: finding.fixes.map((fix) => ({
      title: titleOf(finding.rule, fix, language),
      edits: fix.edits.map((edit) => ({
        file: shown(edit.source.path),
        range: rangeOf(edit),
        newText: edit.newText,
      })),
      ...(fix.ask && { ask: fix.ask.keys }),
      ...(fix.setUp && { setUp: fix.setUp }),
      ...(fix.choose && { choose: { file: fix.choose.name, to: shown(fix.choose.to) } }),
      ...(fix.open && { open: fix.open }),
      ...(fix.copy && { copy: { from: shown(fix.copy.from), to: shown(fix.copy.to) } }),
    })),
  };
}

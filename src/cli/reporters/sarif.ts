import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Fix, Log, Region, ReportingDescriptor, Result } from 'sarif';
import type { Finding, Severity } from '../../core/finding.ts';
import type { Language } from '../../core/messages/localized.ts';
import { isInside, relative } from '../../core/project/paths.ts';
import { messageOf, relatedOf, titleOf } from '../../core/rules/render.ts';
import { rangeOf, type Span } from '../../core/syntax/source.ts';
import { projectRules, type RuleFacts } from '../commands/rule-list.ts';
import type { Report } from './report.ts';

const ROOT_ID = '%SRCROOT%';

export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, as code scanning services take it; addresses are relative to `root`. `version`: this program's; `hash`: SHA-256 in hexadecimal. */
export function formatSarif(
  report: Report,
  language: Language,
  root: string,
  version: string,
  hash: (text: string) => string,
): string {
  const rules = projectRules(language);
  const fingerprints = fingerprintsOf(report.findings, root, hash);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'uni-offline-push',
            version,
            informationUri: 'https://github.com/uni-offline-push/uni-offline-push',
            language,
            rules: rules.map(descriptor),
          },
        },
        language,
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        originalUriBaseIds: { [ROOT_ID]: { uri: pathToFileURL(`${root}/`).href } },
        results: report.findings.map((finding, i): Result => {
          const fixes = fixesOf(finding, language, root);
          return {
            ruleId: finding.rule,
            ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
            level: LEVELS[finding.severity],
            message: { text: plainText(messageOf(finding, language)) },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: locationOf(finding.source.path, root),
                  region: regionOf(finding),
                },
              },
            ],
            ...(finding.related && {
              relatedLocations: finding.related.map((related, id) => ({
                id,
                message: { text: plainText(relatedOf(finding.rule, related, language)) },
                physicalLocation: {
                  artifactLocation: locationOf(related.source.path, root),
                  region: regionOf(related),
                },
              })),
            }),
            partialFingerprints: { 'uniOfflinePush/v1': fingerprints[i] ?? '' },
            ...(fixes.length > 0 && { fixes }),
          };
        }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor({ id, severity, title, messages, fixes, help }: RuleFacts): ReportingDescriptor {
  const list = [...messages, ...fixes].map((text) => `- ${text}`);
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: messages[0] ?? title },
    help: { text: [title, '', ...list, '', help].join('\n') },
    helpUri: help,
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** Copies of files have no form in SARIF: a fix that makes one is left out. */
function fixesOf(finding: Finding, language: Language, root: string): Fix[] {
  return finding.fixes
    .filter(({ edits, copy }) => edits.length > 0 && !copy)
    .map((fix) => ({
      description: { text: plainText(titleOf(finding.rule, fix, language)) },
      artifactChanges: [...new Set(fix.edits.map(({ source }) => source.path))].map((path) => ({
        artifactLocation: locationOf(path, root),
        replacements: fix.edits
          .filter(({ source }) => source.path === path)
          .map((edit) => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.newText } })),
      })),
    }));
}

/** In SARIF braces are placeholders unless they are doubled, and brackets before parentheses are links. */
export function plainText(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replace(/\[(?=[^[\]]*\]\()/g, '\\[');
}

function locationOf(path: string, root: string): ArtifactLocation {
  if (!isInside(path, root)) return { uri: pathToFileURL(path).href };
  return { uri: relative(root, path).split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT_ID };
}

function regionOf(span: Span): Region {
  const { start, end } = rangeOf(span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** What stays the same when lines are moved or added elsewhere: rule, file, message, the text on the line. */
function fingerprintsOf(
  findings: readonly Finding[],
  root: string,
  hash: (text: string) => string,
): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, message, source, start }) => {
    const from = source.text.lastIndexOf('\n', start - 1) + 1;
    const to = source.text.indexOf('\n', start);
    const line = source.text.slice(from, to < 0 ? undefined : to).trim();
    const parts = [rule, message, relative(root, source.path), line];
    const print = hash(JSON.stringify(parts)).slice(0, 32);
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    return `${print}:${count}`;
  });
}

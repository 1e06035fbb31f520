import type { Severity } from '../finding.ts';
import { format, joined, labelled } from '../messages/format.ts';
import type { Language } from '../messages/localized.ts';
import { plainMarkdown, printable } from '../messages/printable.ts';
import { fingerprintObject, fingerprintRows } from './fingerprint-text.ts';
import { appMessageOf, appPageOf, type Inspection } from './inspect.ts';
import { type InspectWords, inspectWords } from './messages.ts';
import { makerNames, masked } from './rules/shared.ts';

/** What was found in an app as plain data in the reader's language. Keys and ids are masked. */
export function inspectionObject({ app, providers, findings }: Inspection, language: Language) {
  const { kind, package: name, versionName, certificates, dcloud, hardened, targetSdk, ios } = app;
  const count: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) count[severity]++;
  return {
    version: 1 as const,
    artefact: {
      kind,
      package: name,
      versionName,
      base: dcloud.base,
      certificates: fingerprintObject({ kind, package: name, certificates, problems: [] }, language)
        .certificates,
      ...(dcloud.version !== undefined && { runtime: dcloud.version }),
      ...(dcloud.compiled?.appid !== undefined && { appid: dcloud.compiled.appid }),
      ...(targetSdk !== undefined && { targetSdk }),
      ...(dcloud.push && { pushModule: dcloud.push.isIn }),
      ...(dcloud.plugins && { nativePlugins: dcloud.plugins }),
      ...(hardened && { hardened: hardened[language] }),
      ...(ios && { profile: ios.profile?.kind ?? null, aps: ios.signed?.aps ?? ios.profile?.aps ?? null }),
    },
    makers: app.makers.map(({ id, sdk, credentials }) => ({
      id,
      sdk,
      credentials: credentials.map(({ name, type, value, file }) => ({
        name,
        type,
        value: masked(value),
        file,
      })),
    })),
    providers,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: appMessageOf(finding, language),
      help: appPageOf(finding.rule, language),
      file: finding.file,
    })),
    summary: count,
  };
}

export type InspectionObject = ReturnType<typeof inspectionObject>;

/** What the app is, in rows of a name and what is said of it. */
export function inspectionRows(
  { app, providers }: Inspection,
  language: Language,
): [name: string, said: string][] {
  const words: InspectWords = inspectWords[language];
  const { dcloud, certificates } = app;
  const rows: [string, string][] = [
    [
      words.app,
      aside([app.package ?? '?', app.versionName ?? ''].filter(Boolean).join(' '), app.kind, language),
    ],
  ];
  if (app.hardened) rows.push([words.hardened, app.hardened[language]]);
  if (dcloud.base !== 'unknown')
    rows.push([words.base, aside(words.bases[dcloud.base], dcloud.version, language)]);
  if (dcloud.push) rows.push([words.pushModule, dcloud.push.isIn ? words.isIn : words.isNotIn]);
  const names = new Set(certificates.map(({ sha256 }) => sha256));
  for (const sha256 of names) {
    const schemes = certificates.filter((one) => one.sha256 === sha256).map(({ scheme }) => scheme);
    rows.push([
      format(
        words.certificate,
        {
          schemes: joined(
            schemes.filter((scheme) => scheme !== null),
            language,
          ),
        },
        language,
      ),
      sha256,
    ]);
  }
  if (dcloud.plugins) rows.push([words.plugins, dcloud.plugins.join(', ') || words.none]);
  if (providers.length > 0) rows.push([words.providers, providers.join(', ')]);
  for (const { id, sdk, credentials } of app.makers) {
    const shown = credentials.map(({ name, type, value }) =>
      aside(`${name} = ${masked(value) || '""'}`, type === 'string' ? undefined : type, language),
    );
    rows.push([
      makerNames[id][language],
      [sdk ? words.sdk : words.noSdk, ...shown].join(language === 'en' ? '; ' : '；'),
    ]);
  }
  if (app.ios) {
    const { signed, profile } = app.ios;
    rows.push([words.aps, aside(signed?.aps ?? profile?.aps ?? words.none, profile?.kind, language)]);
  }
  return rows.map(([name, said]) => [name, printable(said)]);
}

/** What is told with something in passing. */
function aside(text: string, more: string | undefined, language: Language): string {
  if (more === undefined) return text;
  return language === 'en' ? `${text} (${more})` : `${text}（${more}）`;
}

/** A page for an editor, or for an issue: what the app is, and what is wrong in it. Keys and ids are masked. */
export function inspectionMarkdown(inspection: Inspection, title: string, language: Language): string {
  const rows = inspectionRows(inspection, language);
  const { severities } = inspectWords[language];
  return [
    `# ${plainMarkdown(title)}`,
    '',
    ...rows.map(([name, said]) => `- **${plainMarkdown(name)}** ${plainMarkdown(said)}`),
    '',
    ...inspection.findings.flatMap((finding) => {
      const { rule, severity, file } = finding;
      const head = `${severities[severity]} · [${rule}](${appPageOf(rule, language)}) · ${plainMarkdown(file)}`;
      return [`### ${head}`, '', plainMarkdown(appMessageOf(finding, language)), ''];
    }),
    ...(inspection.findings.length === 0 ? [inspectWords[language].clean, ''] : []),
    ...fingerprintMarkdown(inspection, language),
  ].join('\n');
}

/** Each fingerprint with the consoles that ask for it, ready to copy. */
function fingerprintMarkdown({ app }: Inspection, language: Language): string[] {
  const { kind, package: name, certificates } = app;
  if (certificates.length === 0) return [];
  const rows = fingerprintRows({ kind, package: name, certificates, problems: [] }, language);
  return [
    `## ${inspectWords[language].fingerprints}`,
    '',
    ...rows.flatMap((row) => {
      if (typeof row === 'string') return row === '' ? [] : [plainMarkdown(row), ''];
      const [label, value, note] = row;
      const said = [label, note]
        .filter(Boolean)
        .map((text) => plainMarkdown(text as string))
        .join(' · ');
      return [labelled(said, `\`${value.replaceAll('`', "'")}\``, language), ''];
    }),
  ];
}

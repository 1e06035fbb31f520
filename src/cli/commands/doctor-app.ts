import type { Diagnosis, Status } from '../../core/doctor/model.ts';
import type { Language, Localized } from '../../core/messages/localized.ts';
import { plainMarkdown } from '../../core/messages/printable.ts';
import type { Inspection } from '../../node/artefact/index.ts';
import { artefact } from '../lazy-artefact.ts';

/** A built app beside what the source says: its own column in the doctor's grid, and what is wrong in it. */
export interface InApp {
  readonly inspection: Inspection;
  /** What the app has of a maker; `used`: the source sets it up. */
  statusOf(maker: string, use: 'used' | 'unused' | 'unknown'): Status;
  /** The findings, each in a sentence. */
  told(language: Language): readonly string[];
}

export const appColumn: Localized = { 'zh-CN': '安装包', en: 'In the app' };

export function inAppOf(inspection: Inspection): InApp {
  const { app, findings } = inspection;
  const isAndroid = app.kind === 'apk' || app.kind === 'aab';
  const wrong = new Set(
    findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ args, rule }) => args.maker ?? (rule === 'app-agconnect' ? 'huawei' : undefined)),
  );
  return {
    inspection,
    statusOf(maker, use) {
      // makers' channels of Android are in no other app, and Apple's is in none of those
      if ((maker === 'apple') === isAndroid || app.kind === 'wgt') return 'none';
      const own = app.makers.find(({ id }) => id === maker);
      if (wrong.has(maker)) return own?.sdk ? 'wrong' : use === 'unused' ? 'none' : 'missing';
      if (own?.sdk) return 'done';
      if (use !== 'used') return 'none';
      return app.hardened || app.permissions === undefined ? 'unknown' : 'missing';
    },
    told: (language) => findings.map((finding) => artefact().appMessageOf(finding, language)),
  };
}

/** A base of one's own need no longer be asked for where this is one. */
export function withBase(diagnosis: Diagnosis, { inspection }: InApp): Diagnosis {
  const { base } = inspection.app.dcloud;
  const isOwn = base === 'custom' || base === 'release';
  const isOld = inspection.findings.some(({ rule }) => rule === 'app-stale' || rule === 'app-plugin-missing');
  if (!isOwn || isOld) return diagnosis;
  return {
    ...diagnosis,
    providers: diagnosis.providers.map((one) => ({
      ...one,
      steps: one.steps.map((step) => (step.text === 'customBase' ? { ...step, status: 'done' } : step)),
    })),
  };
}

/** The app for an issue: what it is, and what is wrong in it. */
export function appMarkdown({ inspection, told }: InApp, language: Language): string {
  const rows = artefact().inspectionRows(inspection, language);
  return [
    '',
    `### ${appColumn[language]}`,
    '',
    ...rows.map(([name, said]) => `- ${plainMarkdown(name)}: ${plainMarkdown(said)}`),
    ...told(language).map((text) => `- ${plainMarkdown(text)}`),
    '',
  ].join('\n');
}

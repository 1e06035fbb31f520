import { diagnose } from '../doctor/diagnose.ts';
import {
  columns,
  type Diagnosis,
  type Item,
  isGap,
  type ProviderDiagnosis,
  type VendorRow,
} from '../doctor/model.ts';
import { detailOf, labelOf } from '../doctor/render.ts';
import type { Workspace } from '../engine/workspace.ts';
import type { Finding } from '../finding.ts';
import { labelled } from '../messages/format.ts';
import type { Language } from '../messages/localized.ts';
import type { Project } from '../project/project.ts';
import { readUniPush } from '../project/unipush.ts';
import { fileChecks, type Statement } from './file-checks.ts';
import { idOf, type Owner, type OwnerId, servicesOf } from './owner.ts';
import type { CheckId, CodeRow } from './table.ts';

export type { Statement } from './file-checks.ts';

/** A project as it was checked. */
export interface ProjectFindings {
  readonly findings: readonly Finding[];
  /** Asks something of the project; undefined where it is gone. */
  ask<T>(question: (project: Project) => T): Promise<T | undefined>;
}

/** Every project of these workspaces. */
export async function projectsOf(workspaces: readonly Workspace[]): Promise<ProjectFindings[]> {
  const projects: ProjectFindings[] = [];
  for (const workspace of workspaces) {
    for (const { manifest, findings } of (await workspace.check()).projects)
      projects.push({ findings, ask: (question) => workspace.ask(manifest, question) });
  }
  return projects;
}

/** Of a maker that a project has switched off, and of one that its providers do not know. */
const UNUSED = 3;
const UNLIKELY = 4;

/** The makers and services of the providers in use: makers that are certainly used, the services, the other makers. */
function likelyOwners(project: Project, { providers }: Diagnosis): Map<OwnerId, number> {
  const ranks = new Map<OwnerId, number>();
  const put = (id: OwnerId, rank: number): void => {
    ranks.set(id, Math.min(rank, ranks.get(id) ?? UNLIKELY));
  };
  for (const { provider, rows } of providers) {
    for (const id of servicesOf[provider.family]) put(id, 1);
    for (const { vendor, use } of rows) {
      // HarmonyOS's codes are Huawei's
      const owner = vendor === 'harmony' ? 'huawei' : vendor;
      put(owner, use === 'used' ? 0 : use === 'unknown' ? 2 : UNUSED);
    }
  }
  if (readUniPush(project).platforms.length > 0) for (const id of servicesOf.dcloud) put(id, 1);
  return ranks;
}

/** The likely makers and services of all projects together. */
export async function likelyIn(projects: readonly ProjectFindings[]): Promise<(id: OwnerId) => number> {
  const ranks = new Map<OwnerId, number>();
  for (const { findings, ask } of projects) {
    const own = await ask((project) => likelyOwners(project, diagnose(project, findings)));
    for (const [id, rank] of own ?? []) ranks.set(id, Math.min(rank, ranks.get(id) ?? UNLIKELY));
  }
  return (id) => ranks.get(id) ?? UNLIKELY;
}

/** What the projects' files say of codes, and what is missing or wrong for some makers; each thing once. */
export async function statementsAbout(
  rows: readonly CodeRow[],
  owners: readonly Owner[],
  projects: readonly ProjectFindings[],
  language: Language,
): Promise<Statement[]> {
  const said = new Map<string, Statement>();
  for (const { findings, ask } of await concerned(projects, [...rows, ...owners])) {
    const own = await ask((project) => {
      const diagnosis = diagnose(project, findings);
      return [
        ...rows.flatMap((row) =>
          row.checks.flatMap((check) => statementsOf(check, row, project, diagnosis, language)),
        ),
        ...owners.flatMap((owner) => itemStatements(owner, diagnosis, isGap, language)),
      ];
    });
    for (const one of own ?? []) said.set(`${one.file} ${one.span?.start} ${one.says}`, one);
  }
  return [...said.values()];
}

/**
 * Of several projects those that use what a code is of: surely, where one surely does; else those of which it is not
 * known.
 */
async function concerned(
  projects: readonly ProjectFindings[],
  owners: readonly Owner[],
): Promise<readonly ProjectFindings[]> {
  if (projects.length < 2) return projects;
  const ids = owners.flatMap((owner) => idOf(owner) ?? []);
  const ranked = await Promise.all(
    projects.map(async (one) => {
      const ranks = await one.ask((project) => likelyOwners(project, diagnose(project, one.findings)));
      return ids.map((id) => ranks?.get(id) ?? UNLIKELY);
    }),
  );
  const best = ids.map((_, at) => Math.min(UNUSED - 1, ...ranked.map((ranks) => ranks[at] as number)));
  return projects.filter((_, one) => ranked[one]?.some((rank, at) => rank <= (best[at] as number)));
}

function statementsOf(
  check: CheckId,
  owner: Owner,
  project: Project,
  diagnosis: Diagnosis,
  language: Language,
): Statement[] {
  if (check === 'gaps') return itemStatements(owner, diagnosis, isGap, language);
  if (check === 'values')
    return itemStatements(
      owner,
      diagnosis,
      ({ status, text }) => status === 'done' && VALUES.has(text),
      language,
    );
  return fileChecks[check](project, owner, language);
}

/** Items of the doctor's that tell where a value stands. */
const VALUES: ReadonlySet<string> = new Set(['certificate', 'key', 'parameter']);

function itemStatements(
  owner: Owner,
  { providers }: Diagnosis,
  fits: (item: Item) => boolean,
  language: Language,
): Statement[] {
  const telling = { language, mask: true };
  return providers
    .flatMap((own) => itemsFor(owner, own).filter(fits))
    .map((item) => {
      const { span, finding } = item;
      const detail = detailOf(item, telling);
      const label = labelOf(item, telling);
      return {
        // a rule's message says it all
        says: finding ? detail : detail === '' ? label : labelled(label, detail, language),
        file: span?.source.path ?? item.file,
        span,
        ...(finding && { rule: finding.rule }),
      };
    });
}

/** A maker's row with the provider's own steps; of a provider whose service it is, all rows that are used. */
function itemsFor(owner: Owner, { provider, steps, rows }: ProviderDiagnosis): readonly Item[] {
  const { service } = owner;
  const id = idOf(owner);
  const isOwn = service !== null && servicesOf[provider.family].includes(service);
  const meant = rows.filter((row: VendorRow) => (isOwn ? row.use !== 'unused' : row.vendor === id));
  if (!isOwn && meant.length === 0) return [];
  return [...steps, ...meant.flatMap(({ cells }) => columns.flatMap((column) => cells[column].items))];
}

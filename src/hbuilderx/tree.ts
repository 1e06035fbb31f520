import { diagnose } from '../core/doctor/diagnose.ts';
import {
  columns,
  type Diagnosis,
  type Item,
  type ProviderDiagnosis,
  type Status,
} from '../core/doctor/model.ts';
import { detailOf, labelOf, remarksOf, type Telling, vendorName } from '../core/doctor/render.ts';
import { type Task, tasksOf } from '../core/doctor/tasks.ts';
import { leadsOf, placeOfTask, summaryOf, taskDetail, taskTitle } from '../core/doctor/tell-task.ts';
import type { Finding } from '../core/finding.ts';
import type { Language } from '../core/messages/localized.ts';
import { basename, relative } from '../core/project/paths.ts';
import { messageOf } from '../core/rules/render.ts';
import { rangeOf, type Span } from '../core/syntax/source.ts';
import type { ChosenProject } from './context.ts';
import { pluginWords } from './messages.ts';
import { treeWords } from './tree-messages.ts';

/** One row of the tree of problems and of the doctor. */
export interface Row {
  readonly label: string;
  readonly tooltip?: string;
  readonly rows?: readonly Row[];
  /** Where a click leads. */
  readonly place?: Span | { readonly file: string };
  /** What its menu offers to mend, and which page it offers to open. */
  readonly finding?: Finding;
  readonly url?: string;
}

const MARKS: Readonly<Record<Status, string>> = {
  wrong: '✗',
  missing: '✗',
  unknown: '?',
  person: '○',
  done: '✓',
  none: '–',
};

/** What is found in every project, and how far its push is. One project needs no row of its own. */
export async function rowsOf(
  projects: readonly ChosenProject[],
  language: Language,
): Promise<readonly Row[]> {
  const all = await Promise.all(projects.map((project) => projectRows(project, language)));
  if (all.length === 0) return [{ label: pluginWords[language].noProject }];
  if (all.length === 1) return all[0] ?? [];
  return projects.map(({ root, session }, i) => ({
    label: basename(root),
    tooltip: relative(session.root, root) || root,
    rows: all[i] ?? [],
  }));
}

async function projectRows({ root, manifest, session }: ChosenProject, language: Language): Promise<Row[]> {
  const findings = session.findings.filter(({ source }) => session.projectOf(source.path)?.root === root);
  const diagnosis = await session.ask(manifest, (project) => diagnose(project, findings));
  const problems = problemRows(root, findings, language);
  return diagnosis ? [problems, doctorRow(diagnosis, { language })] : [problems];
}

function problemRows(root: string, findings: readonly Finding[], language: Language): Row {
  const words = treeWords[language];
  const paths = [...new Set(findings.map(({ source }) => source.path))].sort();
  return {
    label: findings.length > 0 ? words.problems(findings.length) : pluginWords[language].noFindings,
    rows: paths.map((path) => {
      const own = findings.filter(({ source }) => source.path === path);
      return {
        label: words.counted(relative(root, path), own.length),
        place: { file: path },
        rows: [...own].sort((a, b) => a.start - b.start).map((finding) => findingRow(finding, language)),
      };
    }),
  };
}

function findingRow(finding: Finding, language: Language): Row {
  const line = rangeOf(finding).start.line + 1;
  return {
    label: `${finding.severity === 'error' ? '✗' : '!'} ${messageOf(finding, language)}`,
    tooltip: `${basename(finding.source.path)}:${line} · ${finding.rule}`,
    place: finding,
    finding,
  };
}

function doctorRow(diagnosis: Diagnosis, telling: Telling): Row {
  const remarks = remarksOf(diagnosis, telling).map(({ text, url }) => ({
    label: text,
    ...(url && { url }),
  }));
  return {
    label: treeWords[telling.language].doctor(summaryOf(diagnosis, telling)),
    rows: [
      ...remarks,
      ...tasksOf(diagnosis).map((task) => taskRow(task, telling)),
      ...diagnosis.providers.map((own) => providerRow(own, telling)),
    ],
  };
}

/** What is to be done next. */
function taskRow(task: Task, telling: Telling): Row {
  const place = placeOfTask(task);
  const leads = leadsOf(task);
  const finding = leads.flatMap((lead) => (lead.to === 'fix' ? [lead.finding] : []))[0];
  const url = leads.flatMap((lead) => (lead.to === 'page' ? [lead.url] : []))[0];
  return {
    label: `${MARKS[task.items[0].status]} ${taskTitle(task, telling)}`,
    tooltip: taskDetail(task, telling),
    ...(place && { place: place.span ?? { file: place.path } }),
    ...(finding && { finding }),
    ...(url !== undefined && { url }),
  };
}

function providerRow({ provider, steps, rows }: ProviderDiagnosis, telling: Telling): Row {
  const vendors = rows
    .filter(({ use }) => use !== 'unused')
    .map(({ vendor, cells }) => {
      const items = columns.flatMap((column) => cells[column].items);
      return { label: vendorName(vendor, telling), rows: items.map((item) => itemRow(item, telling)) };
    })
    .filter(({ rows }) => rows.length > 0);
  return { label: provider.name, rows: [...steps.map((step) => itemRow(step, telling)), ...vendors] };
}

function itemRow(item: Item, telling: Telling): Row {
  const { status, span, file, finding, url } = item;
  const detail = detailOf(item, telling);
  return {
    label: `${MARKS[status]} ${labelOf(item, telling)}`,
    tooltip: detail,
    // a file that is not there cannot be opened
    ...(span ? { place: span } : file !== undefined && status !== 'missing' ? { place: { file } } : {}),
    ...(finding && { finding }),
    ...(url !== undefined && { url }),
  };
}

import type { Colors } from 'picocolors/types';
import { placeOf } from '../../core/doctor/markdown.ts';
import { doctorWords } from '../../core/doctor/messages.ts';
import {
  type Advice,
  type Diagnosis,
  type Item,
  isGap,
  type ProviderDiagnosis,
  type Status,
  columns as steps,
  type VendorRow,
} from '../../core/doctor/model.ts';
import {
  adviceTitle,
  afterwards,
  detailOf,
  fill,
  knownLine,
  labelOf,
  listOf,
  pairOf,
  remarksOf,
  type Telling,
  vendorName,
} from '../../core/doctor/render.ts';
import { type Task, taskKinds, tasksOf } from '../../core/doctor/tasks.ts';
import {
  isSettled,
  leadsOf,
  placeOfTask,
  summaryOf,
  taskDetail,
  taskTitle,
} from '../../core/doctor/tell-task.ts';
import type { Language } from '../../core/messages/localized.ts';
import { onOneLine } from '../../core/messages/printable.ts';
import { relative } from '../../core/project/paths.ts';
import { artefact } from '../lazy-artefact.ts';
import { columns } from '../terminal/columns.ts';
import { appColumn, type InApp } from './doctor-app.ts';
import type { Examined } from './doctor-examined.ts';

const SIGNS: Readonly<Record<Status, string>> = {
  wrong: 'x',
  missing: 'x',
  unknown: '?',
  person: '*',
  done: '+',
  none: '-',
};

/** The diagnosis for a person at a terminal. */
export function doctorTable(
  { diagnosis, advice, app }: Examined,
  base: string,
  language: Language,
  colors: Colors,
): string {
  const telling: Telling = { language };
  const words = doctorWords[language];
  const lines = [colors.bold(`${words.title}  ${onOneLine(relative(base, diagnosis.manifest))}`), ''];
  lines.push(...remarksOf(diagnosis, telling).map(({ text }) => text));
  if (diagnosis.providers.length === 0) {
    const { platforms } = diagnosis.uniPush;
    if (platforms.length > 0) lines.push(fill(words.uniPush, { platforms }, language));
  }
  for (const own of diagnosis.providers) {
    const note = afterwards(own.provider, telling);
    lines.push(colors.bold(own.provider.name) + (note === '' ? '' : `  ${colors.dim(note)}`));
    lines.push(...own.steps.filter(isSettled).map((step) => `  ${stepLine(step, telling, colors)}`), '');
    lines.push(...grid(own, app, telling, colors), '');
  }
  lines.push(...taskLines(base, diagnosis, telling, colors));
  for (const { provider } of diagnosis.providers) {
    const mine = advice?.filter((one) => one.provider === provider.id) ?? [];
    if (mine.length === 0) continue;
    lines.push(colors.bold(pairOf(words.troubleshoot, provider.name, telling)), '');
    lines.push(...mine.flatMap((one, i) => adviceLines(one, i > 0, telling, colors)));
  }
  if (app) {
    const told = app.told(language).map((text) => `  - ${text}`);
    const rows = artefact().inspectionRows(app.inspection, language);
    lines.push(
      '',
      colors.bold(appColumn[language]),
      ...rows.map(([name, said]) => `  ${name}: ${said}`),
      ...told,
    );
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function stepLine(step: Item, telling: Telling, colors: Colors): string {
  const detail = step.status === 'done' ? detailOf(step, telling) : '';
  return `${paint(step.status, SIGNS[step.status], colors)} ${labelOf(step, telling)}${detail === '' ? '' : colors.dim(`  ${detail}`)}`;
}

function grid(
  { rows }: ProviderDiagnosis,
  app: InApp | undefined,
  telling: Telling,
  colors: Colors,
): string[] {
  const words = doctorWords[telling.language];
  const inApp = (row: VendorRow): Status => app?.statusOf(row.vendor, row.use) ?? 'none';
  const used = rows.filter(
    (row) =>
      row.use !== 'unused' || [inApp(row), ...steps.map((one) => row.cells[one].status)].some(isSomething),
  );
  const own = app ? [appColumn[telling.language]] : [];
  const head = [words.vendor, ...steps.map((one) => words.columns[one]), ...own].map((text) => ({
    text,
    shown: colors.dim(text),
  }));
  const shown = (status: Status): string =>
    status === 'none' ? '-' : `${SIGNS[status]} ${words.status[status]}`;
  const painted = (status: Status, text: string) => ({ text, shown: paint(status, text, colors) });
  const body = used.map((row) => [
    plain(vendorName(row.vendor, telling)),
    ...steps.map((one) => {
      const { status } = row.cells[one];
      return painted(status, row.use === 'unused' && one === 'console' ? words.unused : shown(status));
    }),
    ...own.map(() => painted(inApp(row), shown(inApp(row)))),
  ]);
  const table = [head, ...body];
  const widths = head.map((_, i) => Math.max(...table.map((row) => columns(row[i]?.text ?? ''))));
  const lines = table.map((row) =>
    row
      .map(({ text, shown }, i) => shown + ' '.repeat((widths[i] ?? 0) - columns(text)))
      .join('  ')
      .trimEnd(),
  );
  const rest = rows.filter((row) => !used.includes(row)).map(({ vendor }) => vendorName(vendor, telling));
  if (rest.length > 0) lines.push(colors.dim(pairOf(words.unusedVendors, listOf(rest, telling), telling)));
  return lines.map((line) => `  ${line}`);
}

const isSomething = (status: Status): boolean => status !== 'none';

const plain = (text: string): { text: string; shown: string } => ({ text, shown: text });

/** What to do next: what is wrong, then what is missing, then what only a person can check. */
function taskLines(base: string, diagnosis: Diagnosis, telling: Telling, colors: Colors): string[] {
  const words = doctorWords[telling.language];
  const tasks = tasksOf(diagnosis);
  const isBare = diagnosis.providers.length === 0;
  if (tasks.length === 0) return isBare ? [] : [colors.green(words.noGaps), ''];
  const groups = taskKinds.flatMap((kind) => {
    const own = tasks.filter((task) => task.kind === kind);
    if (own.length === 0) return [];
    return [
      colors.bold(`  ${words.kinds[kind]}`),
      ...own.flatMap((task) => taskText(base, task, telling, colors)),
      '',
    ];
  });
  const hasGaps = tasks.some(({ kind }) => kind !== 'check');
  return [
    colors.bold(words.next),
    '',
    ...(hasGaps ? [] : [`  ${colors.green(words.noGaps)}`, '']),
    ...groups,
    colors.bold(summaryOf(diagnosis, telling)),
    '',
  ];
}

function taskText(base: string, task: Task, telling: Telling, colors: Colors): string[] {
  const [first] = task.items;
  const place = placeOfTask(task);
  const at = place ? placeOf({ root: base }, { span: place.span, file: place.path }) : '';
  const page = leadsOf(task).find((lead) => lead.to === 'page');
  const title = `${paint(first.status, SIGNS[first.status], colors)} ${onOneLine(taskTitle(task, telling))}`;
  return [
    `  ${title}${colors.dim(onOneLine(at))}`,
    `    ${onOneLine(taskDetail(task, telling))}`,
    ...(page ? [`    ${colors.dim(page.url)}`] : []),
  ];
}

function adviceLines({ vendor, items }: Advice, later: boolean, telling: Telling, colors: Colors): string[] {
  const lines = items.flatMap(({ text, known, urls }, i) => [
    `  ${i + 1}. ${text[telling.language]}`,
    // what is to be done stands above, once
    ...known
      .filter(isSettled)
      .map((item) => `     ${paint(item.status, SIGNS[item.status], colors)} ${knownLine(item, telling)}`),
    ...urls.map((url) => `     ${colors.dim(url)}`),
  ]);
  return [colors.bold(adviceTitle(vendor, later, telling)), ...lines, ''];
}

function paint(status: Status, text: string, colors: Colors): string {
  if (isGap({ status })) return colors.red(text);
  if (status === 'done') return colors.green(text);
  if (status === 'person') return colors.cyan(text);
  return status === 'unknown' ? colors.yellow(text) : colors.dim(text);
}

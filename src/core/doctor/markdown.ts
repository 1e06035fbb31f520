import { onOneLine, plainMarkdown } from '../messages/printable.ts';
import { basename, relative } from '../project/paths.ts';
import { rangeOf } from '../syntax/source.ts';
import { doctorWords } from './messages.ts';
import type { Advice, Cell, Diagnosis, Item, ProviderDiagnosis } from './model.ts';
import { columns } from './model.ts';
import {
  adviceTitle,
  afterwards,
  cellStatus,
  knownLine,
  pairOf,
  remarksOf,
  type Shown,
  shownStatus,
  type Telling,
  vendorName,
} from './render.ts';
import { type Task, taskKinds, tasksOf } from './tasks.ts';
import { isSettled, placeOfTask, taskDetail, taskStatus, taskTitle } from './tell-task.ts';

const SIGNS: Readonly<Record<Shown, string>> = {
  wrong: '❌',
  missing: '❌',
  unknown: '❔',
  person: '👀',
  done: '✅',
  none: '–',
  ticked: '☑️',
};

/** The diagnosis to paste into an issue: whatever the telling says, values are masked and paths are relative. */
export function markdownOf(
  diagnosis: Diagnosis,
  advice: readonly Advice[] | undefined,
  given: Telling,
): string {
  const telling: Telling = { ...given, mask: true };
  const words = doctorWords[telling.language];
  const parts = [`## ${words.title}`, code(basename(diagnosis.root))];
  parts.push(...remarksOf(diagnosis, telling).map(({ text }) => text));
  for (const own of diagnosis.providers) parts.push(...providerParts(own, telling));
  parts.push(...taskParts(diagnosis, telling));
  for (const { provider } of diagnosis.providers) {
    const mine = advice?.filter((one) => one.provider === provider.id) ?? [];
    if (mine.length === 0) continue;
    parts.push(`### ${pairOf(words.troubleshoot, provider.name, telling)}`);
    parts.push(...mine.map((one, i) => adviceText(one, i > 0, telling)));
  }
  return `${parts.join('\n\n')}\n`;
}

function providerParts(own: ProviderDiagnosis, telling: Telling): string[] {
  const note = afterwards(own.provider, telling);
  const steps = own.steps.filter(isSettled);
  return [
    `### ${own.provider.name}`,
    ...(note === '' ? [] : [note]),
    ...(steps.length === 0
      ? []
      : [
          steps
            .map(
              (step) => `- ${SIGNS[shownStatus(step, telling)]} ${plainMarkdown(knownLine(step, telling))}`,
            )
            .join('\n'),
        ]),
    grid(own, telling),
  ];
}

/** What to do next, each thing once. */
function taskParts(diagnosis: Diagnosis, telling: Telling): string[] {
  const words = doctorWords[telling.language];
  const tasks = tasksOf(diagnosis);
  if (tasks.length === 0) return [];
  return [
    `### ${words.next}`,
    ...taskKinds.flatMap((kind) => {
      const own = tasks.filter((task) => task.kind === kind);
      if (own.length === 0) return [];
      return [`#### ${words.kinds[kind]}`, own.map((task) => taskLine(diagnosis, task, telling)).join('\n')];
    }),
  ];
}

function taskLine(diagnosis: Diagnosis, task: Task, telling: Telling): string {
  const place = placeOfTask(task);
  const at = place ? placeOf(diagnosis, { span: place.span, file: place.path }) : '';
  const title = pairOf(taskTitle(task, telling), taskDetail(task, telling), telling);
  return `- ${SIGNS[taskStatus(task, telling)]} ${plainMarkdown(title + at)}`;
}

function grid({ rows }: ProviderDiagnosis, telling: Telling): string {
  const words = doctorWords[telling.language];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line([words.vendor, ...columns.map((column) => words.columns[column])]),
    `|${'---|'.repeat(columns.length + 1)}`,
    ...rows.map(({ vendor, use, cells }) =>
      line([
        vendorName(vendor, telling),
        ...columns.map((column) =>
          use === 'unused' && cells[column].status === 'none' ? '' : sign(cells[column], telling),
        ),
      ]),
    ),
  ].join('\n');
}

function sign(cell: Cell, telling: Telling): string {
  const status = cellStatus(cell, telling);
  return status === 'none' ? SIGNS.none : `${SIGNS[status]} ${doctorWords[telling.language].status[status]}`;
}

/** ` (src/manifest.json:12)`, or nothing. */
export function placeOf(
  { root }: Pick<Diagnosis, 'root'>,
  { span, file }: { readonly span?: Item['span']; readonly file?: string },
): string {
  if (span) return ` (${relative(root, span.source.path)}:${rangeOf(span).start.line + 1})`;
  return file === undefined ? '' : ` (${relative(root, file)})`;
}

function adviceText({ vendor, items }: Advice, later: boolean, telling: Telling): string {
  const lines = items.flatMap(({ text, known, urls }, i) => [
    `${i + 1}. ${text[telling.language]}${urls.map((url) => ` <${url}>`).join('')}`,
    ...known
      .filter(isSettled)
      .map((item) => `   - ${SIGNS[shownStatus(item, telling)]} ${plainMarkdown(knownLine(item, telling))}`),
  ]);
  return [`#### ${adviceTitle(vendor, later, telling)}`, '', ...lines].join('\n');
}

const code = (text: string): string => `\`${onOneLine(text).replaceAll('`', "'")}\``;

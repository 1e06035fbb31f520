import { onOneLine, plainMarkdown } from '../messages/printable.ts';
import { basename, relative } from '../project/paths.ts';
import { rangeOf } from '../syntax/source.ts';
import { doctorWords } from './messages.ts';
import type { Advice, Cell, Diagnosis, Item, ProviderDiagnosis } from './model.ts';
import { columns, gapsOf, isGap } from './model.ts';
import {
  adviceTitle,
  afterwards,
  cellStatus,
  detailOf,
  knownLine,
  labelOf,
  remarksOf,
  type Shown,
  shownStatus,
  type Telling,
  vendorName,
} from './render.ts';

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
  for (const own of diagnosis.providers) {
    parts.push(...providerParts(diagnosis, own, telling));
    const mine = advice?.filter(({ provider }) => provider === own.provider.id) ?? [];
    if (mine.length > 0)
      parts.push(`### ${words.troubleshoot}`, ...mine.map((one, i) => adviceText(one, i > 0, telling)));
  }
  return `${parts.join('\n\n')}\n`;
}

function providerParts(diagnosis: Diagnosis, own: ProviderDiagnosis, telling: Telling): string[] {
  const words = doctorWords[telling.language];
  const note = afterwards(own.provider, telling);
  const gaps = gapsOf({ providers: [own] });
  return [
    `### ${own.provider.name}`,
    ...(note === '' ? [] : [note]),
    own.steps
      .map((step) => `- ${SIGNS[shownStatus(step, telling)]} ${plainMarkdown(stepLine(step, telling))}`)
      .join('\n'),
    grid(own, telling),
    ...(gaps.length === 0
      ? []
      : [
          `#### ${words.gaps}`,
          gaps
            .map((gap) => `- ${plainMarkdown(detailOf(gap, telling) + placeOf(diagnosis, gap))}`)
            .join('\n'),
        ]),
  ];
}

function stepLine(item: Item, telling: Telling): string {
  const detail = isGap(item) ? '' : detailOf(item, telling);
  return detail === '' ? labelOf(item, telling) : `${labelOf(item, telling)} · ${detail}`;
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
export function placeOf({ root }: Pick<Diagnosis, 'root'>, { span, file }: Item): string {
  if (span) return ` (${relative(root, span.source.path)}:${rangeOf(span).start.line + 1})`;
  return file === undefined ? '' : ` (${relative(root, file)})`;
}

function adviceText({ vendor, items }: Advice, later: boolean, telling: Telling): string {
  const lines = items.flatMap(({ text, known, urls }, i) => [
    `${i + 1}. ${text[telling.language]}${urls.map((url) => ` <${url}>`).join('')}`,
    ...known.map(
      (item) => `   - ${SIGNS[shownStatus(item, telling)]} ${plainMarkdown(knownLine(item, telling))}`,
    ),
  ]);
  return [`#### ${adviceTitle(vendor, later, telling)}`, '', ...lines].join('\n');
}

const code = (text: string): string => `\`${onOneLine(text).replaceAll('`', "'")}\``;

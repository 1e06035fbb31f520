import { type Cell, columns, type Item } from '../../core/doctor/model.ts';
import { detailOf, labelOf, type Telling } from '../../core/doctor/render.ts';
import { tasksOf } from '../../core/doctor/tasks.ts';
import { taskDetail, taskTitle } from '../../core/doctor/tell-task.ts';
import type { Language } from '../../core/messages/localized.ts';
import { relative } from '../../core/project/paths.ts';
import { pageOf } from '../../core/rules/render.ts';
import { rangeOf } from '../../core/syntax/source.ts';
import { artefact } from '../lazy-artefact.ts';
import type { Examined } from './doctor-examined.ts';

/** The diagnosis for programs. Values are masked: such a text ends up in logs. */
export function doctorJson(examined: readonly Examined[], base: string, language: Language): string {
  const telling: Telling = { language, mask: true };
  const path = (absolute: string): string => relative(base, absolute) || '.';
  const item = (one: Item) => ({
    id: one.id,
    status: one.status,
    label: labelOf(one, telling),
    detail: detailOf(one, telling),
    ...(one.finding && { rule: one.finding.rule, help: pageOf(one.finding.rule, language) }),
    ...(one.span
      ? { file: path(one.span.source.path), range: rangeOf(one.span) }
      : one.file !== undefined && { file: path(one.file) }),
    ...(one.url !== undefined && { url: one.url }),
  });
  const cell = ({ status, items }: Cell): object => ({ status, items: items.map(item) });
  const projects = examined.map(({ diagnosis, advice, app }) => ({
    root: path(diagnosis.root),
    manifest: path(diagnosis.manifest),
    uniPush: diagnosis.uniPush.platforms,
    unchecked: diagnosis.unchecked.map(({ id, name, url }) => ({ id, name: name[language], url })),
    providers: diagnosis.providers.map(({ provider, steps, rows }) => ({
      id: provider.id,
      name: provider.name,
      discontinued: provider.discontinued,
      ...(provider.successor && { successor: provider.successor }),
      steps: steps.map(item),
      vendors: rows.map(({ vendor, use, cells }) => ({
        id: vendor,
        use,
        ...Object.fromEntries(columns.map((column) => [column, cell(cells[column])])),
        ...(app && { app: { status: app.statusOf(vendor, use) } }),
      })),
    })),
    tasks: tasksOf(diagnosis).map((task) => {
      const { id: _id, status: _status, label: _label, detail: _detail, ...place } = item(task.items[0]);
      return {
        id: task.id,
        kind: task.kind,
        title: taskTitle(task, telling),
        detail: taskDetail(task, telling),
        providers: task.providers,
        vendors: task.vendors,
        items: task.items.map(({ id }) => id),
        ...place,
        fixable: (task.items[0].finding?.fixes ?? []).length > 0,
      };
    }),
    ...(app && { app: artefact().inspectionObject(app.inspection, language) }),
    ...(advice && {
      troubleshooting: advice.map(({ provider, vendor, items }) => ({
        provider,
        vendor: vendor ?? null,
        items: items.map(({ id, text, known, urls }) => ({
          id,
          text: text[language],
          known: known.map(item),
          urls,
        })),
      })),
    }),
  }));
  return `${JSON.stringify({ version: 1, projects }, null, 2)}\n`;
}

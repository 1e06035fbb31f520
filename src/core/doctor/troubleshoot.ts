import type { Project } from '../project/project.ts';
import { settingAt } from '../project/settings.ts';
import { checksOf, notesOf } from '../providers/advice.ts';
import type { Provider, VendorId } from '../providers/provider.ts';
import { type Check, limitPages } from '../providers/vendors/checks.ts';
import { stateOf } from '../schema/values.ts';
import {
  type Advice,
  type AdviceItem,
  type Column,
  columns,
  type Diagnosis,
  gapsOf,
  type Item,
  type ProviderDiagnosis,
  type VendorRow,
} from './model.ts';

/** What to look at where push does not arrive, in order, with what the files already tell filled in. */
export function troubleshoot(project: Project, diagnosis: Diagnosis): Advice[] {
  return diagnosis.providers.flatMap((own) => {
    const { provider } = own;
    const { id } = provider;
    const fill = (checks: readonly Check[], row?: VendorRow): AdviceItem[] =>
      checks
        .map((check) =>
          adviceOf(check, knownOf(project, own, check, row), `${id}/check/${row?.vendor ?? ''}`),
        )
        // nothing is missing: no need to say that it is to be mended first
        .filter((item) => !item.id.endsWith('/gaps') || item.known.length > 0);
    // what concerns HarmonyOS is asked where its row is told
    const makers = own.rows.flatMap((row) => (row.vendor === 'harmony' ? [] : [{ row, vendor: row.vendor }]));
    const used = makers.filter(({ row }) => row.use === 'used');
    const rows = used.length > 0 ? used : makers.filter(({ row }) => row.use === 'unknown');
    return [
      { provider: id, vendor: undefined, items: fill(checksOf(provider, 'every')) },
      ...rows.map(({ row, vendor }) => ({
        provider: id,
        vendor,
        items: vendorItems(provider, vendor, row, fill),
      })),
      { provider: id, vendor: undefined, items: fill(checksOf(provider, 'last')) },
    ].filter(({ items }) => items.length > 0);
  });
}

function vendorItems(
  provider: Provider,
  vendor: VendorId,
  row: VendorRow,
  fill: (checks: readonly Check[], row: VendorRow) => AdviceItem[],
): AdviceItem[] {
  return [
    ...notes(provider, vendor, 'troubleshooting'),
    ...fill(checksOf(provider, vendor), row),
    ...notes(provider, vendor, 'limit'),
  ];
}

/** What is known of the maker itself; its own pages go with the last of its limits. */
function notes(provider: Provider, vendor: VendorId, kind: 'troubleshooting' | 'limit'): AdviceItem[] {
  const own = notesOf(provider, vendor, kind);
  return own.map(({ text }, i) => ({
    id: `${provider.id}/check/${vendor}/${kind}${i}`,
    text,
    known: [],
    urls: kind === 'limit' && i === own.length - 1 ? (limitPages[vendor] ?? []) : [],
  }));
}

function adviceOf({ id, text, urls }: Check, known: readonly Item[], prefix: string): AdviceItem {
  return { id: `${prefix}/${id}`, text, known, urls: (urls ?? []).filter((url) => url !== '') };
}

function knownOf(
  project: Project,
  { provider, steps, rows }: ProviderDiagnosis,
  { known = [] }: Check,
  row: VendorRow | undefined,
): Item[] {
  const own = { providers: [{ provider, steps, rows }] };
  return known.flatMap((name) => {
    if (name === 'gaps') return gapsOf(own);
    if (name === 'package') return packageItem(project);
    const column = columns.find((one): one is Column => one === name);
    if (!column) return steps.filter(({ text }) => text === name);
    return (row ? [row] : rows)
      .flatMap(({ cells }) => cells[column].items)
      .filter(({ status }) => status !== 'none');
  });
}

/** The app's package name, as the manifest has it. */
function packageItem(project: Project): Item[] {
  const { property } = settingAt(project, 'app-plus', 'distribute', 'android', 'packagename');
  const { value, keySpan } = property ?? {};
  if (value?.kind !== 'string' || stateOf(value) !== 'set') return [];
  return [
    {
      id: 'package',
      status: 'done',
      text: 'package',
      value: value.value.trim(),
      ...(keySpan && { span: keySpan }),
    },
  ];
}

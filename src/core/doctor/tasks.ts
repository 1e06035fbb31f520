import type { Finding } from '../finding.ts';
import type { PhoneId } from '../providers/provider.ts';
import { metaRules } from '../rules/meta.ts';
import { columns, type Diagnosis, type Item, isGap, itemsOf, type ProviderDiagnosis } from './model.ts';

/** In the order in which they are done: what is there and not right, what is absent, what only a person can check. */
export const taskKinds = ['wrong', 'missing', 'check'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** One thing to do next. All that tells of the same thing is in one task: several keys, several makers, two providers. */
export interface Task {
  /** That of its first item: the same as long as it is the same thing to do. */
  readonly id: string;
  readonly kind: TaskKind;
  /** The first tells what is to be done; what is ticked off by hand is all of them. */
  readonly items: readonly [Item, ...Item[]];
  /** Whose phones it is for; none where it is for all. */
  readonly vendors: readonly PhoneId[];
  /** Ids; none where it belongs to no provider. */
  readonly providers: readonly string[];
}

interface Placed {
  readonly item: Item;
  readonly vendor?: PhoneId;
  readonly provider?: string;
}

/** What to do next in a project: each thing once. */
export function tasksOf(diagnosis: Pick<Diagnosis, 'providers' | 'others'>): Task[] {
  const placed: Placed[] = [
    ...diagnosis.providers.flatMap(placedIn),
    ...diagnosis.others.map((item) => ({ item })),
  ];
  const topics = new Map<unknown, Placed[]>();
  for (const one of placed) {
    if (!isGap(one.item) && one.item.status !== 'person') continue;
    const topic = topicOf(one);
    const known = topics.get(topic);
    if (known) known.push(one);
    else topics.set(topic, [one]);
  }
  const tasks = [...topics.values()].map(taskOf);
  return taskKinds.flatMap((kind) => tasks.filter((task) => task.kind === kind));
}

function placedIn({ provider, steps, rows }: ProviderDiagnosis): Placed[] {
  return [
    ...steps.map((item) => ({ item, provider: provider.id })),
    ...rows.flatMap(({ vendor, cells }) =>
      columns.flatMap((column) =>
        cells[column].items.map((item) => ({ item, vendor, provider: provider.id })),
      ),
    ),
  ];
}

/** Alike for two items that are one thing to do. */
function topicOf({ item, vendor, provider }: Placed): unknown {
  const { finding, text, args, status, url, id } = item;
  if (text === 'finding' && finding) return JSON.stringify([finding.rule, finding.message, finding.args]);
  if (finding) return finding;
  switch (text) {
    // of the project, whatever its providers
    case 'manifest':
    case 'pushModule':
    case 'uniPushOff':
    case 'customBase':
      return JSON.stringify([text, status]);
    case 'ask':
      return JSON.stringify([text, args]);
    case 'maker':
      return JSON.stringify([text, vendor]);
    case 'upload':
    case 'entered':
      return JSON.stringify([text, url, args?.service]);
    case 'agconnect':
    case 'file':
      return JSON.stringify([text, status, args?.path]);
    case 'key':
    case 'certificate':
    case 'parameter':
      return JSON.stringify([text, status, provider, args?.key]);
    case 'channelElsewhere':
      return JSON.stringify([text, provider]);
    default:
      return id;
  }
}

function taskOf(placed: readonly Placed[]): Task {
  // the registration as a whole is told by what is wrong in it
  const sorted = [...placed].sort((a, b) => Number(isWhole(a.item)) - Number(isWhole(b.item)));
  const items = sorted.map(({ item }) => item) as [Item, ...Item[]];
  const [first] = items;
  const isForAll = placed.some(({ vendor, item }) => vendor === undefined && !isWhole(item));
  return {
    id: first.id,
    kind: first.status === 'person' ? 'check' : first.status === 'wrong' ? 'wrong' : 'missing',
    items,
    vendors: isForAll ? [] : unique(placed.flatMap(({ vendor }) => vendor ?? [])),
    providers: unique(placed.flatMap(({ provider }) => provider ?? [])),
  };
}

const isWhole = ({ text }: Item): boolean => text === 'registration';

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** Rules that tell that something is not there yet. */
const ABSENT = /-(?:missing|unset|incomplete|not-called|not-configured)$/;

/** What the rules found and no step and no cell tells of: errors and warnings alone. */
export function otherItems(
  providers: readonly ProviderDiagnosis[],
  findings: readonly Finding[],
): readonly Item[] {
  const told = new Set(itemsOf({ providers }).flatMap(({ finding }) => finding ?? []));
  const meta = metaRules.map(({ id }) => id);
  return findings
    .filter((finding) => ['error', 'warning'].includes(finding.severity))
    .filter((finding) => !told.has(finding) && !meta.includes(finding.rule))
    .sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
    .map((finding, at) => ({
      id: `finding/${finding.rule}/${at}`,
      status: ABSENT.test(finding.rule) ? 'missing' : 'wrong',
      text: 'finding',
      span: finding,
      finding,
    }));
}

import type { Advice, Diagnosis } from '../../core/doctor/model.ts';
import { itemsOf } from '../../core/doctor/model.ts';
import { type Task, tasksOf } from '../../core/doctor/tasks.ts';
import { type Lead, leadsOf } from '../../core/doctor/tell-task.ts';

/** One project as the page shows it. */
export interface PagePatient {
  /** Tells projects apart, and stays the same. */
  readonly key: string;
  /** What it is called where there are several. */
  readonly name: string;
  readonly diagnosis: Diagnosis;
  readonly advice: readonly Advice[];
  /** What is ticked off is kept only as long as the editor runs. */
  readonly forgetsTicks?: boolean;
}

/** What somebody wants who pressed something on the page. */
export type Wish<Patient extends PagePatient> =
  | { readonly do: 'ready' | 'copy' }
  | { readonly do: 'url'; readonly url: string }
  | { readonly do: 'setUp'; readonly patient: Patient }
  | { readonly do: 'lead'; readonly patient: Patient; readonly task: Task; readonly lead: Lead }
  | {
      readonly do: 'tick';
      readonly patient: Patient;
      readonly ids: readonly string[];
      readonly done: boolean;
    };

/** What a message of the page asks for; undefined for what the page does not offer, or no longer. */
export function wishOf<Patient extends PagePatient>(
  message: unknown,
  patients: readonly Patient[],
): Wish<Patient> | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { do: action, ref = '', done = false } = message as Readonly<Record<string, unknown>>;
  if (action === 'ready' || action === 'copy') return { do: action };
  if (typeof ref !== 'string') return undefined;
  if (action === 'url')
    return patients.some((one) => urlsOf(one).has(ref)) ? { do: 'url', url: ref } : undefined;
  const patient = patients.find(({ key }) => ref === key || ref.startsWith(`${key}#`));
  if (!patient) return undefined;
  if (action === 'start') return { do: 'setUp', patient };
  const task = tasksOf(patient.diagnosis).find(({ id }) => id === ref.slice(patient.key.length + 1));
  if (!task) return undefined;
  if (action === 'tick') {
    const ids = task.kind === 'check' ? task.items.map(({ id }) => id) : [];
    return { do: 'tick', patient, ids, done: done === true };
  }
  const lead = leadsOf(task).find(({ to }) => to === action);
  return lead && { do: 'lead', patient, task, lead };
}

/** Every address that the doctor names for a project: no other is opened. */
function urlsOf({ diagnosis, advice }: PagePatient): Set<string> {
  return new Set([
    ...itemsOf(diagnosis).flatMap(({ url }) => url ?? []),
    ...tasksOf(diagnosis).flatMap((task) =>
      leadsOf(task).flatMap((lead) => (lead.to === 'page' ? lead.url : [])),
    ),
    ...diagnosis.providers.flatMap(({ provider }) => provider.successor?.url ?? []),
    ...diagnosis.unchecked.map(({ url }) => url),
    ...advice.flatMap(({ items }) => items.flatMap(({ urls }) => urls)),
  ]);
}

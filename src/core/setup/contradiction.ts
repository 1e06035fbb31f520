import type { Project } from '../project/project.ts';
import { contradictionsIn } from '../providers/contradictions.ts';
import type { Provider } from '../providers/provider.ts';
import type { SetupAnswers } from './answers.ts';
import { answerFor, type Field, fieldsOf } from './fields.ts';
import { chosenVendors } from './goal.ts';
import { type AnswerFault, fault } from './validate.ts';

/** An answer that cannot be right beside another value, which may be the project's own. */
export interface ContradictedAnswer {
  /** The field's keys as the plan writes them. */
  readonly key: string;
  readonly other: string;
  readonly fault: AnswerFault;
}

/**
 * What contradicts itself among the answers, and in the project once they are followed. What the project itself has
 * wrong is the rules' business.
 */
export function contradictedAnswers(
  project: Project,
  provider: Provider,
  answers: SetupAnswers,
): ContradictedAnswer[] {
  const fields = new Map<string, Field>();
  const given = new Map<string, string>();
  const expected = new Map<string, string>();
  for (const vendor of chosenVendors(project, provider, answers)) {
    for (const field of fieldsOf(project, provider, vendor)) {
      fields.set(field.known, field);
      const answer = answerFor(answers, field);
      const value = expectedValue(field, answers);
      if (answer !== undefined) given.set(field.known, answer);
      if (value !== undefined) expected.set(field.known, value);
    }
  }
  const isAnswered = (key: string): boolean => expected.get(key) !== fields.get(key)?.existing;
  const among = contradictionsIn(provider, given);
  const beside = contradictionsIn(provider, expected).filter(
    ({ key, other }) =>
      (isAnswered(key) || isAnswered(other)) && !among.some((one) => one.key === key && one.other === other),
  );
  return [...among, ...beside].map(({ kind, ...one }) => {
    const key = fields.get(one.key)?.key ?? one.key;
    const other = fields.get(one.other)?.key ?? one.other;
    return { key, other, fault: fault(kind, { key, other }) };
  });
}

/** The same for one field: what is wrong with its answer beside the others. */
export function contradictionAt(
  project: Project,
  provider: Provider,
  answers: SetupAnswers,
  { key }: Field,
): AnswerFault | undefined {
  const found = contradictedAnswers(project, provider, answers);
  return found.find((one) => one.key === key || one.other === key)?.fault;
}

/** A value of the project's stays where it may not be replaced. */
function expectedValue(field: Field, answers: SetupAnswers): string | undefined {
  const { existing, key } = field;
  if (existing !== undefined && !answers.overwrite?.includes(key)) return existing;
  return answerFor(answers, field) ?? existing;
}

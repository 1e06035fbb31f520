import type { Advice, Diagnosis } from '../../core/doctor/model.ts';

/** A project with what the doctor says of it. */
export interface Examined {
  readonly diagnosis: Diagnosis;
  /** Undefined unless it was asked for. */
  readonly advice: readonly Advice[] | undefined;
}

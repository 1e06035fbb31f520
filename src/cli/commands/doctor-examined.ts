import type { Advice, Diagnosis } from '../../core/doctor/model.ts';
import type { InApp } from './doctor-app.ts';

/** A project with what the doctor says of it. */
export interface Examined {
  readonly diagnosis: Diagnosis;
  /** Undefined unless it was asked for. */
  readonly advice: readonly Advice[] | undefined;
  /** Undefined unless an app was given. */
  readonly app?: InApp | undefined;
}

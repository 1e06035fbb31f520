import type { Finding, Fix } from '../core/finding.ts';
import type { Session } from './session.ts';

/** A fix that asks, of a finding: to be remembered until somebody chooses it. */
export interface Asked {
  readonly session: Session;
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Opens what such a fix needs. Not contributed: what it is called with is known to this extension alone. */
export const PERFORM = '_uniOfflinePush.perform';

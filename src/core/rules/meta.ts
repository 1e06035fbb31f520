import type { Severity } from '../finding.ts';

/**
 * What is reported of settings and comments rather than of the project. They stand in the tables as rules do, and
 * their severity can be set likewise.
 */
export const metaRules: readonly { readonly id: string; readonly severity: Severity }[] = [
  { id: 'config-invalid', severity: 'error' },
  { id: 'unknown-rule', severity: 'warning' },
  { id: 'unused-suppression', severity: 'warning' },
];

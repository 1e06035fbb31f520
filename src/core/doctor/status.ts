/**
 * How far something is, what needs most attention first: `missing` or wrong, as a finding or a blank value says;
 * `unknown`, as the files do not tell; `person`, as no file can tell; `done`; `none`, as nothing is needed.
 */
export const statuses = ['missing', 'unknown', 'person', 'done', 'none'] as const;
export type Status = (typeof statuses)[number];

/**
 * How far something is, what needs most attention first: `wrong`, there and not as it has to be; `missing`, absent or
 * blank; `unknown`, as the files do not tell; `person`, as no file can tell; `done`; `none`, as nothing is needed.
 */
export const statuses = ['wrong', 'missing', 'unknown', 'person', 'done', 'none'] as const;
export type Status = (typeof statuses)[number];

/** Something in the files is to be mended. */
export function isGap({ status }: { readonly status: Status }): boolean {
  return status === 'wrong' || status === 'missing';
}

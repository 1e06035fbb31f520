import { removeProperty, renameKey } from '../../edits/index.ts';
import type { Fix } from '../../finding.ts';
import type { SchemaProblem } from '../../schema/check.ts';
import { type ObjectNode, propertyOf } from '../../syntax/tree.ts';

/** The known key that a wrong one should become, unless the object has that key already. */
export function rightKey(object: ObjectNode, suggestion: string | undefined): string | undefined {
  return suggestion !== undefined && !propertyOf(object, suggestion) ? suggestion : undefined;
}

/** Gives a key its right name. Beyond a slip of case, which key was meant is a guess, if a good one. */
export function renameFix({ property }: SchemaProblem, right: string): () => Fix[] {
  return () => {
    const edits = property ? renameKey(property, right) : [];
    const safe = property?.key.toLowerCase() === right.toLowerCase();
    return edits.length > 0 ? [{ title: 'rename', args: { right }, edits, safe }] : [];
  };
}

/** Takes a key out that nothing reads; its value may be wanted elsewhere, so never unseen. */
export function removeFix({ property }: SchemaProblem, object: ObjectNode): () => Fix[] {
  return () => {
    const edits = property ? removeProperty(property, object) : [];
    return edits.length > 0
      ? [{ title: 'remove', args: { key: property?.key ?? '' }, edits, safe: false }]
      : [];
  };
}

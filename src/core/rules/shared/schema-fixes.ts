import { removeProperty, renameKey } from '../../edits/index.ts';
import type { Fix } from '../../finding.ts';
import type { SchemaProblem } from '../../schema/check.ts';
import { type ObjectNode, propertyOf } from '../../syntax/tree.ts';
import { ifChanging } from '../rule.ts';

/** The known key that a wrong one should become, unless the object has that key already. */
export function rightKey(object: ObjectNode, suggestion: string | undefined): string | undefined {
  return suggestion !== undefined && !propertyOf(object, suggestion) ? suggestion : undefined;
}

/** A fix whose title is the same in every rule that has it. */
type Titled<Title extends string, Hole extends string> = Omit<Fix, 'title' | 'args'> & {
  readonly title: Title;
  readonly args: Readonly<Record<Hole, string>>;
};

export type RenameFix = Titled<'rename', 'right'>;
export type RemoveFix = Titled<'remove', 'key'>;

/** Gives a key its right name. Beyond a slip of case, which key was meant is a guess, if a good one. */
export function renameFix({ property }: SchemaProblem, right: string): () => RenameFix[] {
  return () => {
    const edits = property ? renameKey(property, right) : [];
    const safe = property?.key.toLowerCase() === right.toLowerCase();
    return ifChanging({ title: 'rename', args: { right }, edits, safe });
  };
}

/** Takes a key out that nothing reads; its value may be wanted elsewhere, so never unseen. */
export function removeFix({ property }: SchemaProblem, object: ObjectNode): () => RemoveFix[] {
  return () => {
    const edits = property ? removeProperty(property, object) : [];
    return ifChanging({ title: 'remove', args: { key: property?.key as string }, edits, safe: false });
  };
}

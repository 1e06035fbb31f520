/**
 * Edits over the literal tree. They work alike on JSONC and on the object literals of scripts, keep the comments and
 * the look of the text around them, and give `[]` where there is nothing to do or no edit is sure to be right.
 */
export { addPath, addProperties, addProperty } from './add.ts';
export { addBefore, addSorted } from './add-sorted.ts';
export { quoteLike, renameKey, setValue } from './change.ts';
export { insert, replace } from './primitive.ts';
export { literalText, type Printable } from './print.ts';
export { removeProperty } from './remove.ts';

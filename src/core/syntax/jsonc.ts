import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Branch, branchAt, readBranches } from './branches.ts';
import type { Source, Span } from './source.ts';
import type { Node, Property } from './tree.ts';

/** What is wrong with a JSON text. A comma before a closing bracket is told apart: HBuilderX forgives it. */
export interface JsonSyntaxProblem extends Span {
  readonly kind: 'trailing-comma' | 'conflict-marker' | 'unexpected' | 'unclosed';
}

export interface JsonText {
  readonly tree: Node | undefined;
  readonly problems: readonly JsonSyntaxProblem[];
}

/** A text nested deeper than this is refused as unreadable, before any recursion could overflow. */
const MAX_DEPTH = 500;

/**
 * Reads JSON with comments. Never throws: what cannot be read is missing from the tree and named in `problems`.
 * A byte-order mark is legal; a merge-conflict marker is reported once and not for what it breaks.
 */
export function readJsonc(source: Source): JsonText {
  const marker = /^(?:<{7}|={7}|>{7})(?= |\r?$)/m.exec(source.text);
  if (marker) return { tree: undefined, problems: [problem(source, 'conflict-marker', marker.index, 7)] };
  if (depthOf(source.text) > MAX_DEPTH)
    return { tree: undefined, problems: [problem(source, 'unexpected', 0, 0)] };
  const text = source.text.charCodeAt(0) === 0xfeff ? ` ${source.text.slice(1)}` : source.text;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const tree = root ? convert(source, root, readBranches(source)) : undefined;
  const problems = errors.length > 0 ? [fromError(source, errors)] : trailingCommas(source, text);
  return { tree, problems };
}

function problem(
  source: Source,
  kind: JsonSyntaxProblem['kind'],
  start: number,
  length: number,
): JsonSyntaxProblem {
  return { kind, source, start, end: Math.min(source.text.length, start + length) };
}

/** One missing bracket brings a cascade of errors; the first is the one to mend. */
function fromError(source: Source, errors: readonly ParseError[]): JsonSyntaxProblem {
  const first = errors[0] as ParseError;
  const unclosed = /^Close(?:Brace|Bracket)Expected$/.test(printParseErrorCode(first.error));
  const start = Math.min(first.offset, Math.max(0, source.text.trimEnd().length - 1));
  return problem(source, unclosed ? 'unclosed' : 'unexpected', start, Math.max(1, first.length));
}

/** Brackets outside strings and comments, counted; an upper bound is enough here, so strings are not unescaped. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth);
    else if ((code === 0x7d || code === 0x5d) && depth > 0) depth--;
  }
  return deepest;
}

function trailingCommas(source: Source, text: string): JsonSyntaxProblem[] {
  const errors: ParseError[] = [];
  if (!/,(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*[}\]]/.test(text)) return [];
  parseTree(text, errors, { allowTrailingComma: false, disallowComments: false });
  // the parser complains of one comma twice, of what it lacks before it and behind it
  const commas = errors
    .filter(({ error }) => /^(?:PropertyName|Value)Expected$/.test(printParseErrorCode(error)))
    .map(({ offset }) => lastComma(text, offset));
  return [...new Set(commas)].map((comma) => problem(source, 'trailing-comma', comma, 1));
}

/** The last comma before an offset that stands in no comment and no string. */
function lastComma(text: string, offset: number): number {
  const quoted = /"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  const blanked = text.slice(0, offset).replace(quoted, (part) => ' '.repeat(part.length));
  const comma = blanked.lastIndexOf(',');
  return comma >= 0 ? comma : offset;
}

function convert(source: Source, node: JsonNode, branches: readonly Branch[]): Node {
  const span = { source, start: node.offset, end: node.offset + node.length };
  switch (node.type) {
    case 'object': {
      const properties = (node.children ?? []).flatMap((child) => convertProperty(source, child, branches));
      const closed = source.text[span.end - 1] === '}' && span.end - span.start >= 2;
      return { kind: 'object', ...span, properties, open: false, closed };
    }
    case 'array':
      return {
        kind: 'array',
        ...span,
        items: (node.children ?? []).map((child) => convert(source, child, branches)),
      };
    case 'string':
      return { kind: 'string', ...span, value: String(node.value), quote: '"' };
    case 'number':
      return { kind: 'number', ...span, value: Number(node.value) };
    case 'boolean':
      return { kind: 'boolean', ...span, value: node.value === true };
    case 'null':
      return { kind: 'null', ...span };
    default:
      return { kind: 'unknown', ...span };
  }
}

function convertProperty(source: Source, node: JsonNode, branches: readonly Branch[]): Property[] {
  const [key, value] = node.children ?? [];
  if (!key) return [];
  const keyEnd = key.offset + key.length;
  const converted: Node = value
    ? convert(source, value, branches)
    : { kind: 'unknown', source, start: keyEnd, end: keyEnd };
  return [
    {
      source,
      start: node.offset,
      end: Math.max(keyEnd, converted.end),
      key: String(key.value),
      keySpan: { source, start: key.offset, end: keyEnd },
      value: converted,
      shorthand: false,
      branch: branchAt(branches, node.offset),
    },
  ];
}

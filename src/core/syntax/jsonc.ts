import {
  createScanner,
  type Node as JsonNode,
  type ParseError,
  parseTree,
  printParseErrorCode,
  type SyntaxKind,
} from 'jsonc-parser';
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

// the library declares its kinds of tokens as a `const enum`, which cannot be imported one file at a time
const OPEN_BRACE: SyntaxKind.OpenBraceToken = 1;
const CLOSE_BRACE: SyntaxKind.CloseBraceToken = 2;
const OPEN_BRACKET: SyntaxKind.OpenBracketToken = 3;
const CLOSE_BRACKET: SyntaxKind.CloseBracketToken = 4;
const COMMA: SyntaxKind.CommaToken = 5;
const END: SyntaxKind.EOF = 17;

/**
 * Reads JSON with comments. Never throws: what cannot be read is missing from the tree and named in `problems`.
 * A byte-order mark is legal; a merge-conflict marker is reported once and not for what it breaks.
 */
export function readJsonc(source: Source): JsonText {
  const marker = /^(?:<{7}|={7}|>{7})(?= |\r?$)/m.exec(source.text);
  if (marker) return { tree: undefined, problems: [problem(source, 'conflict-marker', marker.index, 7)] };
  if (isTooDeep(source.text)) return { tree: undefined, problems: [problem(source, 'unexpected', 0, 0)] };
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

/** Brackets outside strings and comments are counted only where counting all of them gives too many. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let i = 0;
  for (; i < text.length && depth <= MAX_DEPTH; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x7b || code === 0x5b) depth++;
    else if ((code === 0x7d || code === 0x5d) && depth > 0) depth--;
  }
  if (depth <= MAX_DEPTH) return false;
  depth = 0;
  const scanner = createScanner(text, true);
  for (let token = scanner.scan(); token !== END && depth <= MAX_DEPTH; token = scanner.scan()) {
    if (token === OPEN_BRACE || token === OPEN_BRACKET) depth++;
    else if ((token === CLOSE_BRACE || token === CLOSE_BRACKET) && depth > 0) depth--;
  }
  return depth > MAX_DEPTH;
}

/** The commas behind which an object or an array ends. */
function trailingCommas(source: Source, text: string): JsonSyntaxProblem[] {
  const found: JsonSyntaxProblem[] = [];
  const scanner = createScanner(text, true);
  let comma = -1;
  for (let token = scanner.scan(); token !== END; token = scanner.scan()) {
    if (comma >= 0 && (token === CLOSE_BRACE || token === CLOSE_BRACKET))
      found.push(problem(source, 'trailing-comma', comma, 1));
    comma = token === COMMA ? scanner.getTokenOffset() : -1;
  }
  return found;
}

/** Where a node of the library's stands; it takes a comment that is not closed for longer than the text. */
function spanOf(source: Source, { offset, length }: JsonNode): Span {
  const last = source.text.length;
  return { source, start: Math.min(last, offset), end: Math.min(last, offset + length) };
}

function convert(source: Source, node: JsonNode, branches: readonly Branch[]): Node {
  const span = spanOf(source, node);
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
  const keySpan = spanOf(source, key);
  const keyEnd = keySpan.end;
  const converted: Node = value
    ? convert(source, value, branches)
    : { kind: 'unknown', source, start: keyEnd, end: keyEnd };
  return [
    {
      source,
      start: node.offset,
      end: Math.max(keyEnd, converted.end),
      key: String(key.value),
      keySpan,
      value: converted,
      shorthand: false,
      branch: branchAt(branches, node.offset),
    },
  ];
}

import type { MessageArgs } from '../messages/format.ts';
import type { VendorId } from '../providers/provider.ts';
import { vendors } from '../providers/vendors/index.ts';
import { checkSchema, keyOf, type SchemaProblem, placeOf as wrongKey } from '../schema/check.ts';
import { expectedWords } from '../schema/kinds.ts';
import { nearestKey } from '../schema/nearest.ts';
import { knownKeys } from '../schema/shape.ts';
import { readJsonc } from '../syntax/jsonc.ts';
import type { Source, Span } from '../syntax/source.ts';
import { type Node, type Property, propertyOf } from '../syntax/tree.ts';

/** What the setup was told. `schemas/setup-answers.schema.json` says what each of them is. */
export interface SetupAnswers {
  readonly provider?: string;
  readonly vendors?: readonly VendorId[];
  /** By the key of the registration's configuration, or of the plugin's entry in the manifest. */
  readonly values?: Readonly<Record<string, string>>;
  readonly agconnect?: string;
  /** Further makers' files, by name. */
  readonly files?: Readonly<Record<string, string>>;
  readonly packageName?: string;
  readonly appId?: string;
  readonly module?: string;
  /** Which of the project's SDK objects registers push. */
  readonly instance?: string;
  /** The App is built for HarmonyOS too. */
  readonly harmony?: boolean;
  /** The folder of the cloud in which a function that sends is written, and the function's name. */
  readonly cloud?: string;
  readonly cloudFunction?: string;
  readonly removeUniPush?: boolean;
  /** What the provider's predecessor leaves behind goes. */
  readonly removeOld?: boolean;
  readonly overwrite?: readonly string[];
}

/** Something in an answers file that cannot be taken. */
export interface AnswerProblem {
  readonly message:
    | 'answersSyntax'
    | 'answersKey'
    | 'answersNear'
    | 'answersTwice'
    | 'answersValue'
    | 'vendorNear';
  readonly args: MessageArgs;
  readonly at: Span;
}

export interface ReadAnswers {
  /** Not to be used where there is a problem. */
  readonly answers: SetupAnswers;
  readonly problems: readonly AnswerProblem[];
  /** Where an answer stands, by its keys from the file's object on; the next around it where it is not there. */
  at(path: readonly string[]): Span;
}

const SCHEMA = 'setup-answers';

/** Reads an answers file, comments and all. What it does not understand is named. */
export function readAnswers(source: Source): ReadAnswers {
  const { tree, problems: syntax } = readJsonc(source);
  const start: Span = { source, start: 0, end: Math.min(1, source.text.length) };
  const broken = syntax.find(({ kind }) => kind !== 'trailing-comma');
  if (broken || tree?.kind !== 'object') {
    const problem: AnswerProblem = { message: 'answersSyntax', args: {}, at: broken ?? start };
    return { answers: {}, problems: [problem], at: () => start };
  }
  const problems = [...checkSchema(SCHEMA, tree).map(schemaProblem), ...repeated(tree)];
  const text = (key: string): string | undefined => textOf(propertyOf(tree, key)?.value);
  const flag = (key: string): boolean | undefined => {
    const node = propertyOf(tree, key)?.value;
    return node?.kind === 'boolean' ? node.value : undefined;
  };
  const answers = {
    provider: text('provider'),
    vendors: vendorsIn(propertyOf(tree, 'vendors')?.value, problems),
    values: recordIn(propertyOf(tree, 'values')?.value),
    agconnect: text('agconnect'),
    files: recordIn(propertyOf(tree, 'files')?.value),
    packageName: text('packageName'),
    appId: text('appId'),
    module: text('module'),
    instance: text('instance'),
    harmony: flag('harmony'),
    cloud: text('cloud'),
    cloudFunction: text('cloudFunction'),
    removeUniPush: flag('removeUniPush'),
    removeOld: flag('removeOld'),
    overwrite: textsIn(propertyOf(tree, 'overwrite')?.value)?.map(({ text: key }) => key),
  };
  problems.sort((a, b) => a.at.start - b.at.start);
  return { answers: withoutMissing(answers), problems, at: (path) => placeOf(tree, path) };
}

function schemaProblem(problem: SchemaProblem): AnswerProblem {
  const { kind, path, node, expected, suggestion } = problem;
  if (kind === 'unknown-key' || kind === 'not-read') {
    const at = wrongKey(problem);
    const key = keyOf(problem);
    if (suggestion !== undefined) return { message: 'answersNear', args: { key, right: suggestion }, at };
    const right = knownKeys(SCHEMA).filter((one) => !one.startsWith('$'));
    return { message: 'answersKey', args: { key, right }, at };
  }
  return {
    message: 'answersValue',
    args: { key: path.join('.'), right: suggestion ?? expectedWords({ kind, expected }) },
    at: node,
  };
}

function recordIn(node: Node | undefined): Record<string, string> | undefined {
  if (!node) return undefined;
  const texts: Record<string, string> = {};
  for (const { key, value } of node.kind === 'object' ? node.properties : []) {
    const own = textOf(value);
    if (own !== undefined) texts[key] = own;
  }
  return texts;
}

/** Of two answers to one question nobody knows which is meant. */
function repeated(node: Node): AnswerProblem[] {
  if (node.kind !== 'object') return [];
  const seen = new Set<string>();
  return node.properties.flatMap(({ key, keySpan, value }): AnswerProblem[] => {
    const again = seen.has(key);
    seen.add(key);
    const own: AnswerProblem[] = again ? [{ message: 'answersTwice', args: { key }, at: keySpan }] : [];
    return [...own, ...(key === 'values' || key === 'files' ? repeated(value) : [])];
  });
}

function vendorsIn(node: Node | undefined, problems: AnswerProblem[]): VendorId[] | undefined {
  const known = Object.keys(vendors);
  return textsIn(node)?.flatMap(({ text, at }) => {
    const name = text.toLowerCase();
    if (known.includes(name)) return [name as VendorId];
    const near = nearestKey(name, known);
    problems.push(
      near === undefined
        ? { message: 'answersValue', args: { key: text, right: known }, at }
        : { message: 'vendorNear', args: { key: text, right: near }, at },
    );
    return [];
  });
}

function textsIn(node: Node | undefined): { text: string; at: Node }[] | undefined {
  if (node?.kind !== 'array') return undefined;
  return node.items.flatMap((item) =>
    item.kind === 'string' ? [{ text: item.value.trim(), at: item }] : [],
  );
}

/** Numbers as they are written: a certificate id has more digits than some numbers can hold. A blank is no answer. */
function textOf(node: Node | undefined): string | undefined {
  if (node?.kind === 'string') return node.value.trim() || undefined;
  return node?.kind === 'number' ? node.source.text.slice(node.start, node.end) : undefined;
}

function placeOf(tree: Node, path: readonly string[]): Span {
  let at: Span = { source: tree.source, start: tree.start, end: tree.start + 1 };
  let node: Node | undefined = tree;
  for (const key of path) {
    if (node?.kind === 'array') return node.items.find((item) => textOf(item) === key) ?? at;
    const property: Property | undefined = node?.kind === 'object' ? propertyOf(node, key) : undefined;
    if (!property) return at;
    at = property.keySpan;
    node = property.value;
  }
  return at;
}

function withoutMissing(answers: SetupAnswers): SetupAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}

import type { VendorId } from '../providers/provider.ts';
import { vendors } from '../providers/vendors.ts';
import { checkSchema } from '../schema/check.ts';
import { nearestKey } from '../schema/nearest.ts';
import { shapeAt } from '../schema/shape.ts';
import { readJsonc } from '../syntax/jsonc.ts';
import type { Source } from '../syntax/source.ts';
import { type Node, propertyOf } from '../syntax/tree.ts';

/** What the setup was told. `schemas/setup-answers.schema.json` says what each of them is. */
export interface SetupAnswers {
  readonly provider?: string;
  readonly vendors?: readonly VendorId[];
  /** By the key of the registration's configuration, or of the plugin's entry in the manifest. */
  readonly values?: Readonly<Record<string, string>>;
  readonly agconnect?: string;
  readonly packageName?: string;
  readonly appId?: string;
  readonly module?: string;
  /** Which of the project's SDK objects registers push. */
  readonly instance?: string;
  readonly removeUniPush?: boolean;
  readonly overwrite?: readonly string[];
}

/** Something in an answers file that could not be taken; the rest of the file was. */
export interface AnswerProblem {
  readonly message: 'answersSyntax' | 'answersKey' | 'answersValue' | 'answersVendor';
  readonly args: Readonly<Record<string, string>>;
  readonly at: { readonly source: Source; readonly start: number; readonly end: number };
}

export interface ReadAnswers {
  readonly answers: SetupAnswers;
  readonly problems: readonly AnswerProblem[];
}

const SCHEMA = 'setup-answers';

/** Reads an answers file, comments and all. What it does not understand is named and left out. */
export function readAnswers(source: Source): ReadAnswers {
  const { tree, problems: syntax } = readJsonc(source);
  const broken = syntax.find(({ kind }) => kind !== 'trailing-comma');
  if (broken || tree?.kind !== 'object') {
    const at = broken ?? { source, start: 0, end: Math.min(1, source.text.length) };
    return { answers: {}, problems: [{ message: 'answersSyntax', args: {}, at }] };
  }
  const problems: AnswerProblem[] = [];
  const wrong = new Set<string>();
  for (const { kind, key, path, property, node, expected = [], suggestion } of checkSchema(SCHEMA, tree)) {
    const name = key ?? path.join('.');
    const known = kind === 'unknown-key' || kind === 'not-read';
    const right = suggestion ?? expected.join(', ');
    wrong.add(path.join('.'));
    problems.push({
      message: known ? 'answersKey' : 'answersValue',
      args: { key: name, right: right || (shapeAt(SCHEMA)?.keys ?? []).join(', ') },
      at: known ? (property?.keySpan ?? node) : node,
    });
  }
  const text = (key: string): string | undefined =>
    wrong.has(key) ? undefined : textOf(propertyOf(tree, key)?.value);
  const removal = propertyOf(tree, 'removeUniPush')?.value;
  const values: Record<string, string> = {};
  const given = propertyOf(tree, 'values')?.value;
  for (const { key, value } of given?.kind === 'object' ? given.properties : []) {
    const own = wrong.has(`values.${key}`) ? undefined : textOf(value);
    if (own !== undefined) values[key] = own;
  }
  const answers = {
    provider: text('provider'),
    vendors: vendorsIn(propertyOf(tree, 'vendors')?.value, problems),
    values: given ? values : undefined,
    agconnect: text('agconnect'),
    packageName: text('packageName'),
    appId: text('appId'),
    module: text('module'),
    instance: text('instance'),
    removeUniPush: removal?.kind === 'boolean' ? removal.value : undefined,
    overwrite: listIn(propertyOf(tree, 'overwrite')?.value)?.map(({ text: key }) => key),
  };
  return { answers: withoutMissing(answers), problems };
}

function vendorsIn(node: Node | undefined, problems: AnswerProblem[]): VendorId[] | undefined {
  const known = Object.keys(vendors);
  return listIn(node)?.flatMap(({ text, at }) => {
    const name = text.toLowerCase();
    if (known.includes(name)) return [name as VendorId];
    const right = nearestKey(name, known) ?? known.join(', ');
    problems.push({ message: 'answersVendor', args: { key: text, right }, at });
    return [];
  });
}

function listIn(node: Node | undefined): { text: string; at: Node }[] | undefined {
  if (node?.kind !== 'array') return undefined;
  return node.items.flatMap((item) =>
    item.kind === 'string' ? [{ text: item.value.trim(), at: item }] : [],
  );
}

/** Numbers as they are written: a certificate id has more digits than some numbers can hold. */
function textOf(node: Node | undefined): string | undefined {
  if (node?.kind === 'string') return node.value.trim();
  return node?.kind === 'number' ? node.source.text.slice(node.start, node.end) : undefined;
}

function withoutMissing(answers: SetupAnswers): SetupAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}

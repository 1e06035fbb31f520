import type { MessageArgs } from '../messages/format.ts';
import { configSchemaOf } from '../providers/index.ts';
import type { Place, Provider, Value } from '../providers/provider.ts';
import type { InstanceShape, SetupValue } from '../providers/provider-setup.ts';
import { problemFor } from '../rules/shared/agconnect.ts';
import { checkSchema, type SchemaId } from '../schema/check.ts';
import { expectedWords } from '../schema/kinds.ts';
import { isPlaceholder } from '../schema/values.ts';
import { readJsonc } from '../syntax/jsonc.ts';

/** Why an answer cannot be taken: a key of the setup's words, and what stands in its holes. */
export interface AnswerFault {
  readonly message: string;
  readonly args: MessageArgs;
  /** The rule in whose words it is told, where it is one's. */
  readonly rule?: string;
}

export const fault = (message: string, args: AnswerFault['args'] = {}): AnswerFault => ({ message, args });

/** Not to be shown on a shared screen. */
export function isSecret(key: string): boolean {
  return /secret|key$/i.test(key);
}

/** A value as far as it is judged by itself. */
interface Judged {
  readonly key: string;
  readonly place: Place;
  readonly value?: Value;
  readonly asked?: Partial<SetupValue> | undefined;
}

/** The value in the text that it is written to, and the schema of that; undefined where there is none. */
function schemaFor(
  provider: Provider,
  key: string,
  place: Place,
  text: string,
): { readonly schema: SchemaId; readonly written: object } | undefined {
  if (place.in === 'entry') {
    const nativePlugins = { [place.plugin]: { [key]: text } };
    return { schema: 'manifest-push', written: { 'app-plus': { nativePlugins } } };
  }
  if (place.in !== 'registration') return undefined;
  const written = place.path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), text) as object;
  const schema = configSchemaOf(provider);
  return schema && { schema, written };
}

/** What the rules would say of a value in its place. */
export function valueProblem(
  provider: Provider,
  { key, place, value, asked: { pattern, example = '' } = {} }: Judged,
  given: string,
): AnswerFault | undefined {
  const text = given.trim();
  if (text === '' || text === '0') return fault('required');
  if (isPlaceholder(text)) return fault('placeholder', { value: text });
  if (value?.form === 'number' && !/^\d+$/.test(text)) return fault('digits');
  if (pattern && !pattern.test(text)) return fault('form', { form: example });
  const judged = schemaFor(provider, key, place, text);
  if (!judged) return undefined;
  const { tree } = readJsonc({ path: '/answer.json', text: JSON.stringify(judged.written) });
  const [problem] = tree ? checkSchema(judged.schema, tree) : [];
  const [wanted = ''] = problem?.kind === 'pattern' ? (problem.expected ?? []) : [];
  if (problem?.kind === 'pattern')
    return wanted === 'digits' ? fault('digits') : fault('form', { form: wanted });
  return problem?.kind === 'type' ? fault('type', { expected: expectedWords(problem) }) : undefined;
}

/** An Android application id: at least two parts, each of which begins with a letter. Source: Android's own rules. */
export function packageNameProblem(value: string): AnswerFault | undefined {
  const text = value.trim();
  if (isPlaceholder(text)) return fault('placeholder', { value: text });
  return /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)+$/.test(text) ? undefined : fault('packageNameFault');
}

/** The application's id in the IM console. */
export function appIdProblem(
  { pattern, option, example, samples }: InstanceShape,
  value: string,
): AnswerFault | undefined {
  const text = value.trim();
  if ([text, ...text.split('#')].some(isPlaceholder)) return fault('placeholder', { value: text });
  if (samples.includes(text.toLowerCase())) return fault('sample', { option, value: text });
  return pattern.test(text) ? undefined : fault('appId', { option, example });
}

/** A path below the source folder that a script can have. */
export function modulePathProblem(value: string): AnswerFault | undefined {
  const text = value.trim();
  const inside = !/^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(text);
  return inside && /[\w-](?:\.(?:m?[jt]s|uts))?$/.test(text) ? undefined : fault('modulePath');
}

/** What keeps a picked file from being Huawei's for this app, whose package name is known or not. */
export function agconnectFileProblem(
  wanted: string | undefined,
  path: string,
  text: string,
): AnswerFault | undefined {
  const source = { path, text };
  const problem = problemFor(wanted, { source, ...readJsonc(source) });
  if (problem?.message === 'otherPackage') return fault('agconnectOther', problem.args);
  return problem && { rule: 'agconnect-invalid', message: problem.message, args: problem.args ?? {} };
}

/** An app goes by one package name everywhere: Huawei's file must be for it. */
export function otherPackageProblem(packages: readonly string[], value: string): AnswerFault | undefined {
  const text = value.trim();
  if (packages.length === 0 || packages.includes(text)) return undefined;
  return fault('packageOther', { found: packages, wanted: text });
}

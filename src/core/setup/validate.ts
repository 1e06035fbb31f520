import type { Project } from '../project/project.ts';
import type { Provider } from '../providers/provider.ts';
import type { InstanceShape } from '../providers/setup.ts';
import { type AgconnectProblem, agconnectProblem } from '../rules/shared/agconnect.ts';
import { checkSchema, type SchemaId } from '../schema/check.ts';
import { readJsonc } from '../syntax/jsonc.ts';
import { isPlaceholder } from '../values.ts';
import type { Field } from './goal.ts';

/** Why an answer cannot be taken: a key of the setup's words, and what stands in its holes. */
export interface AnswerFault {
  readonly message: string;
  readonly args: Readonly<Record<string, string | readonly string[]>>;
  /** The rule in whose words it is told, where it is one's. */
  readonly rule?: string;
}

const fault = (message: string, args: AnswerFault['args'] = {}): AnswerFault => ({ message, args });

/** What the rules would say of a value in its place. */
export function valueProblem(
  provider: Provider,
  { key, place }: Pick<Field, 'key' | 'place'>,
  value: string,
): AnswerFault | undefined {
  const text = value.trim();
  if (text === '' || text === '0') return fault('required');
  if (isPlaceholder(text)) return fault('placeholder', { value: text });
  const [schema, written]: [SchemaId, object] =
    place === 'config'
      ? [provider.configSchema, { [key]: text }]
      : ['manifest-push', { 'app-plus': { nativePlugins: { [provider.plugin]: { [key]: text } } } }];
  const { tree } = readJsonc({ path: '/answer.json', text: JSON.stringify(written) });
  const [problem] = tree ? checkSchema(schema, tree) : [];
  if (problem?.kind === 'pattern') return fault('form', { form: problem.expected ?? [] });
  return problem?.kind === 'type' ? fault('type', { expected: problem.expected ?? [] }) : undefined;
}

/** An Android application id: at least two parts, each of which begins with a letter. Source: Android's own rules. */
export function packageNameProblem(value: string): AnswerFault | undefined {
  const text = value.trim();
  if (isPlaceholder(text)) return fault('placeholder', { value: text });
  return /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)+$/.test(text) ? undefined : fault('packageNameFault');
}

/** The application's id in the IM console. */
export function appIdProblem(
  { pattern, option, example }: InstanceShape,
  value: string,
): AnswerFault | undefined {
  const text = value.trim();
  if (isPlaceholder(text)) return fault('placeholder', { value: text });
  return pattern.test(text) ? undefined : fault('appId', { option, example });
}

/** A path below the source folder that a script can have. */
export function modulePathProblem(value: string): AnswerFault | undefined {
  const text = value.trim();
  const inside = !/^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(text);
  return inside && /[\w-](?:\.m?[jt]s)?$/.test(text) ? undefined : fault('modulePath');
}

/** What keeps a picked file from being Huawei's for this app. */
export function agconnectFileProblem(project: Project, path: string, text: string): AnswerFault | undefined {
  const source = { path, text };
  const problem: AgconnectProblem | undefined = agconnectProblem(project, { source, ...readJsonc(source) });
  return problem && { rule: 'agconnect-invalid', message: problem.message, args: problem.args ?? {} };
}

import { stringText } from '../../edits/style.ts';
import type { ProviderCalls, RegistrationShape } from '../../providers/provider.ts';
import type { Language } from '../../words/words.ts';
import type { Goal } from '../change.ts';
import { codeComments } from '../words/code.ts';

/** Lines that listen for clicked notifications; each begins with a tab for every step of indentation. */
export function clickListener(
  calls: ProviderCalls,
  plugin: string,
  typed: boolean,
  language: Language,
): string[] {
  const payload = ['data', ...(calls.clickPayload ?? [])].join('.');
  return [
    `${plugin}.${calls.clickListener}((data${typed ? ': any' : ''}) => {`,
    `\t// ${codeComments[language].click}`,
    `\tconsole.log(${payload});`,
    '});',
  ];
}

/** What a module gives that is written for the registration. */
export type ModuleForm =
  /** A function that registers on the object that it is given, and may give it back. */
  | { readonly kind: 'function'; readonly returns: boolean }
  /** The plugin and its configuration, for a call that registers them itself. */
  | { readonly kind: 'values'; readonly shape: RegistrationShape };

/** The module that registers the plugin, for a project that has nothing of the kind. */
export function registrationModule(goal: Goal, typed: boolean, form: ModuleForm): string[] {
  const { provider, setup, language } = goal;
  const say = codeComments[language];
  const shape = form.kind === 'values' ? form.shape : provider.registrations[0];
  if (!shape) return [];
  const required = `uni.requireNativePlugin(${stringText(provider.requireNames[0] ?? '', "'")})`;
  const { initialise } = provider.calls ?? {};
  const lines = [
    `/** ${say.config} */`,
    `${form.kind === 'values' ? 'export ' : ''}const ${shape.configKey} = {`,
    ...configLines(goal),
    '};',
    '',
    ...(form.kind === 'values'
      ? pluginLines(goal, shape, required, typed)
      : functionLines(goal, shape, required, typed, form.returns)),
  ];
  if (initialise === undefined) return lines;
  return [
    ...lines,
    '',
    `/** ${say.initialise} */`,
    `export function ${setup.initialise}()${typed ? ': void' : ''} {`,
    '\t// #ifdef APP-PLUS',
    `\t${required}.${initialise}();`,
    '\t// #endif',
    '}',
  ];
}

function functionLines(
  { provider, setup, language }: Goal,
  { pluginKey, configKey, method, secondArgument }: RegistrationShape,
  required: string,
  typed: boolean,
  returns: boolean,
): string[] {
  const { name } = setup.instance;
  const holder = key(pluginKey) === pluginKey ? pluginKey : 'plugin';
  const { calls } = provider;
  // what is given back keeps its type
  const signature = returns
    ? typed
      ? `<T>(${name}: T): T`
      : `(${name})`
    : `(${name}${typed ? ': any' : ''})${typed ? ': void' : ''}`;
  const object = returns && typed ? `(${name} as any)` : name;
  return [
    `/** ${codeComments[language].register} */`,
    `export function ${setup.register}${signature} {`,
    '\t// #ifdef APP-PLUS',
    `\tconst ${holder} = ${required};`,
    `\t${object}.${method}(${secondArgument === undefined ? '{' : `{ ${shorthand(pluginKey, holder)}, ${configKey} }, ${stringText(secondArgument, "'")});`}`,
    ...(secondArgument === undefined
      ? [`\t\t${shorthand(pluginKey, holder)},`, `\t\t${configKey},`, '\t});']
      : []),
    ...(calls?.clickListener ? clickListener(calls, holder, typed, language).map((line) => `\t${line}`) : []),
    '\t// #endif',
    ...(returns ? [`\treturn ${name};`] : []),
    '}',
  ];
}

function pluginLines(
  { provider, language }: Goal,
  { pluginKey }: RegistrationShape,
  required: string,
  typed: boolean,
): string[] {
  const { calls } = provider;
  return [
    `/** ${codeComments[language].plugin} */`,
    `export let ${pluginKey}${typed ? ': any' : ''};`,
    '// #ifdef APP-PLUS',
    `${pluginKey} = ${required};`,
    ...(calls?.clickListener ? clickListener(calls, pluginKey, typed, language) : []),
    '// #endif',
  ];
}

function configLines({ vendors, values }: Goal): string[] {
  return vendors
    .flatMap(({ certificate, client }) => [certificate, ...client])
    .map((name) => `\t${key(name)}: ${stringText(values.get(name) ?? '', "'")},`);
}

function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringText(name, "'");
}

function shorthand(name: string, value: string): string {
  return name === value ? name : `${key(name)}: ${value}`;
}

/** The module that makes the SDK's object. */
export function instanceModule({ setup, language, answers }: Goal, packageName: string): string[] {
  const { sdkName, name, path, method, construct, option, form, more } = setup.instance;
  const id = answers.appId ?? '';
  const options = [`${option}: ${form === 'number' ? id : stringText(id, "'")}`, ...more].join(', ');
  return [
    `import ${sdkName} from ${stringText(packageName + path, "'")};`,
    '',
    `/** ${codeComments[language].instance} */`,
    `export const ${name} = ${construct ? 'new ' : ''}${sdkName}.${method}({ ${options} });`,
  ];
}

import { clickListener } from '../../edits/click-listener.ts';
import { stringText } from '../../edits/style.ts';
import { format } from '../../messages/format.ts';
import { nameOfCall, requireNameOf, valuesIn } from '../../providers/index.ts';
import type { CallShape, OptionsShape } from '../../providers/provider.ts';
import type { InstanceShape } from '../../providers/provider-setup.ts';
import type { Goal } from '../change.ts';
import { codeComments } from '../messages/code.ts';

/** What a module gives that is written for the registration. */
export type ModuleForm =
  /** A function that registers on the object that it is given, and may give it back. */
  | { readonly kind: 'function'; readonly returns: boolean }
  /** The plugin and its configuration, for a call that registers them itself. */
  | { readonly kind: 'values'; readonly shape: CallShape };

/** The module that registers the plugin, for a project that has nothing of the kind. */
export function registrationModule(goal: Goal, typed: boolean, form: ModuleForm): string[] {
  const { provider, setup, language } = goal;
  const say = codeComments[language];
  const shape = form.kind === 'values' ? form.shape : provider.register[0];
  const options = shape?.arguments.options;
  if (!options) return [];
  const required = `uni.requireNativePlugin(${stringText(requireNameOf(provider), "'")})`;
  const initialise = provider.initialise?.method;
  const lines = [
    `/** ${say.config} */`,
    `${form.kind === 'values' ? 'export ' : ''}const ${options.configKey} = {`,
    ...configLines(goal),
    '};',
    '',
    ...(form.kind === 'values'
      ? pluginLines(goal, shape, options, required, typed)
      : functionLines(goal, shape, options, required, typed, form.returns)),
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
  { callee: { method }, arguments: { text } }: CallShape,
  { pluginKey, configKey }: OptionsShape,
  required: string,
  typed: boolean,
  returns: boolean,
): string[] {
  const { name = 'sdk', untyped = false } = setup.instance ?? {};
  const holder = key(pluginKey) === pluginKey ? pluginKey : 'plugin';
  const { click } = provider;
  const type = untyped ? 'object' : HOST;
  // what is given back keeps its type
  const signature = !typed
    ? `(${name})`
    : returns
      ? `<T extends ${type}>(${name}: T): T`
      : `(${name}: ${type}): void`;
  const object = typed && untyped ? `(${name} as ${HOST})` : name;
  const say = codeComments[language];
  return [
    ...(typed ? hostType(method, text !== undefined, say.host) : []),
    `/** ${say.register} */`,
    `export function ${setup.register}${signature} {`,
    '\t// #ifdef APP-PLUS',
    `\tconst ${holder} = ${required};`,
    `\t${object}.${method}(${text === undefined ? '{' : `{ ${shorthand(pluginKey, holder)}, ${configKey} }, ${stringText(text.value, "'")});`}`,
    ...(text === undefined ? [`\t\t${shorthand(pluginKey, holder)},`, `\t\t${configKey},`, '\t});'] : []),
    ...(click ? clickListener(click, holder, typed, say.click).map((line) => `\t${line}`) : []),
    '\t// #endif',
    ...(returns ? [`\treturn ${name};`] : []),
    '}',
  ];
}

function pluginLines(
  { provider, language }: Goal,
  { callee }: CallShape,
  { pluginKey }: OptionsShape,
  required: string,
  typed: boolean,
): string[] {
  const { click } = provider;
  return [
    `/** ${format(codeComments[language].plugin, { call: nameOfCall(callee) }, language)} */`,
    `export let ${pluginKey}${typed ? ': ReturnType<typeof uni.requireNativePlugin>' : ''};`,
    '// #ifdef APP-PLUS',
    `${pluginKey} = ${required};`,
    ...(click ? clickListener(click, pluginKey, typed, codeComments[language].click) : []),
    '// #endif',
  ];
}

const HOST = 'PushHost';

/** What registers the plugin, whichever types the SDK brings. */
function hostType(method: string, named: boolean, comment: string): string[] {
  const parameters = named ? 'plugin: object, name: string' : 'options: object';
  return [`/** ${comment} */`, `interface ${HOST} {`, `\t${method}: (${parameters}) => unknown;`, '}', ''];
}

function configLines({ vendors, values }: Goal): string[] {
  return vendors
    .flatMap((vendor) => valuesIn(vendor, 'registration'))
    .map((name) => `\t${key(name)}: ${stringText(values.get(name) ?? '', "'")},`);
}

function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringText(name, "'");
}

function shorthand(name: string, value: string): string {
  return name === value ? name : `${key(name)}: ${value}`;
}

/** The module that makes the SDK's object. */
export function instanceModule(
  { language, answers }: Goal,
  { sdkName, name, path, method, construct, option, form, more, further }: InstanceShape,
  packageName: string,
): string[] {
  const id = answers.appId ?? '';
  const options = [`${option}: ${form === 'number' ? id : stringText(id, "'")}`, ...more].join(', ');
  return [
    `import ${sdkName} from ${stringText(packageName + path, "'")};`,
    '',
    `/** ${codeComments[language].instance} */`,
    `export const ${name} = ${construct ? 'new ' : ''}${sdkName}.${method}({ ${options} }${further === undefined ? '' : `, ${further}`});`,
  ];
}

/** The package has types for its main module alone: what it is imported from here has the same. */
export function typesModule(
  { language }: Goal,
  { sdkName, path }: InstanceShape,
  packageName: string,
): string[] {
  return [
    `/** ${codeComments[language].types} */`,
    `declare module ${stringText(packageName + path, "'")} {`,
    `\timport ${sdkName} from ${stringText(packageName, "'")};`,
    '',
    `\texport default ${sdkName};`,
    '}',
  ];
}

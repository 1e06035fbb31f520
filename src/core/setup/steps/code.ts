import { stringText } from '../../edits/style.ts';
import type { ProviderCalls } from '../../providers/provider.ts';
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

/** The module that registers the plugin, for a project that has nothing of the kind. */
export function registrationModule(goal: Goal, typed: boolean): string[] {
  const { provider, setup, language } = goal;
  const say = codeComments[language];
  const [shape] = provider.registrations;
  if (!shape) return [];
  const { pluginKey, configKey, method, secondArgument } = shape;
  const { name } = setup.instance;
  const holder = key(pluginKey) === pluginKey ? pluginKey : 'plugin';
  const required = `uni.requireNativePlugin(${stringText(provider.requireNames[0] ?? '', "'")})`;
  const any = typed ? ': any' : '';
  const none = typed ? ': void' : '';
  const { clickListener: listener, initialise } = provider.calls ?? {};
  const lines = [
    `/** ${say.config} */`,
    `const ${configKey} = {`,
    ...configLines(goal),
    '};',
    '',
    `/** ${say.register} */`,
    `export function ${setup.register}(${name}${any})${none} {`,
    '\t// #ifdef APP-PLUS',
    `\tconst ${holder} = ${required};`,
    `\t${name}.${method}(${secondArgument === undefined ? '{' : `{ ${shorthand(pluginKey, holder)}, ${configKey} }, ${stringText(secondArgument, "'")});`}`,
    ...(secondArgument === undefined
      ? [`\t\t${shorthand(pluginKey, holder)},`, `\t\t${configKey},`, '\t});']
      : []),
    ...(listener && provider.calls
      ? clickListener(provider.calls, holder, typed, language).map((line) => `\t${line}`)
      : []),
    '\t// #endif',
    '}',
  ];
  if (initialise === undefined) return lines;
  return [
    ...lines,
    '',
    `/** ${say.initialise} */`,
    `export function ${setup.initialise}()${none} {`,
    '\t// #ifdef APP-PLUS',
    `\t${required}.${initialise}();`,
    '\t// #endif',
    '}',
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

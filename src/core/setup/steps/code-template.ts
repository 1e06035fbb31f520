import { stringText } from '../../edits/style.ts';
import type { Project } from '../../project/project.ts';
import { requireNameOf, valuesAt } from '../../providers/index.ts';
import type { Value } from '../../providers/provider.ts';
import type { SetupCode, SetupImport, SetupLine } from '../../providers/provider-setup.ts';
import { type Goal, isWritable } from '../change.ts';
import { codeComments } from '../messages/code.ts';
import { keysWith } from '../places.ts';

/** The builds that have the code: uni-app x knows the App by one name alone. */
export function conditionOf({ manifest: { uniAppX } }: Project, { setup }: Goal): 'APP' | 'APP-PLUS' {
  return uniAppX ? 'APP' : (setup.code?.condition ?? 'APP-PLUS');
}

/** What the module is written in; UTS is what uni-app x has. */
export type Dialect = 'js' | 'ts' | 'uts';

/** A module of the code that a provider has as data, its holes filled with the answers. */
export function templateModule(
  goal: Goal,
  code: SetupCode,
  condition: string,
  dialect: Dialect,
  returns: boolean,
  packageName?: string,
): string[] {
  const { setup, language } = goal;
  const say = codeComments[language];
  const typed = dialect !== 'js';
  const own = linesFor(goal, code.lines, dialect);
  const launch = code.launch && linesFor(goal, code.launch, dialect);
  const bodies = [...own, ...(launch ?? [])];
  const config = bodies.some((line) => line.includes('%config%')) ? configOf(goal, bodies, packageName) : [];
  const filled = (lines: readonly string[]): string[] => [
    ...(lines.some((line) => line.includes('%plugin%'))
      ? [`\tconst plugin = uni.requireNativePlugin(${stringText(requireNameOf(goal.provider), "'")});`]
      : []),
    ...lines.map((line) => `\t${fill(line, goal, typed)}`),
  ];
  const name = setup.instance?.name ?? 'sdk';
  const host = typed && code.at === 'object' && code.host !== undefined;
  const comment = {
    launch: say.launch,
    object: say.register,
    'before-login': say.register,
    'after-login': say.after,
  };
  return [
    ...importLines(goal, code.imports, condition, dialect, bodies),
    ...(host ? [`/** ${say.host} */`, `interface PushHost {`, `\t${code.host};`, '}', ''] : []),
    ...(config.length > 0 ? [`/** ${say.values} */`, ...config, ''] : []),
    `/** ${comment[code.at]} */`,
    `export function ${setup.register}${signature(code, name, typed, host, returns)} {`,
    `\t// #ifdef ${condition}`,
    ...filled(own),
    '\t// #endif',
    ...(returns ? [`\treturn ${name};`] : []),
    '}',
    ...(launch
      ? [
          '',
          `/** ${say.launch} */`,
          `export function ${setup.initialise}()${typed ? ': void' : ''} {`,
          `\t// #ifdef ${condition}`,
          ...filled(launch),
          '\t// #endif',
          '}',
        ]
      : []),
  ];
}

/** The lines that the chosen makers want. */
function linesFor({ vendors }: Goal, lines: readonly SetupLine[], dialect: Dialect): string[] {
  const own = dialect === 'uts' ? 'uni-app-x' : 'uni-app';
  return lines.flatMap((one) => {
    if (typeof one === 'string') return [one];
    const { vendor, framework = own, line } = one;
    const isChosen = vendor === undefined || vendors.some(({ id }) => id === vendor);
    return isChosen && framework === own ? [line] : [];
  });
}

function signature(
  { at, takes }: SetupCode,
  name: string,
  typed: boolean,
  host: boolean,
  returns: boolean,
): string {
  const type = host ? 'PushHost' : 'object';
  const given = at === 'object' ? [typed ? `${name}: ${returns ? 'T' : type}` : name] : [];
  const taken = takes ? [typed ? `${takes.name}: ${takes.type}` : takes.name] : [];
  const parameters = `(${[...given, ...taken].join(', ')})`;
  if (!typed) return parameters;
  return returns ? `<T extends ${type}>${parameters}: T` : `${parameters}: void`;
}

/** One statement for each module, in each set of builds, and those of the makers that were chosen. */
function importLines(
  { vendors }: Goal,
  imports: readonly SetupImport[],
  condition: string,
  dialect: Dialect,
  bodies: readonly string[],
): string[] {
  const used = new Set(bodies.join('\n').match(/[\w$]+/g));
  const groups = new Map<string, { build: string; folder: string; names: string[] }>();
  for (const { folder, names, vendor, build: only } of imports) {
    if (vendor !== undefined && !vendors.some(({ id }) => id === vendor)) continue;
    const build = dialect === 'uts' && only ? only : '';
    const key = `${build} ${folder}`;
    groups.set(key, { build, folder, names: [...(groups.get(key)?.names ?? []), ...names] });
  }
  const lines = [...groups.values()].flatMap(({ build, folder, names }) => {
    const from = stringText(`@/uni_modules/${folder}`, "'");
    // TypeScript drops an import of which no name is used: the plugin would not be built in
    const isDropped = dialect === 'ts' && !names.some((name) => used.has(name.split(' as ').at(-1) ?? name));
    const line =
      names.length === 0 || isDropped
        ? `import ${from};`
        : names[0]?.startsWith('*')
          ? `import ${names.join(', ')} from ${from};`
          : `import { ${names.join(', ')} } from ${from};`;
    return build ? [`// ${build}`, line, '// #endif'] : [line];
  });
  return lines.length > 0 ? [`// #ifdef ${condition}`, ...lines, '// #endif', ''] : [];
}

/** The values that live in the registration and that no line has a hole for, as one object. */
function configOf(goal: Goal, bodies: readonly string[], packageName: string | undefined): string[] {
  const { provider, vendors } = goal;
  const own = bodies.join('\n');
  const values = [{ values: provider.values ?? [] }, ...vendors.filter((one) => isWritable(goal, one))]
    .flatMap((one) => valuesAt(one, 'registration'))
    .filter(({ id }) => !own.includes(`%${id}%`));
  const tree: Tree = new Map();
  for (const value of values) {
    const path = keysWith(value.place.path, packageName, undefined);
    if (path) put(tree, path, textOf(goal, value));
  }
  const [first = '', ...more] = printed(tree);
  return [`const config = ${first}`, ...more.slice(0, -1), `${more.length > 0 ? more.at(-1) : ''};`];
}

type Tree = Map<string, Tree | string>;

function put(tree: Tree, [key = '', ...more]: readonly string[], text: string): void {
  if (more.length === 0) {
    tree.set(key, text);
    return;
  }
  const inner = tree.get(key);
  const next: Tree = inner instanceof Map ? inner : new Map();
  tree.set(key, next);
  put(next, more, text);
}

function printed(tree: Tree): string[] {
  const lines = [...tree].flatMap(([key, value]) => {
    const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : stringText(key, "'");
    if (!(value instanceof Map)) return [`\t${name}: ${value},`];
    const [first = '', ...more] = printed(value);
    return [`\t${name}: ${first}`, ...more.map((line, i) => `\t${line}${i === more.length - 1 ? ',' : ''}`)];
  });
  return ['{', ...lines, '}'];
}

/** A value as the code has it; a certificate's id is a text, whatever it is made of. What is missing is blank, and reported until it is filled in. */
function textOf({ values }: Goal, { id, role, form }: Value): string {
  const text = values.get(id) ?? '';
  return form === 'number' && role === 'key' && /^\d{1,15}$/.test(text) ? text : stringText(text, "'");
}

function fill(line: string, goal: Goal, typed: boolean): string {
  const { provider, setup } = goal;
  const values = [...(provider.values ?? []), ...provider.vendors.flatMap((vendor) => vendor.values)];
  return line.replace(/%([^%]+)%/g, (hole, name: string) => {
    if (name.startsWith(':')) return typed ? name : '';
    if (name === 'config' || name === 'plugin') return name;
    if (name === 'object') return setup.instance?.name ?? 'sdk';
    const value = values.find(({ id }) => id === name);
    return value ? textOf(goal, value) : hole;
  });
}

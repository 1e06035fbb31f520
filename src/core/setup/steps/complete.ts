import { clickListener } from '../../edits/click-listener.ts';
import { addPath, addProperties, addProperty, quoteLike, replace } from '../../edits/index.ts';
import { insertIntoOnLaunch, launchOf, pluginIn } from '../../edits/on-launch.ts';
import type { Project, Registration } from '../../project/project.ts';
import { pathIn, requireNameOf, valuesAt } from '../../providers/index.ts';
import type { CallShape } from '../../providers/provider.ts';
import { isListening } from '../../rules/shared/listens.ts';
import { isUsed } from '../../rules/shared/used-call.ts';
import { excludesApp } from '../../syntax/branches.ts';
import type { Node, ObjectNode } from '../../syntax/tree.ts';
import { type Change, editsOr, type Goal, isWritable, type PlanStep, useOf } from '../change.ts';
import { codeComments } from '../messages/code.ts';
import { appPackage } from '../package-name.ts';
import { keysWith, stateAt } from '../places.ts';
import { joined, todo, valueChange } from './manifest.ts';

interface Config {
  readonly config: ObjectNode;
  readonly shape: CallShape;
}

/** Every configuration that a registration hands over, each once. */
function configsOf(project: Project, { provider }: Goal): Config[] {
  const found = new Map<string, Config>();
  for (const { config, shape } of useOf(project, provider).registrations) {
    if (config?.kind === 'object') found.set(`${config.source.path}:${config.start}`, { config, shape });
  }
  return [...found.values()];
}

/** The registration that is there names both the plugin and a configuration. */
export const completeRegistration: PlanStep = (project, goal) => {
  const use = useOf(project, goal.provider);
  for (const registration of use.registrations) {
    if (!registration.options) continue;
    const { object, plugin, config, both, pluginKey, configKey } = registration.options;
    if (both || (plugin && config)) continue;
    const [key, value] = plugin ? [configKey, '{}'] : [pluginKey, pluginFor(project, registration, goal)];
    const edits = addProperty(object, key, value);
    return editsOr(edits, todo('registrationUnclear', { file: pathOf(project, object) }));
  }
  return {};
};

function pluginFor(project: Project, { module }: Registration, { provider }: Goal): string {
  const { requires } = useOf(project, provider);
  for (const { call, module: where } of requires) {
    if (where !== module) continue;
    const holder = module.bindings.find(
      ({ init, path }) => path.length === 0 && init?.start === call.start && init.end === call.end,
    );
    if (holder) return holder.name;
  }
  return `uni.requireNativePlugin(${quoteLike(module.source, requireNameOf(provider))})`;
}

/** Blank values of the configuration that is there are filled in; others only where the user said so. */
export const fillConfig: PlanStep = (project, goal) =>
  joined(
    configsOf(project, goal).flatMap(({ config, shape }) =>
      wanted(project, goal, shape).map(({ key, path, value }): Change => {
        const { property } = stateAt(project, config, path);
        if (!property) return {};
        const literal = project.resolve(property.value);
        return isLiteral(literal) ? valueChange(key, property, literal, value, goal.overwrite.has(key)) : {};
      }),
    ),
  );

/** A placeholder of a vendor that is not to be used is none of anybody's values: it goes. */
export const clearPlaceholders: PlanStep = (project, goal) => {
  const edits = configsOf(project, goal).flatMap(({ config, shape }) =>
    goal.provider.vendors
      .filter((vendor) => !goal.vendors.includes(vendor))
      .flatMap((vendor) => valuesAt(vendor, 'registration'))
      .flatMap(({ id, place }) => {
        const path = pathIn(shape, id, place.path);
        const keys = keysWith(path, appPackage(project, goal.provider, goal.answers), undefined);
        const { state, property } = stateAt(project, config, keys ?? path);
        const literal = property && project.resolve(property.value);
        return state === 'placeholder' && literal?.kind === 'string'
          ? [replace(literal, quoteLike(literal, ''))]
          : [];
      }),
  );
  return { edits };
};

/** Keys that the configuration lacks are added to it. */
export const extendConfig: PlanStep = (project, goal) => {
  const changes: Change[] = [];
  for (const { config, shape } of configsOf(project, goal)) {
    const absent = wanted(project, goal, shape).filter(
      ({ path }) => stateAt(project, config, path).state === 'absent',
    );
    const flat = absent.filter(({ path }) => path.length === 1);
    const [nested] = absent.filter(({ path }) => path.length > 1);
    const edits =
      flat.length > 0 || !nested
        ? addProperties(
            config,
            flat.map(({ key, value }) => [key, quoteLike(config, value)]),
          )
        : addPath(config, nested.path, quoteLike(config, nested.value));
    if (absent.length > 0 && edits.length === 0)
      changes.push({ notes: absent.map(({ key, value }) => todo('byHand', { key, value })) });
    changes.push({ edits });
  }
  const use = useOf(project, goal.provider);
  const unclear = use.registrations.find(
    ({ config, shape: { arguments: takes } }) =>
      config?.kind !== 'object' && (takes.options !== undefined || takes.config !== undefined),
  );
  if (unclear)
    changes.push({ notes: [todo('registrationUnclear', { file: pathOf(project, unclear.call) })] });
  return joined(changes);
};

interface Wanted {
  readonly key: string;
  readonly path: readonly string[];
  readonly value: string;
}

/** What the configuration is to hold. */
function wanted(project: Project, goal: Goal, shape: CallShape): Wanted[] {
  const { provider, vendors, values, answers } = goal;
  const packageName = appPackage(project, provider, answers);
  const positional = provider.register.flatMap((shape) => shape.arguments.values ?? []).map(({ id }) => id);
  return [{ values: provider.values ?? [] }, ...vendors.filter((one) => isWritable(goal, one))]
    .flatMap((one) => valuesAt(one, 'registration'))
    .flatMap(({ id, place }) => {
      const value = values.get(id);
      const path = keysWith(pathIn(shape, id, place.path), packageName, undefined);
      return value === undefined || !path || positional.includes(id) ? [] : [{ key: id, path, value }];
    });
}

function isLiteral({ kind }: Node): boolean {
  return ['string', 'number', 'null'].includes(kind);
}

/** The plugin's calls at launch, where the registration is the project's own and they are nowhere made. */
export const completeLaunch: PlanStep = (project, { provider, language }) => {
  const use = useOf(project, provider);
  const { click, setup } = provider;
  // what is called at launch is then among the code, and no native plugin's
  if (setup?.code) return {};
  const initialise = provider.initialise?.method;
  const listener = click?.callee.method;
  if (!use.registrations.some(({ plugin }) => plugin && !excludesApp(plugin.branch))) return {};
  const lacksInit = initialise !== undefined && !isUsed(project, initialise);
  const lacksListener = click?.callee.of === 'plugin' && !isListening(project, provider, click);
  if (!lacksInit && !lacksListener) return {};
  const launch = launchOf(project);
  const plugin = launch && pluginIn(launch, use);
  const lines = [
    '// #ifdef APP-PLUS',
    ...(lacksInit ? [`${plugin}.${initialise}();`] : []),
    ...(lacksListener && plugin && click
      ? clickListener(click, plugin, launch.typed, codeComments[language].click)
      : []),
    '// #endif',
  ];
  const edits = launch ? insertIntoOnLaunch(launch, lines) : [];
  if (edits.length > 0) return { edits };
  const calls = [...(lacksInit ? [`${initialise}()`] : []), ...(lacksListener ? [`${listener}()`] : [])];
  return { notes: [todo('launchByHand', { calls })] };
};

function pathOf(project: Project, { source }: { source: { path: string } }): string {
  return source.path.slice(project.root.length + 1);
}

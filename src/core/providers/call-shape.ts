import type { SchemaId } from '../generated/schemas.ts';
import type { Place } from './vendor-use.ts';

/** How a call is known. */
export type Callee =
  /** A method of whatever object; where `on` is there, of one that has one of these names. */
  | { readonly of: 'object'; readonly method: string; readonly on?: readonly [string, ...string[]] }
  /** A function of the provider's UTS module, by its name, under an alias or in a namespace: `Push.register()`. */
  | { readonly of: 'module'; readonly method: string }
  /** A method of the native plugin that `uni.requireNativePlugin` gives. */
  | { readonly of: 'plugin'; readonly method: string };

/**
 * An object with the plugin under one key and its configuration under another:
 * `{ 'some-push': plugin, config: {…} }`.
 */
export interface OptionsShape {
  readonly pluginKey: string;
  readonly configKey: string;
  /** Counts only when both keys are there; otherwise either of them is enough. */
  readonly both: boolean;
  /** The configuration's key alone says nothing, as other libraries' calls of that name take one too (`config`). */
  readonly requires?: 'plugin';
  /** Keys of further plugins that the SDK drops from a call that names the push plugin. */
  readonly dropped?: RegExp;
  /** Keys of further push plugins: of several in one call the SDK registers one. */
  readonly rivals?: readonly string[];
}

/** What a call takes, argument by argument; nothing where it takes nothing that is looked at. */
export interface CallArguments {
  /** The first argument holds both the plugin and the configuration. */
  readonly options?: OptionsShape;
  /** The index of the argument that is the plugin itself. */
  readonly plugin?: number;
  /** The index of the argument that is the configuration itself. */
  readonly config?: number;
  /** A key that the configuration has: without it the call is another library's. */
  readonly key?: string;
  /** Arguments that are values themselves, each by the id of its `Value`. */
  readonly values?: readonly { readonly index: number; readonly id: string }[];
  /** A string that must stand as an argument (`'push'`). */
  readonly text?: { readonly index: number; readonly value: string };
}

/** A call that registers the plugin with whoever asks it for a token. */
export interface CallShape {
  readonly callee: Callee;
  readonly arguments: CallArguments;
  /** The schema of the configuration that it takes, by file name without `.schema.json`. */
  readonly schema?: SchemaId;
  /** The rule that tells what breaks it, where that is one of the provider's own. */
  readonly schemaRule?: string;
  /** Calls that it must come before, on the same object where they are methods of one. */
  readonly before?: readonly Callee[];
  /** Calls that must come before it. */
  readonly after?: readonly Callee[];
  /** A setting that, being `true`, makes it superfluous on some systems: nobody is then told that it is never made. */
  readonly spared?: Place;
  /** Where this call's configuration has a value elsewhere than the value's own place says: the path, by its id. */
  readonly paths?: Readonly<Record<string, readonly string[]>>;
  /** What the SDK makes of a blank value in the configuration, where it does not just count as none. */
  readonly blank?: 'throws';
}

/** Where the configuration that a call takes has a value. */
export function pathIn(
  { paths }: Pick<CallShape, 'paths'>,
  id: string,
  path: readonly string[],
): readonly string[] {
  return paths !== undefined && Object.hasOwn(paths, id) ? (paths[id] as typeof path) : path;
}

/** How the app listens for clicked notifications. */
export interface ClickListener {
  readonly callee: Callee;
  /** The argument that says for which event, where there is one: as its text, and as the code writes it. */
  readonly event?: { readonly index: number; readonly value: string; readonly written: string };
  /** Where the listener's argument holds what the message passed through: `['notification', 'entity']`. */
  readonly payload?: readonly string[];
}

/** What a call is called: `login`, and with the name of its object where that is fixed. */
export function nameOfCall(callee: Callee): string {
  const on = callee.of === 'object' ? callee.on?.[0] : undefined;
  return on === undefined ? callee.method : `${on}.${callee.method}`;
}

interface Registering {
  readonly register: readonly CallShape[];
}

/** The schema of the configuration, as the call that is to be written has it. */
export function configSchemaOf({ register }: Registering): SchemaId | undefined {
  return register[0]?.schema;
}

/** The rule that tells what breaks a configuration's schema, where the provider has none of its own. */
export const CONFIG_RULE = 'push-config-schema';

export function schemaRuleOf({ schemaRule = CONFIG_RULE }: CallShape): string {
  return schemaRule;
}

/** The methods that register, each once. */
export function methodsOf({ register }: Registering): string[] {
  return [...new Set(register.map(({ callee }) => callee.method))];
}

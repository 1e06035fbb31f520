import type { Language, Localized } from '../messages/localized.ts';
import type { VendorId } from './vendors/vendor-id.ts';

/** How a project comes by the object that registers the plugin: `Sdk.create({ id })`. */
export interface InstanceShape {
  /** The SDK's function that makes the object. */
  readonly method: string;
  /** It is called with `new`. */
  readonly construct: boolean;
  /** The names that the SDK usually has in the code, whether it comes from a package or from a copied file. */
  readonly names: readonly string[];
  /** What to call the SDK, and the object, in code that is written anew. */
  readonly sdkName: string;
  readonly name: string;
  /** The module to import the SDK from, below its package. */
  readonly path: string;
  /** The package has types for its main module alone, and they lack the method that registers plugins. */
  readonly untyped: boolean;
  /** The option that says whose application it is; `form` is what its value looks like. */
  readonly option: string;
  readonly form: 'number' | 'text';
  readonly pattern: RegExp;
  readonly example: string;
  /** Values that documents and demos have, in small letters: nobody's own application. */
  readonly samples: readonly string[];
  /** Further options, as they stand in the code. */
  readonly more: readonly string[];
  /** A second argument, as it stands in the code. */
  readonly further?: string;
}

/** How one of the provider's own values is asked for: the key of a push service. */
export interface SetupValue {
  readonly id: string;
  readonly title: Localized;
  readonly example: string;
  /** What it looks like, where digits or a schema do not say so. */
  readonly pattern?: RegExp;
  /** What it is where the user has no wish. */
  readonly usual?: string;
}

/** Names that code which is written anew imports from a UTS plugin: `start`, `init as initMaker`, `* as Push`. */
export interface SetupImport {
  readonly folder: string;
  /** None: the module is imported for what it does. */
  readonly names: readonly string[];
  /** Only where that maker is chosen. */
  readonly vendor?: VendorId;
  /**
   * The builds that have these names, where not every system does. Said in uni-app x alone, which compiles for each
   * system by itself; uni-app has one script for all of them.
   */
  readonly build?: '#ifdef APP-IOS' | '#ifndef APP-IOS';
}

/** A line of code, or one that is there only where that maker is chosen, or in that framework. */
export type SetupLine =
  | string
  | { readonly vendor?: VendorId; readonly framework?: 'uni-app' | 'uni-app-x'; readonly line: string };

/**
 * Code as it is written anew. Each line begins with a tab for every step of indentation. Its holes: `%id%` is the value
 * of that id, as a text, or as digits where its form is `number`; `%config%` the object of all values that live in the
 * registration; `%plugin%` the native plugin; `%object%` the SDK's object; `%: string%` a type, where types are written.
 */
export interface SetupCode {
  /**
   * Where the function that registers is called: when the app is launched, where the SDK's object is made, or before or
   * after the login. Where no login is found, calling it is left to the user.
   */
  readonly at: 'launch' | 'object' | 'before-login' | 'after-login';
  /** Inside the function that registers. */
  readonly lines: readonly SetupLine[];
  /** Inside the function that is called at launch; absent where there is none. */
  readonly launch?: readonly SetupLine[];
  /** What the function takes, beside the object: the option of the login that gives it, `userID`. */
  readonly takes?: { readonly name: string; readonly type: string };
  readonly imports: readonly SetupImport[];
  /** What the object has, where types are written: a method with its type. */
  readonly host?: string;
  /** Methods whose calls it is for: a project that calls one of them has code of its own. */
  readonly calls?: readonly string[];
  /** The build that has it; uni-app x knows `APP` alone. */
  readonly condition: 'APP' | 'APP-PLUS';
}

/** What a list in a JSON file must hold: a Gradle dependency in a UTS plugin's `config.json`. */
export interface SetupItem {
  readonly vendor?: VendorId;
  readonly file: string;
  readonly path: readonly string[];
  /** `%version%` is what `version` finds among the items that are there. */
  readonly item: string;
  readonly version?: RegExp;
}

/** What the manifest must hold beside its ticks. */
export interface SetupTick {
  readonly framework: 'uni-app' | 'uni-app-x';
  readonly vendor?: VendorId;
  readonly path: readonly string[];
  /** Written only where the answers say that the App is built for it. */
  readonly system?: 'harmony';
  /**
   * Where the object around it is there with another value, or none, something else works that way: that is replaced
   * where the answers allow it, else nothing behind it is written.
   */
  readonly instead?: boolean;
  /** A text, or an object that is there by being empty. */
  readonly value: string | boolean | Readonly<Record<string, never>>;
}

/** What may be said of the messages that a cloud function sends. */
export interface ServerValue extends SetupValue {
  /** Only where that maker is chosen, or the App is built for that system. */
  readonly vendor?: VendorId;
  readonly system?: 'harmony';
}

/** A cloud function that sends, which the wizard writes where the user wants one. */
export interface SetupServer {
  /** The folders that hold a cloud's functions, by the clouds. */
  readonly clouds: readonly string[];
  /** The folder of the functions below one of them, and what ours is called. */
  readonly folder: string;
  readonly name: string;
  readonly values: readonly ServerValue[];
  /** The files of the function, by name. */
  files(
    options: {
      readonly name: string;
      readonly appId: string;
      readonly values: ReadonlyMap<string, string>;
    },
    language: Language,
  ): Readonly<Record<string, string>>;
}

/** What setting a provider up needs beyond what checking it does. */
export interface ProviderSetup {
  /** The package to add where the project has no SDK, and its version; absent where push needs none. */
  readonly sdk?: { readonly package: string; readonly version: string };
  /** How the object comes about that the plugin is registered on, or that logs in; absent where there is none. */
  readonly instance?: InstanceShape;
  /** The function that registers the plugin, and the one that sets it up at launch, in code that is written anew. */
  readonly register: string;
  readonly initialise: string;
  /** Absent: the call that registers on the SDK's object says it all. */
  readonly code?: SetupCode;
  /** The provider's own values, where there is more to say of them than their names. */
  readonly values?: readonly SetupValue[];
  readonly items?: readonly SetupItem[];
  readonly ticks?: readonly SetupTick[];
  readonly server?: SetupServer;
  /** Methods of the SDK's object, and calls by their whole name (`Login.start`), that log in. */
  readonly login?: readonly string[];
  /** What a vendor's console gives that the IM console asks for when a certificate is added there. */
  readonly toConsole: Readonly<Partial<Record<VendorId, string>>>;
}

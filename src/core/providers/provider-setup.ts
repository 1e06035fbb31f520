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
}

/** What setting a provider up needs beyond what checking it does. */
export interface ProviderSetup {
  /** The package to add where the project has no SDK, and its version; absent where push needs none. */
  readonly sdk?: { readonly package: string; readonly version: string };
  /** How the object comes about that the plugin is registered on; absent where it is registered on none. */
  readonly instance?: InstanceShape;
  /** The function that registers the plugin, and the one that sets it up at launch, in code that is written anew. */
  readonly register: string;
  readonly initialise: string;
  /** What a vendor's console gives that the IM console asks for when a certificate is added there. */
  readonly toConsole: Readonly<Partial<Record<VendorId, string>>>;
}

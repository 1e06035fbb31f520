import type { CallShape, OptionsShape, Provider } from '../providers/provider.ts';
import type { Branch } from '../syntax/branches.ts';
import type { JsonSyntaxProblem } from '../syntax/jsonc.ts';
import type { Binding, CallSite, ScriptModule } from '../syntax/module.ts';
import type { Source, Span } from '../syntax/source.ts';
import type { Node, ObjectNode, Property } from '../syntax/tree.ts';
import type { Needle } from './needle.ts';

/** A JSON or JSONC text that has been read. `tree` is as much of it as could be made out. */
export interface JsonFile {
  readonly source: Source;
  readonly tree: Node | undefined;
  readonly problems: readonly JsonSyntaxProblem[];
}

/** The project's `manifest.json`. */
export interface Manifest extends JsonFile {
  readonly uniAppX: boolean;
  /** Its `app-plus` object. */
  readonly app: Node | undefined;
}

/** `uni.requireNativePlugin('…')` of a provider's plugin in the project's own source. */
export interface RequireCall {
  readonly module: ScriptModule;
  readonly call: CallSite;
  /** The name as written. */
  readonly name: string;
}

/** The object of a call that takes the plugin and its configuration, each under a key of its own. */
export interface RegistrationOptions extends OptionsShape {
  /** The argument, followed to its literal. */
  readonly object: ObjectNode;
  readonly plugin: Property | undefined;
  /** The property that holds the configuration; absent also where the object is open. */
  readonly config: Property | undefined;
}

/** A call that registers the plugin. */
export interface Registration {
  readonly module: ScriptModule;
  readonly call: CallSite;
  readonly shape: CallShape;
  readonly method: string;
  /** Undefined where the call takes no such object. */
  readonly options: RegistrationOptions | undefined;
  /** Where the plugin is named: its property or argument, the call itself where that is the plugin's own. */
  readonly plugin: (Span & { readonly branch: Branch | undefined }) | undefined;
  /** The configuration, followed to its literal; `unknown` where it cannot be read. */
  readonly config: Node | undefined;
  /** Arguments that are values themselves, by the id of their `Value`, followed to their literals. */
  readonly values: ReadonlyMap<string, Node>;
}

/** A provider that the project uses, and where. */
export interface ProviderUse {
  readonly provider: Provider;
  /** The native plugin's entry in `app-plus.nativePlugins`. */
  readonly entry: Property | undefined;
  readonly requires: readonly RequireCall[];
  /** Names that the project's own source imports from the UTS plugin. */
  readonly imports: readonly Binding[];
  readonly registrations: readonly Registration[];
}

/** Which files lie in the project; answers from the listing that the walk made, never from the disk. */
export interface ProjectFiles {
  /** Undefined where it is not known yet: report nothing, the host will look and run the rules again. */
  exists(path: string): boolean | undefined;
  /** The names in a folder (folders with a trailing `/`); undefined where it is not known yet, [] where it is missing. */
  list(folder: string): readonly string[] | undefined;
  /** A JSON file; null where there is none, undefined where it is not known yet. */
  json(path: string): JsonFile | null | undefined;
  /** Any other text; null where there is none, undefined where it is not known yet. */
  text(path: string): string | null | undefined;
  /** Every file of that base name that the walk saw in the project, nearest first. */
  named(name: string): readonly string[];
}

/** What a search through all scripts of a project found. */
export interface Said {
  readonly modules: readonly ScriptModule[];
  /** These are all: there were not too many of them, and each could be read. */
  readonly whole: boolean;
}

/** A uni-app project and all that the rules may know of it. Paths are absolute. */
export interface Project {
  readonly root: string;
  /** The manifest's folder: `root`, or `root/src` in the command-line layout. */
  readonly sourceRoot: string;
  readonly manifest: Manifest;
  readonly uses: readonly ProviderUse[];
  /** `uni.requireNativePlugin('…')` calls of the project's own source, whatever they name. */
  readonly requires: readonly RequireCall[];
  /** The project's own scripts that hold a word which a rule needs. */
  readonly scripts: readonly ScriptModule[];
  /** Those of its cloud functions: they run on uniCloud's servers, and no build of the App holds them. */
  readonly cloud: readonly ScriptModule[];
  /** The Java and Kotlin texts in it that hold a word which a rule needs. */
  readonly natives: readonly Source[];
  readonly files: ProjectFiles;
  /** Follows a reference to the value it stands for, through `const`s and imports; `unknown` where it cannot. */
  resolve(node: Node): Node;
  /** The scripts in which something is said, `uni_modules` included; undefined where it is not known yet. */
  search(needle: Needle): Said | undefined;
}

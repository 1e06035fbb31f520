import type { Language } from '../messages/localized.ts';
import type { AppKind } from './open.ts';
import type { Problem } from './problems.ts';
import type { Profile } from './signing/apple.ts';
import type { Certificate } from './signing/certificate.ts';

export type MakerId = 'huawei' | 'honor' | 'xiaomi' | 'oppo' | 'vivo' | 'meizu' | 'fcm' | 'apple';

/** A maker's id or key as it stands in the app. */
export interface Credential {
  readonly name: string;
  readonly type: 'string' | 'int' | 'float';
  readonly value: string;
  /** The entry that it stands in. */
  readonly file: string;
}

export interface MakerInApp {
  readonly id: MakerId;
  /** Components of its SDK are declared. */
  readonly sdk: boolean;
  readonly credentials: readonly Credential[];
}

/** Huawei's file in the app, or the resources that were made of it. */
export interface AgconnectInApp {
  readonly file: string;
  /** Every package that it names. */
  readonly packages: readonly string[];
  readonly appId: string | undefined;
}

/** The manifest as DCloud's compiler has left it in the app. */
export interface CompiledManifest {
  readonly file: string;
  readonly appid: string | undefined;
  readonly versionName: string | undefined;
  /** Push is ticked. */
  readonly push: boolean;
  /** Parameters of each native plugin. */
  readonly plugins: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** What DCloud's runtime says of itself. */
export interface DcloudFacts {
  readonly base: 'standard' | 'custom' | 'release' | 'unknown';
  /** Of the runtime, so of the HBuilderX that has built it. */
  readonly version: string | undefined;
  /** Push is among the modules that were built in; undefined where that is not told. */
  readonly push:
    | { readonly file: string; readonly isIn: boolean; readonly modules: readonly string[] }
    | undefined;
  /** The names of native plugins; undefined where the list is not there. */
  readonly plugins: readonly string[] | undefined;
  readonly compiled: CompiledManifest | undefined;
}

export interface IosFacts {
  readonly hasProfile: boolean;
  readonly profile: Profile | undefined;
  /** Entitlements were read, and `aps-environment` in them. */
  readonly signed: { readonly aps: string | undefined } | undefined;
  readonly backgroundModes: readonly string[];
}

/** A built app, as far as its files tell. */
export interface AppFacts {
  readonly kind: AppKind;
  readonly package: string | null;
  readonly versionName: string | null;
  readonly targetSdk: number | undefined;
  readonly permissions: readonly string[] | undefined;
  readonly certificates: readonly Certificate[];
  readonly dcloud: DcloudFacts;
  /** The tool that has encrypted its code. */
  readonly hardened: Readonly<Record<Language, string>> | undefined;
  readonly makers: readonly MakerInApp[];
  /** The values of every `meta-data` and of every text in JSON files among the assets. */
  readonly values: ReadonlyMap<string, string>;
  readonly agconnect: AgconnectInApp | undefined;
  readonly ios: IosFacts | undefined;
  /** When it was built: `YYYYMMDDhhmm`; undefined where its entries do not tell. */
  readonly built: number | undefined;
  readonly duplicates: readonly string[];
  /** Packages, `com/example/`, of which it is going to be asked whether the app has classes below them. */
  expectClasses(starts: readonly string[]): void;
  /** Whether it has; undefined where its code cannot be read. */
  hasClasses(start: string): boolean | undefined;
  readonly problems: readonly Problem[];
}

/** One of the known integrations, by what it leaves in an app. */
export interface KnownProvider {
  readonly id: string;
  /** Names of its native plugins. */
  readonly native: readonly string[];
  /** Folders of its UTS plugins. */
  readonly uts: readonly string[];
  /** The module of DCloud's Push that it is. */
  readonly module?: string;
}

/** A value of the source and where it has to be in the app. */
export interface SourceValue {
  readonly id: string;
  readonly maker: MakerId | undefined;
  readonly value: string;
  /** Its name in the app, where that is known: of a `meta-data`, or `file.json: path`. */
  readonly name: string | undefined;
}

/** What the project says that the app was built from. */
export interface SourceFacts {
  readonly appid: string | undefined;
  /** On Android, and on HarmonyOS. */
  readonly package: string | undefined;
  readonly bundleName: string | undefined;
  readonly providers: readonly string[];
  /** A provider in use needs DCloud's Push module, or the manifest ticks it. */
  readonly pushModule: boolean;
  /** Native plugins that the manifest names, with the names that the app must have; none where those are not known. */
  readonly plugins: readonly {
    readonly id: string;
    readonly names: readonly string[];
    readonly parameters: ReadonlyMap<string, string>;
  }[];
  readonly uts: readonly string[];
  /** Makers that the source has values for. */
  readonly makers: readonly MakerId[];
  readonly values: readonly SourceValue[];
  /** Files that go into the app, with the time of their last change, as `built`; absent in a fresh clone. */
  readonly changed: readonly { readonly file: string; readonly time: number }[];
}

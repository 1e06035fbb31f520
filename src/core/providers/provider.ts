import type { SchemaId } from '../generated/schemas.ts';
import type { Localized } from '../messages/localized.ts';
import type { Callee, CallShape, ClickListener } from './call-shape.ts';
import type { ChannelShape } from './channel.ts';
import type { Delivery } from './delivery.ts';
import type { HarmonyUse } from './harmony-use.ts';
import type { ProviderSetup } from './provider-setup.ts';
import type { ServiceStep } from './service-step.ts';
import type { ProjectFile, Value, VendorUse } from './vendor-use.ts';
import type { ProviderCheck } from './vendors/checks.ts';
import type { VendorNote } from './vendors/facts.ts';
import type { VendorId } from './vendors/vendor-id.ts';

export type { Callee, CallShape, ClickListener, OptionsShape } from './call-shape.ts';
export type { ChannelShape } from './channel.ts';
export type { BuiltinDelivery, Delivery, NativeDelivery, UtsDelivery } from './delivery.ts';
export type { ServiceStep } from './service-step.ts';
export type { MakerTick, Place, ProjectFile, Value, VendorUse } from './vendor-use.ts';
export type { PhoneId, VendorId } from './vendors/vendor-id.ts';

/**
 * How one message says what its offline push shows: `im.send(message, { push: {…} })`.
 */
export interface MessageShape {
  readonly method: string;
  /** Other methods that take the same. */
  readonly methods?: readonly string[];
  /** The index of the argument that holds the options. */
  readonly argument: number;
  /** The option that holds the push's object. */
  readonly key: string;
  /** Words of the object by which a script is worth reading, where the option's name is too common for that. */
  readonly words?: readonly string[];
  /** Options that stand beside it, where calls of that name are common: without one of them the key is not offered. */
  readonly beside?: readonly string[];
  /** The schema of that object. */
  readonly schema: SchemaId;
  /** Classes belong into the console's certificate, says the vendor: a message without one is as it should be. */
  readonly classesInConsole?: true;
  /** Keys that only other makers' objects of that name have, or their options beside it: where one stands, it is theirs. */
  readonly foreign: { readonly info: readonly string[]; readonly options: readonly string[] };
  /** Where a key, set to `true`, says that the message is not pushed at all. */
  readonly unpushed: { readonly info: readonly string[]; readonly options: readonly string[] };
  /** The key of what is passed through to the click, as a JSON text, and the key that the JSON must have. */
  readonly passed?: { readonly key: string; readonly entity: string };
  /** Where a vendor's notification channel may be named, below the object; the first place is the one to write. */
  readonly channels: readonly { readonly vendor: VendorId; readonly paths: readonly (readonly string[])[] }[];
}

/** A package from the registry that holds the provider's SDK. */
export interface ProviderSdk {
  readonly package: string;
  /** The first version that has push; null where no version has. */
  readonly minimum: string | null;
  /** The version that the vendor asks for. */
  readonly recommended?: string;
}

/** What is to be known of some makers with one provider alone. */
export type ProviderNotes = Readonly<Partial<Record<VendorId, readonly VendorNote[]>>>;

/** The makers of the IM services, and DCloud. */
export type Family = 'tencent' | 'easemob' | 'jiguang' | 'netease' | 'dcloud';

/** Where a provider's client works, as far as the sources say. */
export interface Platforms {
  readonly systems: readonly ('android' | 'ios' | 'harmony')[];
  readonly frameworks: readonly ('uni-app' | 'uni-app-x')[];
}

/** Where facts come from, and when that was written or read. */
export interface FactSource {
  /** The fields that it is for. */
  readonly of: readonly (keyof Provider)[];
  readonly citation: string;
  /** The document's or the version's own date, `YYYY-MM-DD`, else the day on which it was read. */
  readonly date: string;
}

/** What is said of something by the sources; of what is `unknown` nothing is reported. */
export type Tri = 'needed' | 'forbidden' | 'unknown';

/** What follows a provider; `id` where it is one of ours. */
export interface Successor {
  readonly id?: string;
  readonly name: string;
  readonly url: string;
}

/** One push integration. Data, not code: adding a provider is adding one file of this shape. */
export interface Provider {
  readonly id: string;
  readonly family: Family;
  readonly name: string;
  /** What it is called where several are to choose from. */
  readonly title: Localized;
  /** Where certificates are uploaded. */
  readonly console: string;
  /** Where the plugin is downloaded; of what is built in, where it is told how. */
  readonly download: string;
  /** The same under other plugin ids, as its maker publishes it for other markets: each is whole, and has this one's id. */
  readonly variants?: readonly Provider[];
  /** How its client gets into the app; with several, any of them makes it used. */
  readonly delivery: readonly Delivery[];
  /** What the manifest must tick, and must not. `advised`: its maker asks for it, and has done without it. */
  readonly manifest: { readonly pushModule: Tri | 'advised'; readonly uniPush: Tri };
  readonly vendors: readonly VendorUse[];
  /** What it wants whatever the makers: its own key, a file with the values of several. */
  readonly values?: readonly Value[];
  readonly files?: readonly ProjectFile[];
  readonly platforms: Platforms;
  /** Where `platforms` name it. */
  readonly harmony?: HarmonyUse;
  /** The calls that register the plugin, the one to write first; none where nothing has to be called. */
  readonly register: readonly CallShape[];
  /** What must be called once, when the app is launched. */
  readonly initialise?: Callee;
  readonly click?: ClickListener;
  readonly sdks?: readonly ProviderSdk[];
  readonly message?: MessageShape;
  /** How its UTS plugin makes a notification channel, by a method that is imported from it. */
  readonly channel?: ChannelShape;
  /** No longer maintained by its maker. */
  readonly discontinued: boolean;
  /** What its maker asks to use instead; one that is still maintained is then no longer the recommended way. */
  readonly successor?: Successor;
  /** What setting it up needs beyond what checking it does; absent where the wizard cannot. */
  readonly setup?: ProviderSetup;
  /** What is done in its console whatever the makers, in order. */
  readonly service?: readonly ServiceStep[];
  /** These two by getters: no check of a project asks for them, and the command line loads them when somebody does. */
  readonly checks: readonly ProviderCheck[];
  readonly notes: ProviderNotes;
  readonly sources: readonly FactSource[];
}

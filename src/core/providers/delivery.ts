/** A native plugin, built in from `app-plus.nativePlugins`. */
export interface NativeDelivery {
  readonly kind: 'native';
  /** Its id, as in `app-plus.nativePlugins` and as the folder under `nativeplugins/`. */
  readonly id: string;
  /** Names by which `uni.requireNativePlugin` finds it; the first is the one to write. */
  readonly requireNames: readonly [string, ...string[]];
  /** Names that people write by mistake and that find nothing. */
  readonly aliases: readonly string[];
  /** `local`: it cannot be integrated through the cloud, and must lie in `nativeplugins/`. */
  readonly source: 'local' | 'cloud' | 'either';
  /** Native plugins without which it does not work: of each list any one, the first to name. */
  readonly needs?: readonly (readonly [string, ...string[]])[];
  /** Parameters that its entry has in older versions, which need none of them. */
  readonly whole?: RegExp;
}

/** A UTS plugin, built in where the project's own source imports it; its folder alone is not. */
export interface UtsDelivery {
  readonly kind: 'uts';
  /** Its folder below `uni_modules/`. */
  readonly folder: string;
  /** The oldest version that works, and the oldest that works on HarmonyOS. */
  readonly minimum?: string;
  readonly harmony?: string;
  /** Its package, where it can be imported from there too. */
  readonly npm?: string;
}

/** DCloud's own push, which the manifest ticks. */
export interface BuiltinDelivery {
  readonly kind: 'builtin';
  /** The method of `uniCloud` by which a cloud function gets what sends with it: who calls it uses the provider too. */
  readonly sender: string;
  /** Methods of `uni` by whose calls a uni-app x App gets it, ticked or not. */
  readonly calls?: readonly string[];
}

/** How a provider's client gets into the app. */
export type Delivery = NativeDelivery | UtsDelivery | BuiltinDelivery;

interface Delivered {
  readonly delivery: readonly Delivery[];
}

/** Its maker wants the Push module ticked. */
export function wantsPushModule({
  manifest: { pushModule },
}: {
  readonly manifest: { readonly pushModule: string };
}): boolean {
  return pushModule === 'needed' || pushModule === 'advised';
}

/** The providers, each with its variants behind it. */
export function withVariants<One extends { readonly variants?: readonly One[] }>(
  providers: readonly One[],
): readonly One[] {
  return providers.flatMap((provider) => [provider, ...(provider.variants ?? [])]);
}

/** The provider's native plugin; undefined where it has none. */
export function nativeOf({ delivery }: Delivered): NativeDelivery | undefined {
  return delivery.find((one) => one.kind === 'native');
}

/** All of its native plugins. */
export function nativesOf({ delivery }: Delivered): readonly NativeDelivery[] {
  return delivery.filter((one) => one.kind === 'native');
}

/** The provider's UTS plugin; undefined where it has none. */
export function utsOf({ delivery }: Delivered): UtsDelivery | undefined {
  return delivery.find((one) => one.kind === 'uts');
}

/** All of its UTS plugins. */
export function utsAllOf({ delivery }: Delivered): readonly UtsDelivery[] {
  return delivery.filter((one) => one.kind === 'uts');
}

/** How the provider is built in; undefined where a tick in the manifest does not. */
export function builtinOf({ delivery }: Delivered): BuiltinDelivery | undefined {
  return delivery.find((one) => one.kind === 'builtin');
}

/** The provider is built in by the manifest's tick alone. */
export function isBuiltin(provider: Delivered): boolean {
  return builtinOf(provider) !== undefined;
}

/** What the provider's plugin is called in its folder and in messages; '' where it has none. */
export function pluginOf(provider: Delivered): string {
  return nativeOf(provider)?.id ?? utsOf(provider)?.folder ?? '';
}

/** The name to require the native plugin by; '' where there is none. */
export function requireNameOf(provider: Delivered): string {
  return nativeOf(provider)?.requireNames[0] ?? '';
}

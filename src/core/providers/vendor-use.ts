import type { SchemaId } from '../generated/schemas.ts';
import type { VendorId } from './vendors/vendor-id.ts';

/** Stands in a path for the app's Android package. */
export const PACKAGE = '{package}';

/** Where a value lives in a project; a path may hold `PACKAGE`. */
export type Place =
  | { readonly in: 'registration'; readonly path: readonly string[] }
  | { readonly in: 'entry'; readonly plugin: string; readonly key: string }
  | {
      readonly in: 'json';
      readonly anyOf: readonly { readonly file: string; readonly path: readonly string[] }[];
    }
  | { readonly in: 'xml'; readonly file: string; readonly metaData: string }
  | { readonly in: 'manifest'; readonly path: readonly string[] }
  | { readonly in: 'console' };

/** A value that a vendor's push needs. */
export interface Value {
  /** The name by which people and answers call it. */
  readonly id: string;
  /** `certificate`: the id or name that the IM console gave to the push certificate. */
  readonly role: 'certificate' | 'key';
  readonly place: Place;
  /** `number`: of digits alone, and given by the console to this one certificate. */
  readonly form?: 'number';
  /** What it must begin with, so that the build does not take digits alone for a number. */
  readonly prefix?: string;
  /** What must stand in its place where the vendor is not used. */
  readonly unused?: '0' | '';
  /**
   * `always`: it must hold something, if only `unused`. `withVendor`: all of a vendor's are set, or none. `optional`:
   * nothing is known to fail without it.
   */
  readonly required: 'always' | 'withVendor' | 'optional';
  /** The rule that tells that it is lacking, where that is one of the provider's own. */
  readonly rule?: string;
}

/** A file that a vendor's push reads: from the vendor's own console, or with values of its own. */
export interface ProjectFile {
  readonly name: string;
  /** Where it may lie below the project's root: the first place is the one to name. */
  readonly anyOf: readonly [string, ...string[]];
  readonly shape: SchemaId | 'agconnect' | 'mcs' | 'google';
  /** `never`: it is there for the values in it, and where it is missing they are told. */
  readonly required: 'always' | 'withVendor' | 'never';
}

/** A key of the manifest, an object, by which the build takes a maker's push in. */
export interface MakerTick {
  readonly framework: 'uni-app' | 'uni-app-x';
  readonly path: readonly string[];
  /** Where the object around it is there, the makers that it does not name are left out. */
  readonly only?: boolean;
}

/** What a provider wants of one vendor, and where. */
export interface VendorUse {
  readonly id: VendorId;
  readonly values: readonly Value[];
  readonly files: readonly ProjectFile[];
  /** Which of the parameters that the native plugin declares are this vendor's, where their names differ by version. */
  readonly declared?: RegExp;
  /** The UTS plugin of its own below `uni_modules/`, by whose import the vendor is built in. */
  readonly module?: string;
  /** By which its push is built in, where all else of it is in a console. */
  readonly ticks?: readonly MakerTick[];
  /** The values that the certificate's name is made of, joined with `#`. */
  readonly nameParts?: readonly string[];
}

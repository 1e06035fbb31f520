import type { ServiceStep } from './service-step.ts';

/** Where the answer to a question may be seen in the project. */
export type Seen =
  | { readonly in: 'manifest'; readonly path: readonly string[] }
  | { readonly in: 'json'; readonly file: string; readonly path: readonly string[] }
  /** A word in a file that is not read any further. */
  | { readonly in: 'text'; readonly file: string; readonly word: string };

/**
 * What somebody is asked, as no file tells it, or the documents contradict each other: it is never said to be missing.
 */
export interface HarmonyAsk extends ServiceStep {
  /** The step that it belongs to. */
  readonly column: 'console' | 'certificate' | 'client' | 'manifest' | 'files' | 'channel';
  /** Nobody is asked where it can be seen there. */
  readonly seen?: Seen;
}

/** What a provider takes on HarmonyOS NEXT, beside what it takes of makers. */
export interface HarmonyUse {
  readonly asks: readonly HarmonyAsk[];
}

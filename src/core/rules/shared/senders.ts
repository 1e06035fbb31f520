import type { SchemaId } from '../../generated/schemas.ts';
import { vendorUse } from '../../project/certificates.ts';
import type { Project } from '../../project/project.ts';
import { type Classifier, cloudPushes, cloudWords } from '../../providers/index.ts';
import { sinceOf } from '../../schema/shape.ts';
import type { Span } from '../../syntax/source.ts';
import type { ObjectNode } from '../../syntax/tree.ts';
import { ignores, type MessagePush, messagePushes, messageWords } from './messages.ts';

/** The words that make a script worth reading for the rules on what is sent. */
export const senderWords: readonly string[] = [...messageWords, ...cloudWords];

/** A push that the project's own code sends, from the App or from a cloud function. */
export interface SentPush {
  readonly schema: SchemaId;
  readonly message: ObjectNode;
  /** Where to tell of what it lacks. */
  readonly at: Span;
  /** Who sorts it into classes: the makers that are certainly in use. */
  sortedBy(): readonly Classifier[];
  /** Every version of the SDK in use sends what stands at a path of keys. */
  reads(path: readonly string[]): boolean;
  /** By the push service that is built in, whose channels the App makes with `uni`. */
  readonly builtin: boolean;
}

/** Every push that is sent, each object once. */
export function sentPushes(project: Project): SentPush[] {
  const found: SentPush[] = messagePushes(project).map((push) => ({
    schema: push.shape.schema,
    message: push.info,
    at: push.option.keySpan,
    sortedBy: () => makersInUse(project, push),
    reads: ([key = '']) => !push.sdks.some((sdk) => ignores(sdk, sinceOf(push.shape.schema, [key]))),
    builtin: false,
  }));
  for (const push of cloudPushes(project)) {
    const { source, start } = push.message;
    found.push({ ...push, at: { source, start, end: start + 1 }, reads: () => true, builtin: true });
  }
  return found;
}

const MAKERS = ['huawei', 'honor', 'xiaomi', 'oppo', 'vivo', 'meizu'] as const;

/** By the certificates that a provider of the same house is registered with. */
function makersInUse(project: Project, { providers, shape, sdks, unpushed }: MessagePush): Classifier[] {
  if (unpushed || shape.classesInConsole || sdks.length === 0) return [];
  const houses = new Set(providers.map(({ family }) => family));
  const uses = project.uses.filter(({ provider }) => houses.has(provider.family));
  return MAKERS.filter((maker) => uses.some((use) => vendorUse(project, use, maker) === 'on'));
}

import lt from 'semver/functions/lt.js';
import type { Dependency } from '../project/dependencies.ts';
import { checkSchema, type SchemaProblem } from '../schema/check.ts';
import { countedProperties } from '../schema/plain.ts';
import { sinceOf } from '../schema/shape.ts';
import { type ObjectNode, propertyOf } from '../syntax/tree.ts';
import type { Report, Rule } from './rule.ts';
import { type MessagePush, messagePushes, messageWords } from './shared/messages.ts';
import { renameFix } from './shared/schema-fixes.ts';

/**
 * What a message says of its offline push is sent on key by key: a key that the SDK does not know, or that its version
 * does not know yet, is left out without a word. What is passed through to the click has a rule of its own.
 * `desc` and `ext` are the names of the native SDK, `Desc` and `Ext` those of the REST API. In `androidInfo` the SDK sends
 * every key on, those that it does not know in other letters. Message classes have a rule of their own.
 * Source: `sendMessage` of `tim-wx-sdk` 2.27 and `@tencentcloud/chat` 3.6, whose requests the tests read.
 */
export const offlinePushInfoSchema: Rule = {
  id: 'offline-push-info-schema',
  severity: 'warning',
  words: messageWords,
  check(project, report) {
    for (const push of messagePushes(project)) {
      const ignored = ignoredKeys(push);
      const keys = new Set(ignored.map(({ key }) => key));
      for (const { key, dependency, since } of ignored) {
        const args = { key, sdk: dependency.package, version: dependency.version ?? '', since: since ?? '' };
        for (const { keySpan } of countedProperties(push.info).get(key) ?? [])
          report({ message: since === null ? 'never' : 'tooOld', args, at: keySpan });
      }
      for (const problem of checkSchema(push.shape.schema, push.info, project.resolve)) {
        const [first = ''] = problem.path;
        // nothing in an object that is ignored is read
        if (first !== push.shape.passed?.key && !keys.has(first)) report(toReport(problem, push.info));
      }
    }
  },
};

interface Ignored {
  readonly key: string;
  readonly dependency: Dependency;
  /** The first version that reads the key; null where none of the package does. */
  readonly since: string | null;
}

/** The keys that the project's version of the SDK ignores; of several packages, that all of them do. */
function ignoredKeys({ info, sdks, shape }: MessagePush): Ignored[] {
  const found: Ignored[] = [];
  for (const key of countedProperties(info).keys()) {
    const since = sinceOf(shape.schema, [key]);
    if (!since || !sdks.every((dependency) => ignores(dependency, since[dependency.package]))) continue;
    const [dependency] = sdks;
    if (dependency) found.push({ key, dependency, since: since[dependency.package] ?? null });
  }
  return found;
}

function ignores({ version }: Dependency, since: string | null | undefined): boolean {
  if (since === undefined) return false;
  return since === null || (typeof version === 'string' && lt(version, since));
}

function toReport(problem: SchemaProblem, info: ObjectNode): Report {
  const { kind, path, property, node, suggestion, expected = [] } = problem;
  const key = problem.key ?? property?.key ?? path.at(-1) ?? '';
  if (kind === 'unknown-key' || kind === 'not-read') {
    const at = property?.keySpan ?? node;
    if (kind === 'not-read' && (problem.reason === 'dropped' || problem.reason === 'recased'))
      return { message: problem.reason, args: { key }, at };
    const parent = parentOf(info, problem);
    if (suggestion === undefined || (parent && propertyOf(parent, suggestion)))
      return { message: 'unknown', args: { key }, at };
    return {
      message: 'misspelt',
      args: { key, right: suggestion },
      at,
      fixes: renameFix(problem, suggestion),
    };
  }
  // a value may come from a constant elsewhere: the report stands where it is written
  return { message: kind === 'enum' ? 'value' : 'type', args: { key, expected }, at: node };
}

/** The object that holds the key, where it is a literal in place. */
function parentOf(info: ObjectNode, { path }: SchemaProblem): ObjectNode | undefined {
  let current: ObjectNode = info;
  for (const key of path.slice(0, -1)) {
    const value = propertyOf(current, key)?.value;
    if (value?.kind !== 'object') return undefined;
    current = value;
  }
  return current;
}

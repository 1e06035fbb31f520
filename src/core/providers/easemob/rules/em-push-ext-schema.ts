import type { Project } from '../../../project/project.ts';
import { defineRule, ruleMessages } from '../../../rules/rule.ts';
import { messagePushes, messageWords } from '../../../rules/shared/messages.ts';
import { renameFix, rightKey } from '../../../rules/shared/schema-fixes.ts';
import { checkSchema } from '../../../schema/check.ts';
import { countedProperties } from '../../../schema/plain.ts';
import { type Shape, shapeAt } from '../../../schema/shape.ts';
import type { ObjectNode, Property } from '../../../syntax/tree.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '环信消息 ext 中的推送字段',
    messages: {
      misspelt: '环信没有推送字段“{key}”：它不起作用，也没有任何提示。应写作“{right}”。',
      place: '“{key}”写错了位置：在这里不起作用，也没有任何提示。请移到“{right}”中。',
      outside: '“{key}”写错了位置：在这里不起作用，也没有任何提示。请移到 ext 的最外层。',
    },
    fixes: { rename: '改为“{right}”' },
  },
  en: {
    title: 'What the ext of an Easemob message says of its push',
    messages: {
      misspelt: 'Easemob has no push field "{key}": it has no effect, and nothing says so. Write "{right}".',
      place: '"{key}" has no effect in this place, and nothing says so. Move it into "{right}".',
      outside: '"{key}" has no effect in this place, and nothing says so. Move it to the top of ext.',
    },
    fixes: { rename: 'Change to "{right}"' },
  },
});

const SCHEMA = 'em-push-ext';

/** What the makers' keys begin with, which stand in one object alone. */
const OF_MAKER = /^(?:huawei|honor|xiaomi|oppo|vivo|meizu|fcm)_/;

/**
 * Fields of a message's `ext` that are meant for its push. `ext` is the app's own beyond them, and more names that begin
 * with `em_` are in use than the vendor's page lists: a key is reported where it is one edit from a listed one, or is a
 * listed one that has a single place and stands in another. Source: Easemob, "离线推送的消息扩展说明", read 2026-11-21.
 */
export const emPushExtSchema = defineRule({
  id: 'em-push-ext-schema',
  severity: 'warning',
  messages,
  keywords: messageWords,
  check(project, report) {
    for (const { shape, info } of messagePushes(project)) {
      if (shape.schema !== SCHEMA) continue;
      for (const problem of checkSchema(SCHEMA, info, project.resolve)) {
        const { kind, property, key = '', path, suggestion } = problem;
        if (kind !== 'unknown-key' || !property) continue;
        const parent = objectAt(info, path.slice(0, -1), project.resolve);
        const right = parent ? rightKey(parent, suggestion) : suggestion;
        if (right === undefined) continue;
        report({
          message: 'misspelt',
          args: { key, right },
          at: property.keySpan,
          fixes: renameFix(problem, right),
        });
      }
      for (const { property, right } of misplaced(info, project)) {
        const { key, keySpan: at } = property;
        if (right === '') report({ message: 'outside', args: { key }, at });
        else report({ message: 'place', args: { key, right }, at });
      }
    }
  },
});

/** The object at a path of keys, where it is known. */
function objectAt(
  node: ObjectNode,
  [key, ...rest]: readonly string[],
  resolve: Project['resolve'],
): ObjectNode | undefined {
  if (key === undefined) return node;
  const value = countedProperties(node).get(key)?.at(-1)?.value;
  const next = value && resolve(value);
  return next?.kind === 'object' ? objectAt(next, rest, resolve) : undefined;
}

interface Misplaced {
  readonly property: Property;
  /** The key of the object in which it belongs; `''` for `ext` itself. */
  readonly right: string;
}

/** Listed keys in another object than the one that has them. */
function misplaced(info: ObjectNode, { resolve }: Project): Misplaced[] {
  const top = shapeAt(SCHEMA);
  if (!top) return [];
  const objects = [...countedProperties(info)].flatMap(([name, properties]) =>
    properties.flatMap(({ value }) => {
      const object = resolve(value);
      return top.children?.[name] && object.kind === 'object' ? [{ name, object }] : [];
    }),
  );
  return [{ name: '', object: info }, ...objects].flatMap(({ name, object }) =>
    [...countedProperties(object)].flatMap(([key, properties]) => {
      const right = placeOf(key, top);
      if (right === undefined || right === name || top.children?.[name]?.sentOn?.includes(key)) return [];
      return properties.map((property) => ({ property, right }));
    }),
  );
}

/** Where a key belongs that has a place of its own. */
function placeOf(key: string, top: Shape): string | undefined {
  if (top.keys.includes(key)) return '';
  if (!OF_MAKER.test(key)) return undefined;
  return Object.entries(top.children ?? {}).find(([, { keys }]) => keys.includes(key))?.[0];
}

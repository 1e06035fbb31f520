import { quoteLike, replace } from '../edits/index.ts';
import { type ClassListId, classLists } from '../providers/index.ts';
import { nearestKey } from '../schema/nearest.ts';
import { isPlaceholder } from '../schema/values.ts';
import type { Node, Property, StringNode } from '../syntax/tree.ts';
import { defineRule, type FixOf, type ReportOf, ruleMessages } from './rule.ts';
import { classPlaces, isAbsentAt, propertiesAt } from './shared/class-places.ts';
import { senderWords, sentPushes } from './shared/senders.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '消息分类的取值',
    messages: {
      case: '“{key}”的值必须大写：写成“{value}”，厂商不认，消息会按没有分类处理，或发送失败。请改为“{right}”。',
      unknown:
        '“{key}”的值“{value}”不在厂商的消息分类中：消息会按没有分类处理，或发送失败。可以填写：{expected}。',
      contradicts:
        '“{key}”是 {value}，而消息分类“{category}”属于另一类：vivo 会拒绝这条消息（10097）。请删除“{key}”，只填写分类。',
      needsCategory: '“{key}”要与“{category}”同时填写：OPPO 会拒绝没有分类的提醒等级（67）。请补上分类。',
    },
    fixes: { value: '改为“{right}”' },
  },
  en: {
    title: 'What a message class may be',
    messages: {
      case: '"{key}" is written in capitals: the maker does not know "{value}", and the message counts as one without a class, or fails. Write "{right}".',
      unknown:
        '"{value}" is none of the maker\'s classes for "{key}": the message counts as one without a class, or fails. They are: {expected}.',
      contradicts:
        '"{key}" is {value}, and the class "{category}" is of the other kind: vivo refuses the message (10097). Remove "{key}" and leave the class alone.',
      needsCategory:
        '"{key}" goes with "{category}": OPPO refuses a reminder level without a class (67). Add the class.',
    },
    fixes: { value: 'Change to "{right}"' },
  },
});

type Fix = FixOf<typeof messages>;
type Report = ReportOf<typeof messages>;

/** Lists of names in capitals; the other enumerations are in the schemas. */
const NAMED: readonly ClassListId[] = ['huawei', 'harmony', 'vivo', 'oppo'];

/**
 * The classes that a maker knows, in capitals. vivo answers 10096 to any other and 10097 where its two kinds of class
 * contradict each other, OPPO 67; Huawei and HarmonyOS say nothing. Sources: those of `classLists`; vivo's structure of
 * a message (doc 362) and OPPO's "公共参数和返回码", as public clients quote them. A maker's new class would be reported
 * here until it is listed, so this is a warning.
 */
export const pushCategoryValue = defineRule({
  id: 'push-category-value',
  severity: 'warning',
  messages,
  keywords: senderWords,
  check(project, report) {
    const seen = new Set<Node>();
    for (const { schema, message } of sentPushes(project)) {
      const places = classPlaces(schema);
      const said = places.flatMap(({ list, path }) =>
        propertiesAt(message, path, project.resolve).map((property) => ({
          list,
          path,
          property,
          value: project.resolve(property.value),
        })),
      );
      for (const { list, property, value } of said) {
        if (!NAMED.includes(list) || value.kind !== 'string' || seen.has(value)) continue;
        seen.add(value);
        const found = problemOf(list, property, value);
        if (found) report(found);
      }
      for (const one of said) {
        const category = said.find(
          (other) =>
            other.list === ONE_OF[one.list] &&
            other.path.slice(0, -1).join() === one.path.slice(0, -1).join(),
        );
        const at = one.property.keySpan;
        const key = one.property.key;
        if (one.list === 'vivo-kind' && category && contradicts(one.value, category.value))
          report({
            message: 'contradicts',
            args: { key, value: textOf(one.value) as string, category: textOf(category.value) as string },
            at,
          });
        if (one.list !== 'oppo-level' || !textOf(one.value)) continue;
        const categories = places.filter(({ list }) => list === 'oppo');
        if (categories.every(({ path }) => isAbsentAt(message, path, project.resolve))) {
          const beside = categories.find(
            ({ path }) => path.slice(0, -1).join() === one.path.slice(0, -1).join(),
          );
          report({ message: 'needsCategory', args: { key, category: beside?.path.at(-1) ?? '' }, at });
        }
      }
    }
  },
});

/** The class beside which a key stands. */
const ONE_OF: Readonly<Partial<Record<ClassListId, ClassListId>>> = { 'vivo-kind': 'vivo' };

const textOf = (node: Node): string | undefined =>
  node.kind === 'string' || node.kind === 'number' ? String(node.value) : undefined;

/** One is the maker's unlimited kind, and the other is not. */
function contradicts(kind: Node, category: Node): boolean {
  const [number, name] = [textOf(kind), textOf(category)];
  const { service = [], marketing = [] } = classLists.vivo;
  if (number === '1') return marketing.includes(name as string);
  return number === '0' && service.includes(name as string);
}

function problemOf(list: ClassListId, { key, shorthand }: Property, value: StringNode): Report | undefined {
  const { service = [], marketing = [], disputed = [] } = classLists[list];
  const expected = [...service, ...marketing];
  const text = value.value;
  // a blank one is none at all
  if (text.trim() === '' || isPlaceholder(text) || [...expected, ...disputed].includes(text))
    return undefined;
  const upper = text.trim().toUpperCase();
  const isCase = [...expected, ...disputed].includes(upper);
  const right = isCase ? upper : nearestKey(upper, expected, 1);
  const fixes = (): Fix[] =>
    right === undefined || shorthand
      ? []
      : [
          {
            title: 'value',
            args: { right },
            edits: [replace(value, quoteLike(value, right))],
            safe: isCase,
          },
        ];
  if (isCase) return { message: 'case', args: { key, value: text, right: upper }, at: value, fixes };
  return { message: 'unknown', args: { key, value: text, expected }, at: value, fixes };
}

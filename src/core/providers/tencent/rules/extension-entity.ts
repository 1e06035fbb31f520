import { insert, quoteLike, replace, setValue } from '../../../edits/index.ts';
import type { TextEdit } from '../../../finding.ts';
import type { Project } from '../../../project/project.ts';
import { defineRule, type FixOf, ifChanging, type ReportOf, ruleMessages } from '../../../rules/rule.ts';
import { messagePushes, messageWords } from '../../../rules/shared/messages.ts';
import { countedProperties } from '../../../schema/plain.ts';
import { keyState } from '../../../schema/values.ts';
import type { CallNode, Node, Property, StringNode } from '../../../syntax/tree.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: 'extension 要是含 entity 的 JSON 文本',
    messages: {
      object:
        '“{key}”是对象：SDK 不会把它序列化，点击通知时收不到透传内容。请用 JSON.stringify 包裹，并放在 {entity} 里。',
      notJson: '“{key}”不是 JSON 文本：插件解析失败，点击通知时收不到透传内容。应为含 {entity} 的 JSON。',
      noEntity:
        '“{key}”里没有 {entity}：插件只转交 {entity} 中的内容，点击通知时收不到透传内容。请放进 {entity}。',
    },
    fixes: {
      stringify: '用 JSON.stringify 包裹',
      wrap: '放进 {entity}',
    },
  },
  en: {
    title: 'extension is a JSON text with an entity',
    messages: {
      object:
        '"{key}" is an object: the SDK sends it unserialised, and a click on the notification gets nothing of it. Wrap it in JSON.stringify, with the content under {entity}.',
      notJson:
        '"{key}" is no JSON text: the plugin cannot parse it, and a click on the notification gets nothing of it. It must be JSON with {entity}.',
      noEntity:
        '"{key}" has no {entity}: the plugin hands on only what is under {entity}, so a click on the notification gets nothing. Put the content under {entity}.',
    },
    fixes: {
      stringify: 'Wrap in JSON.stringify',
      wrap: 'Put it under {entity}',
    },
  },
});

type Fix = FixOf<typeof messages>;
type Report = ReportOf<typeof messages>;

/**
 * What a message passes through to the click is sent as a text, as it stands; the push plugins parse it and hand on
 * what is under `entity`. Sources: the SDKs send the value unserialised; the vendor's page ("extension 中需要包含
 * entity 字段").
 */
export const extensionEntity = defineRule({
  id: 'extension-entity',
  severity: 'warning',
  messages,
  keywords: messageWords,
  check(project, report) {
    const seen = new Set<Node>();
    for (const { shape, info } of messagePushes(project)) {
      if (!shape.passed) continue;
      const { key, entity } = shape.passed;
      for (const property of countedProperties(info).get(key) ?? []) {
        const value = project.resolve(property.value);
        const found = problemOf(project, property, value, { key, entity });
        if (!found || seen.has(found.place)) continue;
        seen.add(found.place);
        report(found.report);
      }
    }
  },
});

type Args = { readonly key: string; readonly entity: string };

interface Problem {
  readonly report: Report;
  /** What is wrong, wherever it is used. */
  readonly place: Node;
}

function problemOf(project: Project, property: Property, value: Node, args: Args): Problem | undefined {
  const { entity } = args;
  if (value.kind === 'object') {
    const at = property.shorthand ? property.keySpan : property.value;
    const fixes = fix('stringify', entity, stringified(property, lacks(value, entity) ? entity : undefined));
    return { place: property.value, report: { message: 'object', args, at, fixes } };
  }
  if (value.kind === 'string') return problemOfText(value, args);
  const stringify = value.kind === 'call' && isStringify(value);
  const argument = stringify ? value.args[0] : undefined;
  if (!argument || !lacks(project.resolve(argument), entity)) return undefined;
  return {
    place: argument,
    report: {
      message: 'noEntity',
      args,
      at: argument,
      fixes: fix('wrap', entity, wrapped(argument, entity)),
    },
  };
}

function problemOfText(value: StringNode, args: Args): Problem | undefined {
  const { entity } = args;
  if (value.value.trim() === '') return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(value.value);
  } catch {
    const text = JSON.stringify({ [entity]: value.value });
    return {
      place: value,
      report: { message: 'notJson', args, at: value, fixes: fix('wrap', entity, retext(value, text)) },
    };
  }
  if (typeof parsed === 'object' && parsed !== null && Object.hasOwn(parsed, entity)) return undefined;
  const text = `{"${entity}":${value.value.trim()}}`;
  return {
    place: value,
    report: { message: 'noEntity', args, at: value, fixes: fix('wrap', entity, retext(value, text)) },
  };
}

/** `JSON.stringify(value)`, with nothing that would pick among the value's keys. */
function isStringify({ callee, args, construct }: CallNode): boolean {
  const picks = args[1] !== undefined && args[1].kind !== 'null';
  return callee.join('.') === 'JSON.stringify' && !construct && !picks;
}

/** An object whose keys are all known, and that is written out as they stand. */
function lacks(node: Node, entity: string): boolean {
  return [entity, 'toJSON'].every((key) => keyState(node, key).state === 'absent');
}

function stringified(property: Property, entity: string | undefined): TextEdit[] {
  const { source, value, shorthand } = property;
  const text = source.text.slice(value.start, value.end);
  const [before, after] = entity === undefined ? ['', ''] : [`{ ${entity}: `, ' }'];
  if (shorthand) return setValue(property, `JSON.stringify(${before}${text}${after})`);
  return [insert(source, value.start, `JSON.stringify(${before}`), insert(source, value.end, `${after})`)];
}

function wrapped({ source, start, end }: Node, entity: string): TextEdit[] {
  return [insert(source, start, `{ ${entity}: `), insert(source, end, ' }')];
}

function retext(value: StringNode, text: string): TextEdit[] {
  return [replace(value, quoteLike(value, text))];
}

/** The receiving side has to expect the new form: not to be applied unseen. */
function fix(title: Fix['title'], entity: string, edits: readonly TextEdit[]): Fix[] {
  return ifChanging({ title, args: { entity }, edits, safe: false });
}

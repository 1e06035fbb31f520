import { insert, quoteLike, replace, setValue } from '../edits/index.ts';
import type { Fix, TextEdit } from '../finding.ts';
import type { Project } from '../project/project.ts';
import { countedProperties } from '../schema/plain.ts';
import { keyState } from '../schema/values.ts';
import type { CallNode, Node, Property, StringNode } from '../syntax/tree.ts';
import type { Report, Rule } from './rule.ts';
import { messagePushes, messageWords } from './shared/messages.ts';

/**
 * What a message passes through to the click is sent as a text, as it stands; the push plugins parse it and hand on
 * what is under `entity`. Sources: the SDKs send the value unserialised; the vendor's page ("extension 中需要包含
 * entity 字段").
 */
export const extensionEntity: Rule = {
  id: 'extension-entity',
  severity: 'warning',
  words: messageWords,
  check(project, report) {
    const seen = new Set<Node>();
    for (const { shape, info } of messagePushes(project)) {
      if (!shape.passed) continue;
      const { key, entity } = shape.passed;
      for (const property of countedProperties(info).get(key) ?? []) {
        const value = project.resolve(property.value);
        const found = problemOf(project, property, value, entity);
        if (!found || seen.has(found.place)) continue;
        seen.add(found.place);
        report({ ...found.report, args: { key, entity } });
      }
    }
  },
};

interface Problem {
  readonly report: Report;
  /** What is wrong, wherever it is used. */
  readonly place: Node;
}

function problemOf(project: Project, property: Property, value: Node, entity: string): Problem | undefined {
  if (value.kind === 'object') {
    const at = property.shorthand ? property.keySpan : property.value;
    const fixes = fix('stringify', entity, stringified(property, lacks(value, entity) ? entity : undefined));
    return { place: property.value, report: { message: 'object', at, fixes } };
  }
  if (value.kind === 'string') return problemOfText(value, entity);
  const stringify = value.kind === 'call' && isStringify(value);
  const argument = stringify ? value.args[0] : undefined;
  if (!argument || !lacks(project.resolve(argument), entity)) return undefined;
  return {
    place: argument,
    report: { message: 'noEntity', at: argument, fixes: fix('wrap', entity, wrapped(argument, entity)) },
  };
}

function problemOfText(value: StringNode, entity: string): Problem | undefined {
  if (value.value.trim() === '') return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(value.value);
  } catch {
    const text = JSON.stringify({ [entity]: value.value });
    return {
      place: value,
      report: { message: 'notJson', at: value, fixes: fix('wrap', entity, retext(value, text)) },
    };
  }
  if (typeof parsed === 'object' && parsed !== null && Object.hasOwn(parsed, entity)) return undefined;
  const text = `{"${entity}":${value.value.trim()}}`;
  return {
    place: value,
    report: { message: 'noEntity', at: value, fixes: fix('wrap', entity, retext(value, text)) },
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
function fix(title: string, entity: string, edits: readonly TextEdit[]): Fix[] {
  return edits.length > 0 ? [{ title, args: { entity }, edits, safe: false }] : [];
}

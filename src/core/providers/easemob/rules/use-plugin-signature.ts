import { insert, quoteLike, replace } from '../../../edits/index.ts';
import type { TextEdit } from '../../../finding.ts';
import type { Project, Registration, RegistrationOptions } from '../../../project/project.ts';
import { defineRule, type FixOf, ifChanging, type ReportOf, ruleMessages } from '../../../rules/rule.ts';
import { tokenize } from '../../../syntax/lexer.ts';
import type { Source } from '../../../syntax/source.ts';
import { type CallNode, type Node, type ObjectNode, propertyOf } from '../../../syntax/tree.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: 'usePlugin 的两个参数要分开写',
    messages: {
      inside:
        "“{second}”写进了大括号里，这不是合法的 JavaScript，推送不会注册。应写作 {method}({ {plugin}, {config} }, '{second}')：“{second}”是第二个参数。",
      wrapped:
        "推送配置外面多了一层大括号：SDK 读不到“{plugin}”和“{config}”，推送不会注册。应写作 {method}({ {plugin}, {config} }, '{second}')。",
      missing:
        "缺少第二个参数“{second}”：SDK 会把配置当作类来 new，运行时报错，推送不会注册。应写作 {method}({ {plugin}, {config} }, '{second}')。",
      other: '第二个参数必须是“{second}”：写别的值，SDK 会把配置当作类来 new，运行时报错，推送不会注册。',
    },
    fixes: { rewrite: '改为正确的写法' },
  },
  en: {
    title: 'usePlugin takes two arguments',
    messages: {
      inside:
        "'{second}' stands between the braces: that is no valid JavaScript, and push is never registered. Write {method}({ {plugin}, {config} }, '{second}'): '{second}' is the second argument.",
      wrapped:
        "There are braces too many around the push options: the SDK sees neither {plugin} nor {config}, and push is never registered. Write {method}({ {plugin}, {config} }, '{second}').",
      missing:
        "The second argument '{second}' is missing: the SDK takes the options for a class, calls new on them and throws, and push is never registered. Write {method}({ {plugin}, {config} }, '{second}').",
      other:
        "The second argument must be '{second}': with any other the SDK takes the options for a class, calls new on them and throws, and push is never registered.",
    },
    fixes: { rewrite: 'Rewrite the call' },
  },
});

type Fix = FixOf<typeof messages>;
type Report = ReportOf<typeof messages>;

/**
 * Without the fixed second argument the SDK takes the options for a class and calls `new` on them; and braces around
 * both arguments, as the vendor's own sample has them, are no JavaScript. Sources: `usePlugin` of `easemob-websdk`
 * 4.21; the vendor's page "Uni-app 离线推送".
 */
export const usePluginSignature = defineRule({
  id: 'use-plugin-signature',
  severity: 'error',
  messages,
  keywords: ['usePlugin'],
  check(project, report) {
    for (const { registrations } of project.uses) {
      for (const registration of registrations) {
        const { options, shape } = registration;
        const { text } = shape.arguments;
        if (!options || text?.index !== 1) continue;
        const finding = examine(project, registration, options, text.value);
        if (finding) report(finding);
      }
    }
  },
});

function examine(
  project: Project,
  { call, method }: Registration,
  { pluginKey, configKey }: RegistrationOptions,
  second: string,
): Report | undefined {
  const [first] = call.args;
  // braces that are still open take in whatever is put behind them
  if (!first || (first.kind === 'object' && !first.closed)) return undefined;
  const args = { method, second, plugin: pluginKey, config: configKey };
  const braces = first.kind === 'object' ? readBraces(first, second, pluginKey) : undefined;
  // which of them is meant, nobody can tell
  if (braces === 'repeated') return undefined;
  if (braces) {
    const edits = (): TextEdit[] => (braces.inner ? unwrap(call, braces, second) : takeOut(call, braces));
    return { message: braces.second ? 'inside' : 'wrapped', args, at: first, fixes: () => toFixes(edits()) };
  }
  const written = call.args[1];
  const value = written && project.resolve(written);
  if (value?.kind === 'unknown' || value?.kind === 'call' || value?.kind === 'reference') return undefined;
  if (value?.kind === 'string' && value.value === second) return undefined;
  if (!written) {
    const edit = (): TextEdit => insert(first.source, first.end, `, ${quoteLike(first.source, second)}`);
    return { message: 'missing', args, at: call.calleeSpan, fixes: () => toFixes([edit()]) };
  }
  const edits = (): TextEdit[] => (written === value ? [replace(written, quoteLike(written, second))] : []);
  return { message: 'other', args, at: written, fixes: () => toFixes(edits()) };
}

/** The call throws as it is, or does not parse: no other meaning can be lost. */
function toFixes(edits: readonly TextEdit[]): Fix[] {
  return ifChanging({ title: 'rewrite', edits, safe: true });
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** Braces that should not be there, or that hold the second argument. */
interface Braces {
  readonly object: ObjectNode;
  /** The options, where they are the one other thing between the braces. */
  readonly inner: Part | undefined;
  /** The second argument, where it stands between the braces; its quotes included. */
  readonly second: Part | undefined;
  /** What is written, in order. */
  readonly members: readonly Part[];
  readonly text: string;
}

function readBraces(object: ObjectNode, second: string, pluginKey: string): Braces | 'repeated' | undefined {
  const { text } = object.source;
  const members = membersOf(object.source, object);
  const strings = members.filter(
    ({ start, end }) => /^['"`]/.test(text.charAt(start)) && text.slice(start + 1, end - 1) === second,
  );
  const [string] = strings;
  if (strings.length > 1) return 'repeated';
  const isDirect = propertyOf(object, pluginKey) !== undefined;
  if (isDirect) return string && { object, inner: undefined, second: string, members, text };
  const [property, ...rest] = object.properties.filter(({ start }) => start !== string?.start);
  if (!property || rest.length > 0 || members.length !== (string ? 2 : 1)) return undefined;
  return { object, inner: property.value, second: string, members, text };
}

/** What stands between the commas of an object, whether it is a property or not. */
function membersOf(source: Source, { start, end }: Part): Part[] {
  const tokens = tokenize(source.text, start + 1, end - 1).list;
  const members: { start: number; end: number }[] = [];
  let begins = true;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.text === ',') {
      begins = true;
      continue;
    }
    const last = /^[([{]$/.test(token.text) && token.match > i ? (tokens[token.match] ?? token) : token;
    if (begins) members.push({ start: token.start, end: last.end });
    else if (members.length > 0) (members.at(-1) as { end: number }).end = last.end;
    begins = false;
    if (last !== token) i = token.match;
  }
  return members;
}

/** `usePlugin({ options, 'push' })` becomes `usePlugin(options, 'push')`. */
function unwrap(call: CallNode, braces: Braces, wanted: string): TextEdit[] {
  const { object, inner, second, text } = braces;
  if (!inner) return [];
  const { source } = object;
  const behind = call.args[1] as Node | undefined;
  const options = text.slice(inner.start, inner.end);
  const name = second ? text.slice(second.start, second.end) : behind ? '' : quoteLike(source, wanted);
  const both = behind || name === '' ? options : `${options}, ${name}`;
  const comments = commentsIn(braces);
  if (comments.length === 0) return [replace(object, both)];
  const moved = behindCall(call, braces, both, comments);
  if (moved) return [moved];
  // comments stay where they are: the braces alone go
  if (second ? second.start < inner.start || behind : !behind) return [];
  const member = braces.members.find(({ end }) => end === inner.end) ?? inner;
  const edits = [
    replace({ source, start: object.start, end: object.start + 1 }, ''),
    replace({ source, start: object.end - 1, end: object.end }, ''),
  ];
  if (member.start < inner.start) edits.push(replace({ source, start: member.start, end: inner.start }, ''));
  return edits;
}

/** The comments between the braces, each with its place. */
function commentsIn({ object, members, text }: Braces): (Part & { readonly text: string })[] {
  const found: (Part & { readonly text: string })[] = [];
  let from = object.start + 1;
  for (const { start, end } of [...members, { start: object.end - 1, end: object.end }]) {
    const between = text.slice(from, start);
    const rest = between.replace(',', ' ').trim();
    if (rest !== '') found.push({ start: from, end: start, text: rest });
    from = end;
  }
  return found;
}

/** A remark behind the last thing between the braces goes behind the call, if nothing else stands on that line. */
function behindCall(
  { argsSpan }: CallNode,
  { object, members, text }: Braces,
  both: string,
  comments: ReturnType<typeof commentsIn>,
): TextEdit | undefined {
  const [comment, ...others] = comments;
  const onlyArgument =
    text.slice(argsSpan.start, object.start).trim() === '(' &&
    text.slice(object.end, argsSpan.end).trim() === ')';
  const tail = /^[ \t]*(?:(;)[ \t]*)?(?=[\r\n]|$)/.exec(text.slice(argsSpan.end));
  if (
    !comment ||
    others.length > 0 ||
    comment.start !== members.at(-1)?.end ||
    !onlyArgument ||
    !tail ||
    /[\r\n]/.test(comment.text)
  ) {
    return undefined;
  }
  const { source, start } = argsSpan;
  return replace(
    { source, start, end: argsSpan.end + tail[0].length },
    `(${both})${tail[1] ?? ''} ${comment.text}`,
  );
}

/** `usePlugin({ emPush, config, 'push' })` becomes `usePlugin({ emPush, config }, 'push')`. */
function takeOut(call: CallNode, { object, second, members, text }: Braces): TextEdit[] {
  if (!second) return [];
  const { source } = object;
  const index = members.indexOf(second);
  const before = members[index - 1];
  const next = members[index + 1];
  const cut = next
    ? { source, start: second.start, end: next.start }
    : { source, start: before?.end ?? second.start, end: second.end };
  // a comment in what is cut has to stay
  if (/\/[/*]/.test(text.slice(cut.start, cut.end))) return [];
  const name =
    call.args.length > 1 ? [] : [insert(source, object.end, `, ${text.slice(second.start, second.end)}`)];
  return [replace(cut, ''), ...name];
}

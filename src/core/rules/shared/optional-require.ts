import type { Project, RequireCall } from '../../project/project.ts';
import { settingAt } from '../../project/settings.ts';
import { nativeOf, providers, withVariants } from '../../providers/index.ts';
import { enclosing } from '../../syntax/enclosing.ts';
import { wholeWord } from '../../syntax/mentions.ts';
import type { Span } from '../../syntax/source.ts';

const OR = /^\s*(?:\|\||\?\?)\s*$/;
/** Longer than any operator with its blanks. */
const MAX_OPERATOR = 200;

/** `require('a') || require('b')`, of which another one is in the manifest: what is not built in is not missed. */
export function isSpare(project: Project, required: RequireCall): boolean {
  const calls = project.requires.filter(({ module }) => module === required.module);
  const at = calls.findIndex(({ call }) => call === required.call);
  const isBeside = (a: RequireCall | undefined, b: RequireCall | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    b.call.start - a.call.end < MAX_OPERATOR &&
    OR.test(a.module.source.text.slice(a.call.end, b.call.start));
  let first = at;
  let last = at;
  while (isBeside(calls[first - 1], calls[first])) first--;
  while (isBeside(calls[last], calls[last + 1])) last++;
  return calls.slice(first, last + 1).some((one) => one.call !== required.call && isConfigured(project, one));
}

/** A plugin of that name is in the manifest; some have more behind their id in the name to require. */
function isConfigured(project: Project, { name }: RequireCall): boolean {
  const plugins = settingAt(project, 'app-plus', 'nativePlugins').property?.value;
  if (plugins?.kind !== 'object') return false;
  const known = withVariants(providers)
    .map(nativeOf)
    .find((native) => native?.requireNames.includes(name))?.id;
  return plugins.properties.some(({ key }) => key === known || name === key || name.startsWith(`${key}-`));
}

const TEST_BEFORE = /(?:\bif\s*\(\s*|!\s*|&&\s*|\|\|\s*)$/;
const TEST_BEHIND = /^\s*(?:&&|\?(?![.?])|[!=]==?)/;
const CHAIN = /^\s*\?\./;
const USE = /^\s*(?:\?\.|[.([])/;
/** How much before and behind a name says that it is tested there. */
const MAX_BESIDE = 20;

/** What is got is kept, and used nowhere before it was asked whether it is there: `if (push) push.init()`. */
export function isTested({ module, call }: RequireCall): boolean {
  const { text } = module.source;
  if (call.usage === 'chained') return CHAIN.test(text.slice(call.end, call.end + MAX_BESIDE));
  const holder = module.bindings.find(
    ({ init, path }) => path.length === 0 && init?.start === call.start && init.end === call.end,
  );
  if (!holder || module.exports.some(({ local }) => local === holder.name)) return false;
  const word = wholeWord(holder.name);
  const isTest = ({ start, end }: Span): boolean => {
    const behind = text.slice(end, end + MAX_BESIDE);
    const before = text.slice(Math.max(0, start - MAX_BESIDE), start);
    return !USE.test(behind) && (TEST_BEFORE.test(before) || TEST_BEHIND.test(behind));
  };
  const mentions = module.mentions(holder.name).filter(({ start }) => start !== holder.start);
  const uses = mentions.filter((at) => !isTest(at));
  return (
    uses.length > 0 &&
    uses.every(
      (at) =>
        CHAIN.test(text.slice(at.end, at.end + MAX_BESIDE)) ||
        [...enclosing(module.guards, at)].some(({ condition }) => word.test(condition)),
    )
  );
}

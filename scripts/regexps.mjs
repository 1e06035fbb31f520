// Finds the regular expressions of the source, and of these the ones that take more than linear time on some text.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import recheck from 'recheck';
import ts from 'typescript';

/** No limits of time, so that the answer is the same on every machine; the search for a bad text is kept short. */
const LIMITS = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  attackLimit: 10_000_000,
  maxAttackStringSize: 20_000,
  maxGeneStringSize: 600,
  maxNFASize: 3000,
  maxIteration: 1,
  maxInitialGenerationSize: 40,
  maxGenerationSize: 10,
  mutationSize: 10,
  crossoverSize: 5,
};

/** The regular expressions of a folder's files: `{ at, source, flags }`. */
export function regexpsIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => regexpsOf(readFileSync(path, 'utf8'), relative(folder, path).split(sep).join('/')));
}

/** The regular expressions of one file: its literals, and what it builds. */
export function regexpsOf(text, name) {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    const at = `${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ at, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText() === 'RegExp'
    ) {
      const [pattern, flags] = node.arguments ?? [];
      const source = pattern && patternOf(pattern);
      if (source === undefined) throw new Error(`${at}: cannot tell what ${node.getText()} matches`);
      if (source !== '') found.push({ at, source, flags: flags?.text ?? '' });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The text of a pattern, with a word for what is put into it; '' for words alone, and for another expression. */
function patternOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `name${literal.text}`).join('');
  const isWords = /\.join\(\s*'\|'\s*\)(?:\s*\|\|\s*'\(\?!\)')?$/.test(node.getText());
  return isWords || ts.isIdentifier(node) ? '' : undefined;
}

/** Whether something in it may repeat without end; not a sign in a class, or one that is escaped. */
function isUnbounded(source) {
  const bare = source.replace(/\\./gs, 'x').replace(/\[[^\]]*\]/g, 'x');
  return /[*+]|\{\d+,\}/.test(bare);
}

/** Why an expression takes more than linear time; undefined where it does not. */
export async function whySlow({ source, flags }) {
  // as often as it repeats at most, so much at most does it read from every offset
  if (!isUnbounded(source)) return undefined;
  const anchored = flags.includes('y') ? `^(?:${source})` : source;
  const result = await recheck.check(anchored, flags.replace(/[dgy]/g, ''), LIMITS);
  if (result.status === 'safe') return undefined;
  const { summary = result.error?.kind } = result.complexity ?? {};
  return `${summary}${result.attack ? `, ${result.attack.pattern}` : ''}`;
}

/** Every slow expression of a folder, as a line of text; one that stands in several places is looked at once. */
export async function slowRegexps(folder) {
  const places = new Map();
  for (const one of regexpsIn(folder)) {
    const key = `/${one.source}/${one.flags}`;
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  // its process is there before several ask for it: each would start one, and none ends before we do
  await recheck.check('', '', LIMITS);
  const found = await Promise.all(
    [...places].map(async ([key, all]) => {
      const why = await whySlow(all[0]);
      return why === undefined ? [] : all.map(({ at }) => `${at} ${key}: ${why}`);
    }),
  );
  return found.flat();
}

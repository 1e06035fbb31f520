// Takes what the product says, in all its languages, out of the bundles' code: what is said is not read before it is
// needed, and weighs less beside its like.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

const LANGUAGES = ['zh-CN', 'en'];

/** The names of the module that gives the words back, and of what it exports. */
const MODULE = 'words-of-all-languages';
const NAME = 'wordsOf';

/** Every text of the source that is written in all languages, by file and place, each with a number. */
export class Words {
  #root;
  /** Per file: where each stands, and its number. */
  #places = new Map();
  /** By number: what is said in each language. */
  #all = [];

  /** @param {string} root */
  constructor(root) {
    this.#root = root;
    const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
      .map((entry) => this.#nameOf(join(entry.parentPath, entry.name)))
      .filter((name) => !name.includes('/generated/'))
      .sort();
    for (const name of files) this.#read(name);
  }

  #nameOf(path) {
    return relative(this.#root, path).split(sep).join('/');
  }

  #read(name) {
    const text = readFileSync(join(this.#root, name), 'utf8');
    if (!LANGUAGES.every((language) => text.includes(language))) return;
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    const places = [];
    const visit = (node) => {
      const said = ts.isObjectLiteralExpression(node) ? allLanguages(node) : undefined;
      if (!said) return ts.forEachChild(node, visit);
      places.push({ start: node.getStart(), end: node.getEnd(), number: this.#all.push(said) - 1 });
    };
    visit(file);
    if (places.length > 0) this.#places.set(name, places);
  }

  /**
   * What is said in some files, by number, a list for each language; nothing stands where another file says it.
   * @param {Iterable<string>} files  as esbuild's metafile names them
   * @param {(said: unknown) => unknown} of  takes from each text what is needed
   */
  saidIn(files, of = (said) => said) {
    const lists = LANGUAGES.map(() => this.#all.map(() => 0));
    for (const name of files)
      for (const { number } of this.#places.get(name) ?? [])
        lists.forEach((list, at) => {
          list[number] = of(this.#all[number][LANGUAGES[at]]);
        });
    return lists;
  }

  /**
   * Puts a call in the place of every such text. `load`: the source of a module with `words(language)`, which gives one
   * of the lists of `saidIn` by its index.
   */
  plugin(load) {
    return {
      name: MODULE,
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: new RegExp(`^${MODULE}$`) }, () => ({ path: MODULE, namespace: MODULE }));
        onLoad({ filter: /./, namespace: MODULE }, () => ({
          contents: `${load}
class Said {
constructor(at) { this.at = at; }
${LANGUAGES.map((language, index) => `get '${language}'() { return words(${index})[this.at]; }`).join('\n')}
}
export const ${NAME} = (at) => new Said(at);`,
          resolveDir: this.#root,
        }));
        onLoad({ filter: /\.ts$/ }, ({ path }) => {
          const places = this.#places.get(this.#nameOf(path));
          if (!places) return undefined;
          const text = readFileSync(path, 'utf8');
          let code = `import { ${NAME} } from '${MODULE}';`;
          let at = 0;
          for (const { start, end, number } of places) {
            code += `${text.slice(at, start)}${NAME}(${number})`;
            at = end;
          }
          return { contents: code + text.slice(at), loader: 'ts' };
        });
      },
    };
  }
}

/** What an object says, where it says it in every language and does nothing else. */
function allLanguages(node) {
  const said = textsIn(node);
  const isWhole =
    said !== undefined &&
    Object.keys(said).length === LANGUAGES.length &&
    LANGUAGES.every((language) => Object.hasOwn(said, language));
  return isWhole ? said : undefined;
}

/** Texts, and objects of them; undefined for all else. */
function textsIn(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return textsIn(node.expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const parts = [textsIn(node.left), textsIn(node.right)];
    return parts.every((part) => typeof part === 'string') ? parts.join('') : undefined;
  }
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const entries = node.properties.map((property) => {
    if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return undefined;
    const value = textsIn(property.initializer);
    return value === undefined ? undefined : [property.name.text, value];
  });
  return entries.every(Boolean) ? Object.fromEntries(entries) : undefined;
}

/**
 * Lists of `saidIn` with the names of texts told once, which are the same in every language. `shape`: by number, 0 for
 * nothing, '' for a text, an object for several; `texts`: for each language all of them, in that order.
 */
export function apart(lists) {
  const [shape] = lists.map((list) => list.map(shapeOf));
  return { shape, texts: lists.map((list) => shape.flatMap((one, at) => textsOf(one, list[at]))) };
}

const shapeOf = (said) =>
  typeof said === 'string' ? '' : said && Object.fromEntries(entriesOf(said, shapeOf));
const entriesOf = (said, of) => Object.entries(said).map(([key, inner]) => [key, of(inner)]);

function textsOf(shape, said) {
  if (shape === '') return [said];
  return Object.entries(shape || {}).flatMap(([key, inner]) => textsOf(inner, said[key]));
}

/** The source of `together(shape, texts)`, which makes one such list again. */
export const TOGETHER = `const together = (shape, texts) => {
  let at = 0;
  const filled = (one) => one === '' ? texts[at++]
    : one && Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, filled(inner)]));
  return shape.map(filled);
};`;

/** The files that a bundle holds something of, by esbuild's metafile. */
export const filesOf = ({ outputs }) =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((name) => inputs[name].bytesInOutput > 0),
  );

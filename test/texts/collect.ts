import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node, PropertyAssignment } from 'typescript';
import type { Language } from '../../src/core/messages/localized.ts';

// large: those alone wait for it who need it
const { default: ts } = await import('typescript');

/** A text that a reader of the product may see, and where it stands. */
export interface Shown {
  readonly where: string;
  readonly language: Language;
  readonly text: string;
}

const root = join(import.meta.dirname, '../..');

const HAN = /\p{Script=Han}/u;

/** The page that a fact comes from, by its own title: `Huawei, "下行消息"`. */
const CITATION = /^[A-Z][\w ]+, /;

function filesIn(folder: string, end: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name))
    .sort();
}

const read = (name: string): string => readFileSync(join(root, name), 'utf8');

/** What the sources say: what stands under a language's name, and any other text with a Chinese character. */
export function sourceTexts(): Shown[] {
  // test/core/codes judges the table of codes, row by row
  const files = filesIn('src', '.ts').filter((name) => name !== 'src/core/generated/codes.ts');
  return files.flatMap((name) => textsOf(name, read(name)));
}

/** The texts of one source. */
export function textsOf(name: string, source: string): Shown[] {
  const found: Shown[] = [];
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const visit = (node: Node, language: Language | undefined): void => {
    const inside = languageNamed(node) ?? language;
    const text = textOf(node);
    if (text !== undefined) {
      const said = inside ?? (HAN.test(text) && !CITATION.test(text) ? 'zh-CN' : undefined);
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (said) found.push({ where: `${name}:${line}`, language: said, text });
    }
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(file, undefined);
  return found;
}

/** The language that a property's name says, as in `{ 'zh-CN': …, en: … }`. */
function languageNamed(node: Node): Language | undefined {
  if (!ts.isPropertyAssignment(node)) return undefined;
  const name = ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? node.name.text : '';
  return name === 'en' || name === 'zh-CN' ? name : undefined;
}

/** The text that a node writes; what a template is filled with is a hole. */
function textOf(node: Node): string | undefined {
  if (ts.isPropertyAssignment(node.parent ?? node) && (node.parent as PropertyAssignment).name === node)
    return undefined;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `{filled}${literal.text}`).join('');
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Every text in a JSON value with the keys that lead to it. */
function strings(value: Json, path: readonly string[] = []): [path: readonly string[], text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, [...path, key]));
}

const json = (name: string): [path: readonly string[], text: string][] => strings(JSON.parse(read(name)));

/** Titles and descriptions of the schemas. */
export function schemaTexts(): Shown[] {
  return filesIn('schemas', '.json').flatMap((name) =>
    json(name).flatMap(([path, text]) => {
      if (!/^(?:title|description)$/.test(path.at(-1) ?? '')) return [];
      const where = `${name} ${path.join('.')}`;
      // those that editors are given hold one language each
      const isChinese = path.at(-2) === 'x-zh-CN' || name.endsWith('.zh-cn.json');
      return [{ where, language: isChinese ? 'zh-CN' : 'en', text } as const];
    }),
  );
}

/** What the extension and the plugin declare, and the snippets: some texts hold both languages, `中文 · English`. */
export function declaredTexts(): Shown[] {
  const names = [
    'package.json',
    'package.nls.json',
    'package.nls.zh-cn.json',
    ...filesIn('hbuilderx', '.json'),
  ];
  return [...names, ...filesIn('snippets', '.json')].flatMap((name) =>
    json(name)
      .filter(([path]) => name.startsWith('package.nls') || /^(?:title|description)$/.test(path.at(-1) ?? ''))
      .flatMap(([path, whole]) =>
        whole.split(' · ').map((text) => ({
          where: `${name} ${path.join('.')}`,
          language: HAN.test(text) ? ('zh-CN' as const) : ('en' as const),
          text,
        })),
      ),
  );
}

/** The pages, paragraph by paragraph, without their code: what stands in backticks is a word of code. */
export function pageTexts(): Shown[] {
  const names = [...filesIn('docs', '.md'), 'README.md', 'README.zh-CN.md'];
  return names.flatMap((name) => {
    const language = name.endsWith('.zh-CN.md') ? 'zh-CN' : 'en';
    const prose = read(name)
      .replace(/^(```+)[^\n]*\n[\s\S]*?^\1$/gm, (code) => code.replace(/[^\n]+/g, ''))
      .replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]+/g, ''))
      .replace(/``.*?``|`[^`\n]*`/g, 'code')
      .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
      .replaceAll('**', '');
    return prose.split('\n').flatMap((text, at) => {
      // the link to the page in the other language
      if (text.trim() === '' || /^(?:English|中文)$/.test(text)) return [];
      return [{ where: `${name}:${at + 1}`, language, text } as const];
    });
  });
}

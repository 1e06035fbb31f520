import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const readmes = { en: read('README.md'), 'zh-CN': read('README.zh-CN.md') };

const picturesIn = (text: string): string[] =>
  [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path);

/** What a reader sees of the text's form: headings by their depth, tables by their rows, code and pictures. */
const formOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => /^(?:#+ |\||```\w*|!\[|\d+\. |- )/.exec(line)?.[0] ?? []);

describe('the READMEs', () => {
  it('have the same parts in both languages', () => {
    expect(formOf(readmes.en)).toEqual(formOf(readmes['zh-CN']));
  });

  it('say how to install before all else, and list the rules last', () => {
    for (const text of Object.values(readmes)) {
      const heads = [...text.matchAll(/^## (.*)$/gm)].map(([, head]) => head);
      expect(heads[0]).toMatch(/^(?:Install|安装)$/);
      expect(heads.at(-2)).toMatch(/^(?:Rules|规则)$/);
      expect(text.indexOf('code --install-extension')).toBeLessThan(text.indexOf('<!-- providers -->'));
    }
  });

  it('show the same pictures, each in its own language, and every picture that there is', () => {
    const pictures = picturesIn(readmes.en);
    expect(pictures.length).toBeGreaterThan(6);
    expect(picturesIn(readmes['zh-CN'])).toEqual(pictures.map((path) => path.replace('.en.', '.zh-CN.')));
    const shown = [...pictures, ...picturesIn(readmes['zh-CN'])].sort();
    expect(
      readdirSync(join(root, 'docs/pictures'))
        .map((name) => `docs/pictures/${name}`)
        .sort(),
    ).toEqual(shown);
    for (const path of shown) expect(statSync(join(root, path)).size, path).toBeLessThan(150 * 1024);
  });

  it('lead to files that are there', () => {
    for (const text of Object.values(readmes))
      for (const link of linksIn(text).filter((path) => !path.startsWith('https:')))
        expect(existsSync(join(root, link)), link).toBe(true);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageToTell } from '../../src/cli/commands/page.ts';
import { appRules } from '../../src/core/artefact/rules/index.ts';
import { languages } from '../../src/core/messages/localized.ts';
import { rules } from '../../src/core/rules/index.ts';
import { metaRules } from '../../src/core/rules/meta.ts';
import { type Result, repository, run, runNext } from './helpers.ts';

const all = [...rules, ...metaRules];

describe('rules', () => {
  it('lists every rule as JSON', () => {
    const { status, stdout, stderr } = runNext(['rules', '--format', 'json', '--lang', 'zh-CN']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      rules: [
        ...all.map(({ id, severity, messages }) => ({
          id,
          severity,
          fixable: Object.keys(messages['zh-CN'].fixes).length > 0,
          title: messages['zh-CN'].title,
          help: expect.stringContaining(`/${id}.zh-CN.md`),
          scope: 'project',
        })),
        ...appRules.map(({ id, severity, messages }) => ({
          id,
          severity,
          fixable: false,
          title: messages['zh-CN'].title,
          help: expect.stringContaining(`/inspect.zh-CN.md#${id}`),
          scope: 'app',
        })),
      ],
    });
  });

  it.each([
    ['en', /^rule +default +fixable +about$/, /^native-plugin-name +error +yes +\S/],
    ['zh-CN', /^规则 +默认级别 +可修复 +内容$/, /^native-plugin-name +错误 +是 +\S/],
  ])('is a table in %s', (language, head, row) => {
    const lines = runNext(['rules', '--lang', language]).stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(all.length + appRules.length + 1);
    expect(lines[0]).toMatch(head);
    expect(lines.find((line) => line.startsWith('native-plugin-name '))).toMatch(row);
  });

  it.each([[['x']], [['--format', 'sarif']], [['--lang', 'fr']], [['--fix']]])('takes no %j', (args) => {
    expect(runNext(['rules', ...args])).toMatchObject({ status: 2, stdout: '' });
  });
});

/** The lines of a page that are no comment, with links by their text alone. */
const words = (page: string): string[] =>
  page
    .replace(/\]\([^)]*\)/g, ']')
    .split('\n')
    .filter((line) => line !== '' && !/^<!--.*-->$/.test(line));

/** A page without its blocks of code. */
const prose = (page: string): string => page.replace(/^```[\s\S]*?^```$/gm, 'code');

describe('explain', () => {
  const told = new Map<string, Result>();
  const explained = (id: string, language: string): Result =>
    told.get(`${id} ${language}`) ?? expect.fail(`${id} was not asked for`);

  beforeAll(() => {
    for (const { id } of all)
      for (const language of languages)
        told.set(`${id} ${language}`, runNext(['explain', id, '--lang', language]));
  });

  it('says of a rule in a process of many what it says in one of its own', () => {
    for (const language of languages)
      expect(explained('native-plugin-name', language)).toEqual(
        run(['explain', 'native-plugin-name', '--lang', language]),
      );
  });

  it.each(all)('$id: no comments, and links that lead somewhere', ({ id }) => {
    for (const language of languages) {
      const { stdout } = explained(id, language);
      expect(prose(stdout)).not.toMatch(/<!--|-->|\n\n\n/);
      const links = [...prose(stdout).matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target);
      expect(links).not.toHaveLength(0);
      for (const link of links) expect(link).toMatch(/^https:\/\/[^ ]+$/);
      expect(stdout).not.toMatch(/\/\.\.\//);
    }
  });

  it('leaves the code of a page as it is', () => {
    const page = 'a\n\n<!-- note -->\n\n```vue\n<!-- kept -->\n[a](b.md)\n```\n\n[c](d.md#e)\n';
    expect(pageToTell(page, 'https://x.y/docs/rules/a.md')).toBe(
      'a\n\n```vue\n<!-- kept -->\n[a](b.md)\n```\n\n[c](https://x.y/docs/rules/d.md#e)\n',
    );
  });

  it.each(all)('$id: has its page, or else its words, in both languages', ({ id, messages }) => {
    for (const [language, file] of [
      ['en', `${id}.md`],
      ['zh-CN', `${id}.zh-CN.md`],
    ] as const) {
      const { status, stdout } = explained(id, language);
      expect(status).toBe(0);
      const page = join(repository, 'docs/rules', file);
      if (existsSync(page)) expect(words(stdout)).toEqual(words(readFileSync(page, 'utf8')));
      else {
        expect(stdout).toMatch(new RegExp(`^# ${id}\n`));
        expect(stdout).toContain(messages[language].title);
        expect(stdout).not.toMatch(/\{\w+\}/);
      }
    }
  });

  it('names the nearest rule to one that is not there', () => {
    const { status, stdout, stderr } = runNext(['explain', 'native-plugin-nam']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\n')[0]).toBe(
      'uni-offline-push: there is no rule "native-plugin-nam"; did you mean "native-plugin-name"?',
    );
  });
});

it('names the nearest command to one that is not there', () => {
  expect(runNext(['chekc']).stderr.split('\n')[0]).toBe(
    'uni-offline-push: there is no command "chekc"; did you mean "check"?',
  );
});

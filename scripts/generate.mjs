// Writes what is generated from the rules and the providers, and committed: the settings in package.json, the schemas
// that editors complete a project's settings from, the READMEs' tables, the head of each rule's page with the index of them all, the choices in the answers' schema, and the links of
// the walkthrough.
// With `--check` it writes nothing, and fails if something would change.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from './catalog.mjs';
import { codePages } from './code-pages.mjs';
import { answersSchema, providerTable, walkthroughSteps, walkthroughTexts } from './generate-providers.mjs';
import { configuration, editorSchema, settingTexts } from './generate-settings.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const columns = {
  en: ['rule', 'default', 'what it is about'],
  'zh-CN': ['规则', '默认级别', '内容'],
};

/** The name of a rule's page. */
const pageName = (id, language) => `${id}${language === 'en' ? '' : `.${language}`}.md`;

/** The table of rules, each linked to its page. */
function table(catalog, language) {
  const page = (id) => `docs/rules/${pageName(id, language)}`;
  const rows = catalog.map(
    ({ id, severity, messages }) =>
      `| [\`${id}\`](${page(id)}) | ${severity} | ${messages[language].title} |`,
  );
  return [`| ${columns[language].join(' | ')} |`, '|---|---|---|', ...rows].join('\n');
}

const pageColumns = {
  en: { rule: 'rule', severity: 'default', fix: 'quick fix', since: 'since', title: 'what it is about' },
  'zh-CN': { rule: '规则', severity: '默认级别', fix: '快速修复', since: '始于', title: '内容' },
};

const yesNo = { en: ['yes', 'no'], 'zh-CN': ['有', '无'] };

const isFixable = ({ messages }) => Object.keys(messages.en.fixes).length > 0;

/** What a rule's page says in its head: what the rule is about, and its table. */
function header(rule, language, since) {
  const { severity, fix, since: first } = pageColumns[language];
  const [yes, no] = yesNo[language];
  return [
    `**${rule.messages[language].title}**`,
    '',
    `| ${severity} | ${fix} | ${first} |`,
    '|---|---|---|',
    `| ${rule.severity} | ${isFixable(rule) ? yes : no} | ${since} |`,
  ].join('\n');
}

/** The index of the pages: as the READMEs' table, with a page's head beside each rule. */
function index(catalog, language, sinceOf) {
  const { rule, severity, fix, since, title } = pageColumns[language];
  const [yes, no] = yesNo[language];
  const rows = catalog.map((one) => {
    const link = `[\`${one.id}\`](${pageName(one.id, language)})`;
    const cells = [
      link,
      one.severity,
      isFixable(one) ? yes : no,
      sinceOf(one.id),
      one.messages[language].title,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [`| ${[rule, severity, fix, since, title].join(' | ')} |`, '|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}

function readPage(id, language) {
  const name = `docs/rules/${pageName(id, language)}`;
  try {
    return [name, readFileSync(join(root, name), 'utf8')];
  } catch {
    throw new Error(`${name} is missing: every rule has a page in each language`);
  }
}

/** The heads of all pages, and their index. A page keeps the version that its English head names; a new one gets ours. */
function pages(catalog, version) {
  const texts = new Map();
  const sinceOf = (id) => {
    const [, head = ''] = /<!-- header -->([\s\S]*)<!-- \/header -->/.exec(readPage(id, 'en')[1]) ?? [];
    return /\| (\d+\.\d+\.\d+) \|\s*$/.exec(head)?.[1] ?? version;
  };
  for (const language of Object.keys(pageColumns)) {
    for (const rule of catalog) {
      const [name, text] = readPage(rule.id, language);
      texts.set(name, between(name, text, 'header', header(rule, language, sinceOf(rule.id))));
    }
    const [name, text] = readPage('README', language);
    texts.set(name, between(name, text, 'rules', index(catalog, language, sinceOf)));
  }
  return texts;
}

/** The text with what stands between the two comments replaced. */
function between(name, text, mark, content) {
  const parts = new RegExp(`(<!-- ${mark} -->\\n)[\\s\\S]*(<!-- /${mark} -->)`);
  if (!parts.test(text)) throw new Error(`${name} has no <!-- ${mark} --> … <!-- /${mark} -->`);
  return text.replace(parts, (_, open, close) => `${open}${content}\n${close}`);
}

const ANSWERS = 'schemas/setup-answers.schema.json';

/** The schema of the project's settings, and what editors complete them from. */
const SETTINGS = 'schemas/project-config.schema.json';
const EDITOR_SETTINGS = {
  'schemas/editor/project-config.json': 'en',
  'schemas/editor/project-config.zh-cn.json': 'zh-CN',
};

const asJson = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** Every generated file with the text that it should have. */
export async function generated() {
  const engine = await loadCatalog();
  const { catalog } = engine;
  const file = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  file.contributes = {
    ...file.contributes,
    configuration: configuration(catalog),
    walkthroughs: walkthroughSteps(file.contributes.walkthroughs, engine),
  };
  const texts = new Map([['package.json', asJson(file)]]);
  for (const [name, language] of [
    ['package.nls.json', 'en'],
    ['package.nls.zh-cn.json', 'zh-CN'],
  ]) {
    const words = JSON.parse(readFileSync(join(root, name), 'utf8'));
    texts.set(name, asJson(settingTexts(walkthroughTexts(words, engine, language), catalog, language)));
  }
  const settings = JSON.parse(readFileSync(join(root, SETTINGS), 'utf8'));
  for (const [name, language] of Object.entries(EDITOR_SETTINGS))
    texts.set(name, asJson(editorSchema(settings, catalog, language)));
  texts.set(ANSWERS, answersSchema(readFileSync(join(root, ANSWERS), 'utf8'), engine));
  for (const [name, language] of [
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh-CN'],
  ]) {
    const text = readFileSync(join(root, name), 'utf8');
    const rules = between(name, text, 'rules', table(catalog, language));
    texts.set(name, between(name, rules, 'providers', providerTable(engine, language)));
  }
  return new Map([...texts, ...pages(catalog, file.version), ...codePages(engine)]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of await generated()) {
    if (existsSync(join(root, name)) && readFileSync(join(root, name), 'utf8') === text) continue;
    if (process.argv.includes('--check')) {
      console.error(`${name} is not what its sources say: run node scripts/generate.mjs`);
      process.exitCode = 1;
    } else writeFileSync(join(root, name), text);
  }
}

import { readFileSync } from 'node:fs';

/** The pages of the codes, docs/codes*.md: all of what data/ knows, in each language. */
const words = {
  en: {
    title: 'Codes of vendor push',
    about:
      "What the makers' and the push services' codes mean, each with its source. The same number means different things with different makers. `uni-offline-push explain <code>` tells the same, beside what your project's own files say; `uni-offline-push logs <file>` finds the codes in a phone's log.",
    other: '[中文](codes.zh-CN.md)',
    columns: ['code', 'where', 'as logged', 'cause', 'what to do', 'source'],
    unknown: 'Of these codes no source tells what they mean: ',
    sources: 'Sources',
  },
  'zh-CN': {
    title: '厂商推送错误码',
    about:
      '各手机厂商和推送服务的错误码是什么意思，每条都有来源。同一个数字在不同厂商那里含义不同。`uni-offline-push explain <错误码>` 给出同样的内容，并指出你的项目文件里有什么相关；`uni-offline-push logs <文件>` 在手机日志里找出错误码。',
    other: '[English](codes.md)',
    columns: ['错误码', '出处', '日志原文', '原因', '怎么办', '来源'],
    unknown: '这些错误码没有可靠来源说明含义：',
    sources: '来源',
  },
};

/** The two pages by their names, from what `loadCatalog` gives. */
export function codePages(engine) {
  const file = new URL('../data/sources.json', import.meta.url);
  const own = Object.values(JSON.parse(readFileSync(file, 'utf8')));
  const addresses = new Map(own.map(({ title, url }) => [title, url]));
  const { codeTable, codeWords, meaningObject, ownerIds, ownerName, sourceName } = engine;
  const rows = codeTable();
  const texts = new Map();
  for (const [language, say] of Object.entries(words)) {
    const sources = [
      ...new Map(rows.flatMap((row) => row.sources).map((source) => [source.title, source])).values(),
    ];
    const number = (title) => sources.findIndex((source) => source.title === title) + 1;
    const section = (id) => {
      const own = rows.filter(({ maker, service }) => (maker ?? service) === id);
      const lines = own
        .filter(({ cause }) => cause)
        .map((row) => {
          const { code, text, cause, advice } = meaningObject(row, language);
          const from = row.sources.map(({ title }) => number(title)).join(', ');
          const names = [code, ...row.also].map((name) => `\`${name}\``).join(', ');
          const shown = text === null ? '' : `\`${text}\``;
          return `| ${[names, codeWords[language].where[row.where], shown, cause, advice ?? '', from].map(cell).join(' | ')} |`;
        });
      const unknown = own.filter(({ cause }) => !cause).map(({ code }) => `\`${code}\``);
      return [
        `## ${ownerName(id)[language]}`,
        '',
        `| ${say.columns.join(' | ')} |`,
        '|---|---|---|---|---|---|',
        ...lines,
        ...(unknown.length > 0 ? ['', `${say.unknown}${unknown.join(language === 'en' ? ', ' : '、')}`] : []),
        '',
      ].join('\n');
    };
    const list = sources.map((source, at) => {
      const name = sourceName(source, language);
      const url = addresses.get(source.title);
      return `${at + 1}. ${url ? name.replace(source.title, () => `[${source.title}](${url})`) : name}`;
    });
    texts.set(
      `docs/codes${language === 'en' ? '' : `.${language}`}.md`,
      `# ${say.title}\n\n${say.other}\n\n${say.about}\n\n${ownerIds.map(section).join('\n')}\n## ${say.sources}\n\n${list.join('\n')}\n`,
    );
  }
  return texts;
}

const cell = (text) => text.replaceAll('|', '\\|').replace(/<(?=\w)/g, '&lt;');

import { labelled } from '../../core/messages/format.ts';
import type { Language } from '../../core/messages/localized.ts';
import { providers } from '../../core/providers/index.ts';
import { type CommandName, type Flag, flags } from '../flags.ts';
import { codes } from '../lazy-codes.ts';
import { columns } from '../terminal/columns.ts';
import { commandWords, helpWords, valueWords } from './words.ts';

/** How wide a line is at most, and how wide the names are beside which their meaning stands. */
const WIDTH = 112;
const NAMES = 34;

type Row = readonly [name: string, meaning: string];

/** What `--help` prints: of the program, or of one of its commands. */
export function helpText(name: CommandName | undefined, language: Language): string {
  const lines = name === undefined ? ofProgram(language) : ofCommand(name, language);
  return `${lines.join('\n')}\n`;
}

function ofProgram(language: Language): string[] {
  const commands = Object.entries(commandWords).map(
    ([name, { takes, short }]): Row => [`${name} ${takes[language]}`.trimEnd(), short[language]],
  );
  return [
    labelled(helpWords.usage[language], `uni-offline-push ${helpWords.command[language]}`, language),
    '',
    helpWords.commands[language],
    ...rowsOf(commands),
    '',
    helpWords.options[language],
    ...rowsOf([...common(language), ['-v, --version', helpWords.version[language]]]),
    '',
    helpWords.more[language],
  ];
}

function ofCommand(name: CommandName, language: Language): string[] {
  const { takes, short, about, options } = commandWords[name];
  const own = Object.entries(flags[name] as Readonly<Record<string, Flag>>).filter(
    ([flag]) => flag !== 'lang',
  );
  const says = options as Readonly<Record<string, Readonly<Record<Language, string>>>>;
  const rows = own.map(([flag, taken]): Row => {
    const meaning = says[flag]?.[language] ?? '';
    const ids = idsOf(name, flag);
    return [
      `--${flag}${valueShown(flag, taken, language)}`,
      ids ? labelled(meaning, ids.join(', '), language) : meaning,
    ];
  });
  const usage = [`uni-offline-push ${name}`, takes[language], helpWords.someOptions[language]];
  return [
    labelled(helpWords.usage[language], usage.filter((part) => part !== '').join(' '), language),
    '',
    sentence(short[language], language),
    ...about[language],
    '',
    helpWords.options[language],
    ...rowsOf([...rows, ...common(language)]),
  ];
}

const common = (language: Language): Row[] => [
  [`--lang${valueShown('lang', flags.check.lang, language)}`, helpWords.lang[language]],
  ['-h, --help', helpWords.help[language]],
];

function valueShown(flag: string, { type, choices }: Flag, language: Language): string {
  if (type === 'boolean') return '';
  return ` ${choices?.join('|') ?? valueWords[flag]?.[language] ?? ''}`;
}

/** The words that an option takes and that other data lists. */
function idsOf(command: CommandName, flag: string): readonly string[] | undefined {
  if (command === 'setup' && flag === 'provider')
    return providers.filter(({ setup }) => setup).map(({ id }) => id);
  if (command === 'explain' && flag === 'maker') return codes().ownerIds;
  return undefined;
}

function sentence(text: string, language: Language): string {
  const [first = '', ...rest] = text;
  return language === 'en' ? `${first.toUpperCase()}${rest.join('')}.` : `${text}。`;
}

/** Names with what they mean beside them; below a name that is too long for that. */
function rowsOf(rows: readonly Row[]): string[] {
  const fitting = rows.map(([name]) => columns(name)).filter((width) => width <= NAMES);
  const width = Math.max(0, ...fitting);
  return rows.flatMap(([name, meaning]) => {
    const lines = wrapped(meaning, WIDTH - width - 4).map((line) => `${' '.repeat(width + 4)}${line}`);
    if (columns(name) > width) return [`  ${name}`, ...lines];
    const [first = '', ...rest] = lines;
    return [`  ${name}${' '.repeat(width - columns(name))}  ${first.trimStart()}`, ...rest];
  });
}

/** Broken at blanks alone. */
function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1)} ${word}`.trimStart();
    if (columns(line) > width && lines.at(-1) !== '') lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

import type { Files } from '../core/helpers.ts';
import { allBases } from './provider-bases.ts';

/** The headings of a page, in order, by language. */
export const headings = {
  en: ['Why', 'Wrong', 'Right', 'The fix', 'How to turn it down', 'Sources'],
  'zh-CN': ['为什么', '错误的写法', '正确的写法', '修复', '如何调低', '依据'],
} as const;

/** A fenced block: what stands behind the fence, and between the fences. */
export interface Block {
  readonly language: string;
  /** The file that it is the text of. */
  readonly file: string | undefined;
  /** The last line above it. */
  readonly caption: string;
  readonly text: string;
}

/** What a page shows as wrong, or as right. */
export interface Part {
  readonly blocks: readonly Block[];
  /** Files of the base that the project does not have. */
  readonly without: readonly string[];
  /** Rules that report the wrong example too. */
  readonly also: readonly string[];
}

export interface Page {
  readonly title: string;
  readonly base: string;
  readonly headings: readonly string[];
  readonly header: string;
  readonly wrong: Part;
  readonly right: Part;
}

/** Reads a rule's page. Of Markdown it knows what these pages use: headings, fenced blocks and HTML comments. */
export function readPage(text: string): Page {
  const sections: { heading: string; lines: string[]; blocks: Block[] }[] = [
    { heading: '', lines: [], blocks: [] },
  ];
  let open: { language: string; file: string | undefined; caption: string; lines: string[] } | undefined;
  for (const line of text.split('\n')) {
    const section = sections.at(-1);
    const fence = /^```(\S*)[ ]?(.*)$/.exec(line);
    if (!section) break;
    if (open && fence) {
      const { lines, ...rest } = open;
      section.blocks.push({ ...rest, text: `${lines.join('\n')}\n` });
      open = undefined;
    } else if (open) open.lines.push(line);
    else if (fence) {
      const caption = section.lines.filter((above) => above !== '').at(-1) ?? '';
      open = { language: fence[1] ?? '', file: fence[2] || undefined, caption, lines: [] };
    } else if (line.startsWith('## ')) sections.push({ heading: line.slice(3), lines: [], blocks: [] });
    else section.lines.push(line);
  }
  if (open) throw new Error('a fenced block is not closed');
  const [top, ...rest] = sections;
  const above = top?.lines.join('\n') ?? '';
  const [base = ''] = directive(above, 'base');
  if (!Object.hasOwn(allBases, base)) throw new Error(`there is no base "${base}"`);
  const part = (index: number): Part => {
    const comments = rest[index]?.lines.join('\n') ?? '';
    return {
      blocks: rest[index]?.blocks ?? [],
      without: directive(comments, 'without'),
      also: directive(comments, 'also'),
    };
  };
  return {
    title: /^# (.*)$/m.exec(above)?.[1] ?? '',
    base,
    headings: rest.map(({ heading }) => heading),
    header: /<!-- header -->\n([\s\S]*)<!-- \/header -->/.exec(above)?.[1] ?? '',
    wrong: part(1),
    right: part(2),
  };
}

/** The words of `<!-- name: word, word -->`. */
function directive(text: string, name: string): string[] {
  const found = [...text.matchAll(new RegExp(`^<!-- ${name}: (.*) -->$`, 'gm'))];
  return found.flatMap(([, words = '']) => words.split(/,\s*/));
}

/** The projects that a part shows: a file that is there already begins the next one. */
export function projectsOf({ base }: Page, { blocks, without }: Part): Files[] {
  const examples: Files[] = [];
  for (const { file, text } of blocks) {
    if (file === undefined) continue;
    const last = examples.at(-1);
    if (last && !Object.hasOwn(last, file)) last[file] = text;
    else examples.push({ [file]: text });
  }
  const kept = Object.entries(allBases[base] ?? {}).filter(([name]) => !without.includes(name));
  if (examples.length === 0) examples.push({});
  return examples.map((files) => ({ ...Object.fromEntries(kept), ...files }));
}

/** A block's code alone: no comments, no white space at the ends of lines. */
export function codeOf({ text }: Block): string {
  const bare = text.replace(/\/\*[\s\S]*?\*\/|(^|[^:'"])\/\/.*|<!--[\s\S]*?-->/gm, '$1');
  return bare
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}

import type { Language } from '../../src/core/messages/localized.ts';

/** What a text of one language must not hold, and why. */
interface Convention {
  readonly why: string;
  readonly wrong: RegExp;
}

/** HBuilderX's own names, written as it writes them. */
const NAMES = /App模块配置|App原生插件配置|Push\(消息推送\)/g;

/** Code within a sentence: a call with what it is given. */
const CALL = /[\w.}]\([\x20-\x7e]*\)/g;

const HAN = '[\\p{Script=Han}]';
const WIDE = '[\\p{Script=Han}，。：；！？、（）《》“”…]';

const chinese: readonly Convention[] = [
  {
    why: 'half-width punctuation beside Chinese',
    wrong: new RegExp(`[\\p{Script=Han}”）》][,;:!?]|[,;:!?] ?[\\p{Script=Han}“（《]|${HAN}\\.(?!\\w)`, 'u'),
  },
  {
    why: 'half-width brackets around or beside Chinese',
    wrong: new RegExp(`${WIDE} ?\\(|\\(${HAN}|${HAN}\\)`, 'u'),
  },
  { why: 'a straight quote', wrong: /["']/ },
  { why: 'quotes other than “…”', wrong: /[「」『』‘’]/ },
  {
    why: 'no space between Chinese and Latin',
    wrong: new RegExp(`${HAN}[A-Za-z0-9]|[A-Za-z0-9]${HAN}`, 'u'),
  },
  {
    why: 'a space beside full-width punctuation',
    wrong: /[，。：；！？、（“《] (?!\|)|(?<!\|) [，。：；！？、）”》]/u,
  },
  {
    why: 'a space around a name that may be Chinese',
    wrong: new RegExp(`${HAN} \\{vendor\\}|\\{vendor\\} ${HAN}`, 'u'),
  },
  {
    why: 'a name or a value without quotes',
    wrong: /(?<![“（：])\{(?:key|keys|other|certificate|set|lacking)\}(?!”)(?=.)/,
  },
  {
    why: 'words that were mended',
    wrong: /读不懂|看不出|掩盖|可安全修复的|以安全修复|App 模块配置|App 原生插件配置/,
  },
];

const english: readonly Convention[] = [
  { why: 'full-width punctuation', wrong: /[，。：；！？、（）“”]/ },
  { why: 'a curly quote', wrong: /[‘’]/ },
  {
    why: 'words that were mended',
    wrong: /\bmend|of no use|does not have the form|\bremark\b|\blies where\b/i,
  },
];

const conventions: Readonly<Record<Language, readonly Convention[]>> = { 'zh-CN': chinese, en: english };

/** What is against the conventions in a text. */
export function faultsOf(text: string, language: Language): string[] {
  const prose = language === 'en' ? text : text.replace(NAMES, '名').replace(CALL, 'x');
  return conventions[language].filter(({ wrong }) => wrong.test(prose)).map(({ why }) => why);
}

import { format, type MessageArgs } from '../core/messages/format.ts';
import type { Language, Localized } from '../core/messages/localized.ts';

/** A command line that cannot be understood: exit code 2. What is said is a text, or words with holes. */
export class UsageError extends Error {
  readonly #said: string | Localized;
  readonly #args: MessageArgs;

  constructor(said: string | Localized, args: MessageArgs = {}) {
    super(typeof said === 'string' ? said : format(said.en, args, 'en'));
    this.#said = said;
    this.#args = args;
  }

  in(language: Language): string {
    return typeof this.#said === 'string' ? this.#said : format(this.#said[language], this.#args, language);
  }
}

/** The command line can be understood, and what it names cannot be used: the usage would be of no help. */
export class ArgumentError extends UsageError {}

/** What is wrong with a command line. */
export const faultWords = {
  command: { 'zh-CN': '没有命令“{name}”{near}', en: 'there is no command "{name}"{near}' },
  option: { 'zh-CN': '没有选项“{name}”{near}', en: 'there is no option "{name}"{near}' },
  rule: { 'zh-CN': '没有规则“{id}”{near}', en: 'there is no rule "{id}"{near}' },
  ruleOption: {
    'zh-CN': '--rule {text}：没有规则“{id}”{near}',
    en: '--rule {text}: there is no rule "{id}"{near}',
  },
  near: { 'zh-CN': '，是不是想写“{names}”？', en: '; did you mean "{names}"?' },
  noValue: { 'zh-CN': '{name} 后面要写它的值', en: '{name} wants a value' },
  needsNoValue: { 'zh-CN': '{name} 后面不写值', en: '{name} takes no value' },
  choice: { 'zh-CN': '{option} {value}：可以是 {choices}', en: '{option} {value}: expected {choices}' },
  ruleForm: {
    'zh-CN': '--rule {text}：应写成 <规则>=<级别>',
    en: '--rule {text}: expected <rule>=<severity>',
  },
  exclude: { 'zh-CN': '“--{one}”和“--{other}”不能一起用', en: '--{one} does not go with --{other}' },
  baselineFile: {
    'zh-CN': '--write-baseline 还要写出文件：--baseline <文件>',
    en: '--write-baseline wants the file: --baseline <file>',
  },
  emptyName: { 'zh-CN': '目录名是空的', en: 'a folder has an empty name' },
  notFolder: {
    'zh-CN': '{name}：既不是目录，也不是 uni-app 项目里的文件',
    en: '{name}: neither a folder nor a file of a uni-app project',
  },
  missing: { 'zh-CN': '{name}：没有这个文件或目录', en: '{name}: there is no such file or folder' },
  unreadable: { 'zh-CN': '{name}：{reason}', en: '{name}: {reason}' },
  inspect: { 'zh-CN': 'inspect 要写一个安装包', en: 'inspect takes one file: an app' },
  fingerprint: {
    'zh-CN': 'fingerprint 要写一个安装包或证书库',
    en: 'fingerprint takes one file: an app or a keystore',
  },
  logs: { 'zh-CN': 'logs 要写一个文件，- 表示标准输入', en: 'logs takes one file, or - for standard input' },
  explain: {
    'zh-CN': 'explain 要写一条规则、一个错误码或日志中的文字',
    en: 'explain takes a rule, an error code or words of a log line',
  },
  rules: { 'zh-CN': 'rules 后面不写“{name}”', en: 'rules takes no argument "{name}"' },
  oneFolder: { 'zh-CN': '{command} 只能写一个目录', en: '{command} takes one folder' },
  provider: {
    'zh-CN': '--provider {provider} 与答案里的推送方案 {named} 不一致',
    en: '--provider {provider} does not go with the provider of the answers, {named}',
  },
  see: { 'zh-CN': '说明：{command}', en: 'See: {command}' },
} as const satisfies Readonly<Record<string, Localized>>;

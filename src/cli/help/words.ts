import type { Localized } from '../../core/messages/localized.ts';
import type { CommandName, flags } from '../flags.ts';

/** What is told of a command: what stands behind its name, what it does, at length, and what each option is for. */
interface CommandWords<Name extends CommandName> {
  readonly takes: Localized;
  readonly short: Localized;
  readonly about: Localized<readonly string[]>;
  readonly options: Readonly<Record<Exclude<keyof (typeof flags)[Name], 'lang'>, Localized>>;
}

const noPlace: Localized = { 'zh-CN': '', en: '' };
const folder: Localized = { 'zh-CN': '[目录]', en: '[folder]' };
const format: Localized = { 'zh-CN': '输出格式（默认 pretty）', en: 'how it is printed (default: pretty)' };
const failOn: Localized = {
  'zh-CN': '达到哪个级别时退出码为 1（默认 error）',
  en: 'lowest severity that makes the exit code 1 (default: error)',
};
const project: Localized = {
  'zh-CN': '查看哪个项目的文件（默认为当前目录）',
  en: 'the project whose files are looked into (default: the current folder)',
};

export const commandWords: { readonly [Name in CommandName]: CommandWords<Name> } = {
  check: {
    takes: { 'zh-CN': '[目录…]', en: '[folder…]' },
    short: {
      'zh-CN': '检查目录下每个 uni-app 项目的离线推送配置',
      en: 'checks the offline push configuration of every uni-app project below the folders',
    },
    about: {
      'zh-CN': [
        '不写目录时检查当前目录；写 manifest.json 或其他文件时，检查它所属的项目。',
        '退出码：0 没有达到 --fail-on 的问题；1 有；2 用法错误，或有文件无法读取；3 程序自身的故障。',
        '使用 --fix 和 --fix-dry-run 时，按剩下的问题计算。',
      ],
      en: [
        'Without a folder: the current one. Of a file, manifest.json or another, the project that it belongs to.',
        'Exit codes: 0 nothing at or above --fail-on, 1 something, 2 bad usage or a file that cannot be read,',
        '3 a fault of this program. With --fix and --fix-dry-run, what is left counts.',
      ],
    },
    options: {
      format: { 'zh-CN': '问题的输出格式（默认 pretty）', en: 'how findings are printed (default: pretty)' },
      'fail-on': failOn,
      rule: { 'zh-CN': '一条规则的级别，可以写多次', en: 'severity of one rule; may be repeated' },
      config: { 'zh-CN': '用这份设置代替项目自己的', en: "settings to take in place of the projects' own" },
      baseline: { 'zh-CN': '只报告文件中没有的问题', en: 'report only what is not in the file' },
      'write-baseline': {
        'zh-CN': '把发现的全部问题写入基线文件',
        en: 'write all that is found into the file of --baseline',
      },
      'report-unused-suppressions': {
        'zh-CN': '报告没有关闭任何东西的注释',
        en: 'report comments that suppress nothing',
      },
      fix: {
        'zh-CN': '自动修复能安全修复的问题，再报告剩下的',
        en: 'apply the fixes that are safe, then report what is left',
      },
      'fix-dry-run': {
        'zh-CN': '以统一 diff 显示 --fix 会做的修改，不写文件',
        en: 'print what --fix would change as a unified diff',
      },
      watch: { 'zh-CN': '文件变化时重新检查', en: 'check again whenever a file changes' },
    },
  },
  setup: {
    takes: folder,
    short: {
      'zh-CN': '一步步为 uni-app 项目接入离线推送',
      en: 'sets offline push up in a uni-app project, step by step',
    },
    about: {
      'zh-CN': [
        '在终端里逐项询问；先显示所有改动，确认后才写入。',
        '退出码：0 已完成；1 完成后仍有错误；2 参数或答案不能使用，没有写入任何文件。',
      ],
      en: [
        'Asks at a terminal, shows every change, and writes when you agree.',
        'Exit codes: 0 done, 1 done and errors are left, 2 arguments or answers that cannot be used: nothing is written.',
      ],
    },
    options: {
      answers: {
        'zh-CN': '从 JSON 文件读取答案，不再询问',
        en: 'take the answers from a JSON file and ask nothing',
      },
      provider: { 'zh-CN': '推送方案', en: 'the push integration' },
      overwrite: {
        'zh-CN': '可以替换的已有内容：values 中的键、packageName 或 agconnect，可以写多次',
        en: 'what may be replaced: a key of the values, packageName or agconnect; may be repeated',
      },
      'dry-run': {
        'zh-CN': '以统一 diff 显示改动，不写文件',
        en: 'print the changes as a unified diff and write nothing',
      },
    },
  },
  doctor: {
    takes: folder,
    short: {
      'zh-CN': '按厂商列出已完成、缺少，以及只有你能确认的事项',
      en: 'tells for each phone maker what is done, what is missing, and what only you can check',
    },
    about: {
      'zh-CN': ['只说明情况，不作评判：退出码为 0。'],
      en: ['It tells, and judges nothing: exit code 0.'],
    },
    options: {
      format,
      app: {
        'zh-CN': '同时列出安装包里有哪些（见 inspect）',
        en: 'what of it is in the built app too (see inspect)',
      },
      troubleshoot: {
        'zh-CN': '收不到推送时，按厂商列出要检查的地方',
        en: 'what to look at when push does not arrive, maker by maker',
      },
    },
  },
  inspect: {
    takes: { 'zh-CN': '<安装包>', en: '<app>' },
    short: {
      'zh-CN': '检查打好的包：基座、插件、厂商参数、证书',
      en: "looks into a built app: base, plugins, makers' values, certificate",
    },
    about: {
      'zh-CN': ['支持 apk、aab、ipa、wgt、hap。退出码与 check 相同。'],
      en: ['It reads apk, aab, ipa, wgt and hap. Exit codes as for check.'],
    },
    options: {
      project: { 'zh-CN': '与打出这个包的项目比较', en: 'compare with the project that it was built from' },
      format: { 'zh-CN': '问题的输出格式（默认 pretty）', en: 'how findings are printed (default: pretty)' },
      'fail-on': failOn,
    },
  },
  fingerprint: {
    takes: { 'zh-CN': '<安装包 | 证书库>', en: '<app | keystore>' },
    short: {
      'zh-CN': '给出厂商后台要填的包名和证书指纹',
      en: 'prints the package and the certificate fingerprints that consoles ask for',
    },
    about: {
      'zh-CN': ['证书库的密码在终端里输入，或取自环境变量 UNI_PUSH_STORE_PASS 或标准输入，从不作为参数。'],
      en: [
        'The password of a keystore is asked for, or taken from UNI_PUSH_STORE_PASS or standard input; it is never an',
        'argument.',
      ],
    },
    options: { format },
  },
  rules: {
    takes: noPlace,
    short: { 'zh-CN': '列出所有规则', en: 'lists the rules' },
    about: {
      'zh-CN': ['以 app- 开头的规则属于 inspect。'],
      en: ['Those that begin with app- are of inspect.'],
    },
    options: { format },
  },
  explain: {
    takes: { 'zh-CN': '<规则 | 错误码 | 日志中的文字>', en: '<rule | code | words of a log line>' },
    short: {
      'zh-CN': '说明一条规则、一个厂商错误码或一行日志的含义',
      en: "tells what a rule is about, or what a maker's error code or a line of a log means",
    },
    about: {
      'zh-CN': ['还会指出项目文件里与它有关的内容。退出码：0 有说明；1 没有已知的说明。'],
      en: ["And what the project's files say of it. Exit codes: 0, or 1 where nothing is known."],
    },
    options: {
      maker: {
        'zh-CN': '只看这个厂商或推送服务的错误码',
        en: "only this phone maker's or push service's codes",
      },
      project,
      format,
    },
  },
  logs: {
    takes: { 'zh-CN': '<文件 | ->', en: '<file | ->' },
    short: {
      'zh-CN': '在手机日志里找出推送错误，并说明含义',
      en: "reads a phone's log, and tells what went wrong with push",
    },
    about: {
      'zh-CN': [
        '- 表示标准输入：adb logcat | uni-offline-push logs -',
        '退出码：0 没有与推送有关的行；1 有。',
      ],
      en: [
        '- is standard input: adb logcat | uni-offline-push logs -',
        'Exit codes: 0 no line is of push, 1 some are.',
      ],
    },
    options: { project, format },
  },
  mcp: {
    takes: folder,
    short: {
      'zh-CN': '通过 stdio 供 AI 助手使用（Model Context Protocol），只读',
      en: 'serves all of it to an assistant over stdio (Model Context Protocol); reads only',
    },
    about: { 'zh-CN': ['只读取这个目录以内的文件。'], en: ['Nothing outside the folder is read.'] },
    options: {},
  },
};

/** What stands for the value of an option that takes any text. */
export const valueWords: Readonly<Record<string, Localized>> = {
  rule: {
    'zh-CN': '<规则>=off|error|warning|information|hint',
    en: '<rule>=off|error|warning|information|hint',
  },
  config: { 'zh-CN': '<文件>', en: '<file>' },
  baseline: { 'zh-CN': '<文件>', en: '<file>' },
  answers: { 'zh-CN': '<文件>', en: '<file>' },
  provider: { 'zh-CN': '<方案>', en: '<id>' },
  overwrite: { 'zh-CN': '<键>', en: '<key>' },
  app: { 'zh-CN': '<安装包>', en: '<built app>' },
  project: { 'zh-CN': '<目录>', en: '<folder>' },
  maker: { 'zh-CN': '<厂商>', en: '<id>' },
};

export const helpWords = {
  usage: { 'zh-CN': '用法', en: 'Usage' },
  command: { 'zh-CN': '<命令> [选项]', en: '<command> [options]' },
  someOptions: { 'zh-CN': '[选项]', en: '[options]' },
  commands: { 'zh-CN': '命令', en: 'Commands' },
  options: { 'zh-CN': '选项', en: 'Options' },
  lang: {
    'zh-CN': '消息的语言（默认取自环境）',
    en: "language of the messages (default: the environment's)",
  },
  help: { 'zh-CN': '显示命令的说明', en: 'tell about a command' },
  version: { 'zh-CN': '显示版本', en: 'tell the version' },
  more: {
    'zh-CN': '每个命令的选项：uni-offline-push <命令> --help',
    en: 'The options of a command: uni-offline-push <command> --help',
  },
} as const satisfies Readonly<Record<string, Localized>>;

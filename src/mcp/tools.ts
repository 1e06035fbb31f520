import answersSchema from '../../schemas/setup-answers.schema.json';
import type { Language } from '../core/messages/localized.ts';
import type { Arguments, InputSchema, Parameter } from './arguments.ts';
import { type Command, type Commands, capture, type Terminal } from './commands.ts';
import { Refused, type ServedFolder } from './folders.ts';
import { planPushSetup } from './plan.ts';

/** What a tool works with. */
export interface Context {
  readonly served: ServedFolder;
  readonly commands: Commands;
  readonly env: Terminal['env'];
  /** Of answers, where the call names none. */
  readonly language: Language;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: InputSchema;
  /** Answers with texts. Throws a Refused for what the caller can put right. */
  run(given: Arguments, context: Context): Promise<string[]>;
}

const folder: Parameter = {
  type: 'string',
  description: 'Folder to look into, the served one or one below it. Missing: the served folder.',
};
const file: Parameter = {
  type: 'string',
  description: '.apk, .aab, .ipa, .wgt or .hap in the served folder.',
};
const language: Parameter = {
  type: 'string',
  enum: ['en', 'zh-CN'],
  description: 'Language of the answer. Missing: that of the environment.',
};

const takes = (properties: InputSchema['properties'], ...required: string[]): InputSchema => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  additionalProperties: false,
});

/** Every tool only reads. */
export const tools: readonly Tool[] = [
  {
    name: 'check_push_configuration',
    title: 'Check the push configuration',
    description:
      'Checks the offline push setup (manifest.json, native push plugins, registration code, vendor keys) of every ' +
      'uni-app project below a folder. Gives a JSON report: projects, findings with rule, severity, message, file, ' +
      'range and possible fixes as edits, and a summary. Lines and characters count from 0.',
    inputSchema: takes({ folder, language }),
    run: (given, context) => runIn(context.commands.check, ['--format', 'json'], given, context),
  },
  {
    name: 'doctor',
    title: 'Tell how far the push setup is',
    description:
      'Tells for every uni-app project below a folder how far its offline push is, by phone maker: certificates, ' +
      'parameters, files, channels, and what a person has to check in a console. JSON; values are masked.',
    inputSchema: takes({
      folder,
      language,
      troubleshoot: { type: 'boolean', description: 'Add what to look at when a push does not arrive.' },
    }),
    run: (given, context) => {
      const args = ['--format', 'json', ...(given.troubleshoot ? ['--troubleshoot'] : [])];
      return runIn(context.commands.doctor, args, given, context);
    },
  },
  {
    name: 'plan_push_setup',
    title: 'Plan a push setup',
    description:
      'Plans the setup of an offline push plugin in one uni-app project and writes nothing: gives a unified diff for ' +
      'the folder (left out where nothing has to change), then notes on what is left to be done. Give ids and keys as strings.',
    inputSchema: takes(
      {
        folder: { ...folder, description: "The project's folder. Missing: the served folder." },
        language,
        answers: answersParameter(),
      },
      'answers',
    ),
    run: ({ folder, answers = {}, language }, { served, language: usual }) =>
      planPushSetup(served, served.folder(folder), answers, language ?? usual),
  },
  {
    name: 'inspect_app',
    title: 'Look into a built app',
    description:
      'What a built app holds (base, plugins, makers, certificate) and what is wrong in it; with a folder, also ' +
      'against the project there. JSON, keys masked.',
    inputSchema: takes(
      { file, folder: { ...folder, description: 'Project to compare with. Missing: none.' }, language },
      'file',
    ),
    run: (given, context) => {
      const project = given.folder === undefined ? [] : ['--project', context.served.folder(given.folder)];
      return fileIn(context.commands.inspect, project, given, context);
    },
  },
  {
    name: 'signing_fingerprints',
    title: 'Tell the signing fingerprints',
    description:
      'Package and certificate fingerprints of an app or a keystore, as consoles ask for them. JSON.',
    inputSchema: takes(
      { file: { ...file, description: 'An app or a keystore in the served folder.' }, language },
      'file',
    ),
    run: (given, context) => fileIn(context.commands.fingerprint, [], given, context),
  },
  {
    name: 'list_rules',
    title: 'List the rules',
    description:
      'Lists every rule of the check as JSON: id, default severity, whether it can be fixed, title, page.',
    inputSchema: takes({ language }),
    run: (given, context) => textOf(context.commands.rules, ['--format', 'json'], given, context),
  },
  {
    name: 'explain_rule',
    title: 'Explain a rule',
    description:
      "Gives the page of one rule as Markdown: why it matters, wrong and right examples, the fix, the vendor's sources.",
    inputSchema: takes(
      { id: { type: 'string', description: 'The id of the rule, such as unipush-conflict.' }, language },
      'id',
    ),
    run: (given, context) => textOf(context.commands.explainRule, ['--', given.id ?? ''], given, context),
  },
  {
    name: 'explain',
    title: 'Explain a push error code',
    description:
      'Tells what an error code of a phone maker or push service, or the words of a log line, mean (the likeliest maker first), ' +
      'and what the project says of it. JSON.',
    inputSchema: takes(
      {
        query: { type: 'string', description: 'Such as 6003 or -997.' },
        maker: {
          type: 'string',
          description: 'Only this one: huawei, vivo, jpush, …',
        },
        folder,
        language,
      },
      'query',
    ),
    run: (given, context) => {
      const maker = given.maker === undefined ? [] : [`--maker=${given.maker}`];
      const project = `--project=${context.served.folder(given.folder)}`;
      const args = ['--format', 'json', ...maker, project, '--', given.query ?? ''];
      return textOf(context.commands.explain, args, given, context);
    },
  },
  {
    name: 'logs',
    title: "Read a phone's log",
    description:
      "Finds and explains the lines of push in a phone's log, the likely first cause first, beside what the project lacks. " +
      'Tokens are masked. JSON. Give either file or text.',
    inputSchema: takes({
      file: { type: 'string', description: 'A file below the served folder.' },
      text: { type: 'string', description: 'Lines of the log.' },
      folder,
      language,
    }),
    run: (given, context) => {
      const { file, text } = given;
      if ((file === undefined) === (text === undefined)) throw new Refused('either file or text is expected');
      const path = file === undefined ? '-' : context.served.regularFile(file);
      const project = `--project=${context.served.folder(given.folder)}`;
      return textOf(context.commands.logs, ['--format', 'json', project, '--', path], given, context, text);
    },
  },
];

/** A command in a folder, with what it had to say beside its report. */
function runIn(
  command: Command,
  args: readonly string[],
  given: Arguments,
  context: Context,
): Promise<string[]> {
  return textOf(command, [...args, '--', context.served.folder(given.folder)], given, context);
}

/** A command on a file. */
function fileIn(
  command: Command,
  args: readonly string[],
  given: Arguments,
  context: Context,
): Promise<string[]> {
  const path = context.served.file(given.file ?? '');
  return textOf(command, ['--format', 'json', ...args, '--', path], given, context);
}

async function textOf(
  command: Command,
  args: readonly string[],
  given: Arguments,
  { served, commands, env, language }: Context,
  input?: string,
): Promise<string[]> {
  const options = ['--lang', given.language ?? language];
  try {
    const { out, error } = await capture(command, [...options, ...args], {
      cwd: served.path,
      env,
      within: served.path,
      input,
    });
    return [out, ...(error.trim() === '' ? [] : [error.trimEnd()])];
  } catch (error) {
    throw commands.isUsageError(error) ? new Refused((error as Error).message) : error;
  }
}

/** The answers file's own schema, without what only editors read. */
function answersParameter(): Parameter {
  const plain = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const own = Object.entries(value).filter(([key]) => !/^(?:\$schema|title|x-.*)$/.test(key));
    return Object.fromEntries(own.map(([key, inner]) => [key, plain(inner)]));
  };
  return {
    type: 'object',
    description: 'What the setup would ask for. What the project has already need not be given again.',
    properties: plain(answersSchema.properties) as object,
    additionalProperties: false,
  };
}

import { resolve } from 'node:path';
import type { Language } from '../../core/messages/localized.ts';
import type { Fingerprints } from '../../node/artefact/index.ts';
import { faultWords } from '../faults.ts';
import { flags } from '../flags.ts';
import { artefact } from '../lazy-artefact.ts';
import { oneOf, parse, readLanguage, UsageError } from '../options.ts';
import { colorsFor } from '../terminal/colors.ts';
import { columns } from '../terminal/columns.ts';
import type { Command, Terminal } from '../terminal/terminal.ts';
import { unusable } from './unusable.ts';

/** Where the password of a keystore may stand: an argument would be seen by every other user. */
const PASSWORD = 'UNI_PUSH_STORE_PASS';

const QUESTION: Readonly<Record<Language, string>> = {
  'zh-CN': '证书库密码（输入时不显示）',
  en: 'Password of the keystore (not shown)',
};

/** `fingerprint <app | keystore>`: what consoles ask for. */
export const fingerprint: Command = async (args, terminal) => {
  const { values, positionals } = parse(args, flags.fingerprint);
  const [name, ...more] = positionals;
  if (!name || more.length > 0) throw new UsageError(faultWords.fingerprint);
  const format = oneOf('--format', values.format, flags.fingerprint.format.choices) ?? 'pretty';
  const language = readLanguage(values.lang, terminal.env);
  const found = await read(name, language, terminal);
  const { fingerprintObject, fingerprintRows, problemText } = artefact();
  if (format === 'json') {
    terminal.out(`${JSON.stringify(fingerprintObject(found, language), null, 2)}\n`);
    return 0;
  }
  const colors = colorsFor(terminal);
  const rows = fingerprintRows(found, language);
  const width = Math.max(...rows.map((row) => (typeof row === 'string' ? 0 : columns(row[0]))));
  for (const row of rows) {
    if (typeof row === 'string') terminal.out(`${row}\n`);
    else {
      const [label, value, note] = row;
      const said = note === undefined ? '' : colors.dim(`  ${note}`);
      terminal.out(`${label}${' '.repeat(width - columns(label))}  ${colors.bold(value)}${said}\n`);
    }
  }
  for (const problem of found.problems) terminal.error(`${problemText(problem, language)}\n`);
  return 0;
};

async function read(name: string, language: Language, terminal: Terminal): Promise<Fingerprints> {
  const path = resolve(terminal.cwd, name);
  const { fingerprintsOf } = artefact();
  try {
    return fingerprintsOf(path, terminal.env[PASSWORD]);
  } catch (error) {
    const password = await askedAfter(error, language, terminal);
    if (password === undefined) throw unusable(name, error, language);
    try {
      return fingerprintsOf(path, password);
    } catch (again) {
      throw unusable(name, again, language);
    }
  }
}

/** Only a keystore that says so is asked the password of. */
function askedAfter(
  error: unknown,
  language: Language,
  terminal: Terminal,
): Promise<string | undefined> | undefined {
  const { Locked } = artefact();
  const isAsking = error instanceof Locked && error.why === 'password-missing';
  return isAsking ? terminal.secret?.(QUESTION[language]) : undefined;
}

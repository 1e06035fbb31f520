import { resolve } from 'node:path';
import { knownProviders, sourceFacts } from '../../core/artefact/source-facts.ts';
import { severities } from '../../core/finding.ts';
import type { Language } from '../../core/messages/localized.ts';
import { onOneLine } from '../../core/messages/printable.ts';
import { relative } from '../../core/project/paths.ts';
import type { Inspection, SourceFacts } from '../../node/artefact/index.ts';
import { faultWords } from '../faults.ts';
import { flags } from '../flags.ts';
import { artefact } from '../lazy-artefact.ts';
import { ArgumentError, oneOf, parse, readCheckOptions, readLanguage, UsageError } from '../options.ts';
import { formatAppReport } from '../reporters/app.ts';
import type { Command, Terminal } from '../terminal/terminal.ts';
import { openRun } from './run.ts';
import { unusable } from './unusable.ts';

const SEVERAL: Readonly<Record<Language, (roots: string) => string>> = {
  'zh-CN': (roots) => `这里有多个 uni-app 项目，请用 --project 指定其中一个：${roots}`,
  en: (roots) => `there are several uni-app projects here; name one of them with --project: ${roots}`,
};

const NONE: Readonly<Record<Language, string>> = {
  'zh-CN': '这里没有 uni-app 项目（没有找到 uni-app 的 manifest.json）。',
  en: 'there is no uni-app project here: no manifest.json of uni-app was found',
};

/** `inspect <app>`: looks into a built app, and with `--project` at what the source says and the app does not have. */
export const inspect: Command = async (args, terminal) => {
  const { values, positionals } = parse(args, flags.inspect);
  const [name, ...more] = positionals;
  if (!name || more.length > 0) throw new UsageError(faultWords.inspect);
  const format = oneOf('--format', values.format, flags.inspect.format.choices) ?? 'pretty';
  const failOn = oneOf('--fail-on', values['fail-on'], flags.inspect['fail-on'].choices) ?? 'error';
  const language = readLanguage(values.lang, terminal.env);
  const path = resolve(terminal.cwd, name);
  const sources = values.project === undefined ? [] : await sourcesIn(values.project, language, terminal);
  const inspection = readInspection(path, name, language, (appid) => choose(sources, appid, language));
  terminal.out(formatAppReport({ inspection, path, name, format, language }, terminal));
  if (failOn === 'never') return 0;
  const counted = severities.slice(0, severities.indexOf(failOn) + 1);
  return inspection.findings.some(({ severity }) => counted.includes(severity)) ? 1 : 0;
};

interface Found {
  readonly root: string;
  readonly source: SourceFacts;
}

/** The source that an app was built from: of several the one that has its appid. */
function choose(sources: readonly Found[], appid: string | undefined, language: Language) {
  const [only, ...others] = sources;
  if (others.length === 0) return only?.source;
  const own = sources.filter(({ source }) => source.appid !== undefined && source.appid === appid);
  if (own.length === 1) return own[0]?.source;
  throw new ArgumentError(SEVERAL[language](sources.map(({ root }) => onOneLine(root)).join(', ')));
}

/** Looks into an app, whatever keeps it from that in words. */
export function readInspection(
  path: string,
  name: string,
  language: Language,
  sourceOf: (appid: string | undefined) => SourceFacts | undefined,
): Inspection {
  try {
    return artefact().inspectionOf(path, knownProviders(), ({ dcloud }) => sourceOf(dcloud.compiled?.appid));
  } catch (error) {
    throw error instanceof ArgumentError ? error : unusable(name, error, language);
  }
}

/** What every project below a folder says that an app built from it must have. */
async function sourcesIn(folder: string, language: Language, terminal: Terminal): Promise<Found[]> {
  const run = openRun({ ...readCheckOptions([], terminal.env), folders: [folder], language }, terminal);
  const found: Found[] = [];
  for (const workspace of run.workspaces) {
    const { projects } = await workspace.check();
    for (const { manifest, root } of projects) {
      const facts = await workspace.ask(manifest, sourceFacts);
      if (!facts) continue;
      const changed = artefact().changedFiles(root);
      found.push({ root: relative(run.base, root), source: { ...facts, changed } });
    }
  }
  if (found.length === 0) throw new ArgumentError(`${folder}: ${NONE[language]}`);
  return found;
}

import * as vscode from 'vscode';
import { type Finding, severities } from '../core/finding.ts';
import type { Language } from '../core/messages/localized.ts';
import { isInside, join, relative, withoutEndSlash } from '../core/project/paths.ts';
import { catalog } from '../core/rules/catalog.ts';
import { messageOf, pageOf, titleOf } from '../core/rules/render.ts';
import { nearestKey } from '../core/schema/nearest.ts';
import { rangeOf } from '../core/syntax/source.ts';
import type { Session } from './session.ts';

export interface ToolDeps {
  readonly language: Language;
  sessions(): Iterable<Session>;
}

/** The part of the editor's API that came after the oldest version in which this extension runs. */
interface ToolApi {
  readonly lm?: {
    registerTool?(name: string, tool: Tool): vscode.Disposable;
  };
  readonly LanguageModelToolResult: new (content: readonly object[]) => object;
  readonly LanguageModelTextPart: new (text: string) => object;
}

interface Tool {
  invoke(options: { readonly input: unknown }): Promise<object>;
}

/** What assistants in the editor may call: it reads, and nothing of it runs before. */
export function registerLanguageModelTools(context: vscode.ExtensionContext, deps: ToolDeps): void {
  const lm = (vscode as unknown as ToolApi).lm;
  if (typeof lm?.registerTool !== 'function') return;
  const tool = (tell: (input: Input) => Promise<string>): Tool => ({
    async invoke({ input }) {
      const text = await tell(typeof input === 'object' && input !== null ? input : {});
      const part = new (vscode as unknown as ToolApi).LanguageModelTextPart(text);
      return new (vscode as unknown as ToolApi).LanguageModelToolResult([part]);
    },
  });
  context.subscriptions.push(
    lm.registerTool(
      'uniOfflinePush_check',
      tool(({ path }) => check(path, deps)),
    ),
    lm.registerTool(
      'uniOfflinePush_explainRule',
      tool(async ({ rule }) => explain(rule, deps.language)),
    ),
  );
}

/** What a model gives, which may be anything. */
interface Input {
  readonly path?: unknown;
  readonly rule?: unknown;
}

async function check(path: unknown, { language, sessions }: ToolDeps): Promise<string> {
  if (path !== undefined && typeof path !== 'string') throw new Error('path: expected a string');
  const wanted = withoutEndSlash((path ?? '').trim().replaceAll('\\', '/'));
  const all = [...sessions()];
  let isThere = false;
  const paragraphs: string[] = [];
  const count = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const session of all) {
    const root = withoutEndSlash(session.folder.uri.path);
    const prefix = all.length > 1 ? `${session.folder.name}/` : '';
    const within = await existing(session, places(wanted, root, prefix));
    isThere ||= within.length > 0;
    for (const finding of await session.current()) {
      if (!within.some((place) => isInside(finding.source.path, place))) continue;
      count[finding.severity]++;
      paragraphs.push(paragraph(finding, prefix + relative(root, finding.source.path), language));
    }
  }
  // no findings in a file that is not there would sound like good news
  if (path !== undefined && !isThere) throw new Error(`there is no "${path}" in the workspace`);
  const counts = severities.map((severity) => `${severity}: ${count[severity]}`).join(', ');
  return [counts, ...paragraphs].join('\n\n');
}

/** What a path may mean in a folder: with or without the folder's own name, or as the system writes it. */
function places(wanted: string, root: string, prefix: string): string[] {
  if (wanted === '' || wanted === '.') return [root];
  const own = `${wanted}/`.startsWith(prefix) ? [join(root, wanted.slice(prefix.length))] : [];
  const whole = /^[A-Za-z]:/.test(wanted) ? `/${wanted[0]?.toLowerCase()}${wanted.slice(1)}` : wanted;
  return [...own, join(root, wanted), ...(whole.startsWith('/') ? [whole] : [])];
}

async function existing({ folder }: Session, paths: readonly string[]): Promise<string[]> {
  const root = withoutEndSlash(folder.uri.path);
  const found: string[] = [];
  for (const path of paths) {
    if (!isInside(path, root)) continue;
    // a folder of a virtual workspace itself cannot always be asked for
    const isThere =
      path === root || (await vscode.workspace.fs.stat(folder.uri.with({ path })).then(yes, no));
    if (isThere) found.push(path);
  }
  return found;
}

const yes = (): boolean => true;
const no = (): boolean => false;

function paragraph(finding: Finding, file: string, language: Language): string {
  const { line, character } = rangeOf(finding).start;
  const fixes = finding.fixes.map((fix) => `\n  Fix: ${titleOf(finding.rule, fix, language)}`);
  const head = `${file}:${line + 1}:${character + 1}  ${finding.severity}  ${finding.rule}`;
  return `${head}\n  ${messageOf(finding, language)}${fixes.join('')}`;
}

function explain(id: unknown, language: Language): string {
  const rule = catalog.find((one) => one.id === id);
  if (!rule) {
    const ids = catalog.map((one) => one.id);
    const right = nearestKey(String(id), ids, 3);
    throw new Error(
      `there is no rule "${id}"; ${right ? `did you mean "${right}"?` : `there are: ${ids.join(', ')}`}`,
    );
  }
  const own = rule.messages[language];
  // what differs from finding to finding stands as `<name>`
  const list = (title: string, texts: Readonly<Record<string, string>> = {}): string[] => {
    const items = Object.values(texts).map((text) => `- ${text.replace(/\{(\w+)\}/g, '<$1>')}`);
    return items.length > 0 ? ['', `${title}:`, ...items] : [];
  };
  return [
    `${rule.id} (${rule.severity}): ${own.title}`,
    ...list('Reports', own.messages),
    ...list('Fixes', own.fixes),
    '',
    pageOf(rule.id, language),
  ].join('\n');
}

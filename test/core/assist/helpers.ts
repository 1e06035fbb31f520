import { expect } from 'vitest';
import { type CompletionItem, complete } from '../../../src/core/assist/completion.ts';
import { hover } from '../../../src/core/assist/hover.ts';
import { links } from '../../../src/core/assist/links.ts';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import type { Language } from '../../../src/core/messages/localized.ts';
import { applyEdits, checkFiles, type Files, memoryFileSystem, ROOT } from '../helpers.ts';

/** Stands for the cursor in a text. */
export const CURSOR = '‸';

/** A project with the TUIOfflinePush plugin, properly set up; texts given take the place of its own. */
export function tui(more: Files = {}): Files {
  return {
    'manifest.json': manifest(`"TencentCloud-TUIOfflinePush": {
        "com.vivo.push.app_id": "0",
        "com.vivo.push.api_key": "0"
      }`),
    'package.json': '{ "dependencies": { "@tencentcloud/chat": "^3.6.0" } }',
    'nativeplugins/TencentCloud-TUIOfflinePush/package.json':
      '{ "id": "TencentCloud-TUIOfflinePush", "_dp_nativeplugin": { "android": { "plugins": [] } } }',
    'push.ts': "export const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush')\n",
    ...more,
  };
}

/** A project with Easemob's plugin. */
export function easemob(more: Files = {}): Files {
  return {
    'manifest.json': manifest('"EMPushUniPlugin": {}'),
    'push.ts': "export const emPush = uni.requireNativePlugin('EMPushUniPlugin')\n",
    ...more,
  };
}

export function manifest(plugins: string, push = '{}'): string {
  return `{
  "appid": "__UNI__1234567",
  "app-plus": {
    "modules": { "Push": {} },
    "distribute": { "sdkConfigs": { "push": ${push} } },
    "nativePlugins": {
      ${plugins}
    }
  }
}
`;
}

/** A project whose one text is being typed in, with the place of the cursor. */
interface Typed {
  readonly files: Files;
  readonly name: string;
  readonly offset: number;
}

function typed(files: Files): Typed {
  const [name, text] = Object.entries(files).find(([, value]) => value.includes(CURSOR)) ?? [];
  if (name === undefined || text === undefined) throw new Error('no cursor');
  return { files: { ...files, [name]: text.replace(CURSOR, '') }, name, offset: text.indexOf(CURSOR) };
}

async function ask<T>(
  { files, name }: Pick<Typed, 'files' | 'name'>,
  question: Parameters<Workspace['ask']>[1],
): Promise<T | undefined> {
  const workspace = new Workspace(memoryFileSystem(files), ROOT);
  return (await workspace.ask(`${ROOT}/${name}`, question)) as T | undefined;
}

/** What is offered at the cursor. */
export async function completeAt(files: Files, language: Language = 'en'): Promise<CompletionItem[]> {
  const at = typed(files);
  const source = { path: `${ROOT}/${at.name}`, text: at.files[at.name] ?? '' };
  return (await ask<CompletionItem[]>(at, (project) => complete(project, source, at.offset, language))) ?? [];
}

export async function labelsAt(files: Files, language: Language = 'en'): Promise<string[]> {
  return (await completeAt(files, language)).map(({ label }) => label);
}

/** The text once an item is taken, its stops left as they are filled in already. */
export async function take(files: Files, label: string, language: Language = 'en'): Promise<string> {
  const { files: plain, name } = typed(files);
  const items = await completeAt(files, language);
  const item = items.find((candidate) => candidate.label === label);
  if (!item) throw new Error(`"${label}" is not among ${items.map((one) => one.label).join(', ')}`);
  const text = plain[name] ?? '';
  const typedText = text.slice(item.replace.start, item.replace.end);
  expect(item.filterText.startsWith(/^["'`]?/.exec(typedText)?.[0] ?? '')).toBe(true);
  const line = text.slice(text.lastIndexOf('\n', item.replace.start - 1) + 1);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const newText = plainText(item.insertText).replace(/\n/g, `\n${indent}`).replace(/\t/g, '  ');
  return applyEdits(text, [{ ...item.replace, newText }, ...item.additionalEdits]);
}

/** The files with an item taken; nothing is found in them that was not found before. */
export async function takeAndCheck(files: Files, label: string): Promise<string> {
  const { files: plain, name } = typed(files);
  const text = await take(files, label);
  const rules = async (some: Files): Promise<string[]> =>
    (await checkFiles(some)).findings.map(({ rule, words }) => `${rule}: ${words}`);
  const before = await rules(plain);
  const after = await rules({ ...plain, [name]: text });
  expect(after.filter((finding) => !before.includes(finding))).toEqual([]);
  return text;
}

/** The stops of a snippet give way to what they hold. */
export function plainText(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)(?:\\.|[^|\\])*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([$}\\,|])/g, '$1');
}

/** The hover at the cursor, and the text that it stands on. */
export async function hoverAt(
  files: Files,
  language: Language = 'en',
): Promise<{ contents: string; on: string } | undefined> {
  const at = typed(files);
  const source = { path: `${ROOT}/${at.name}`, text: at.files[at.name] ?? '' };
  const found = await ask<ReturnType<typeof hover>>(at, (project) =>
    hover(project, source, at.offset, language),
  );
  return found && { contents: found.contents, on: source.text.slice(found.span.start, found.span.end) };
}

/** The links of a text: `text → target`. */
export async function linksIn(files: Files, name: string, language: Language = 'en'): Promise<string[]> {
  const source = { path: `${ROOT}/${name}`, text: files[name] ?? '' };
  const found =
    (await ask<ReturnType<typeof links>>({ files, name }, (project) => links(project, source, language))) ??
    [];
  return found.map(
    ({ span, file }) => `${source.text.slice(span.start, span.end)} → ${file.slice(ROOT.length + 1)}`,
  );
}

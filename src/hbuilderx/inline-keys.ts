import { type CompletionItem, complete } from '../core/assist/completion.ts';
import type { Language } from '../core/messages/localized.ts';
import { lineStarts, type Source } from '../core/syntax/source.ts';
import type { Editor } from './editor.ts';
import type {
  CancellationToken,
  Disposable,
  InlineCompletionItem,
  InlineCompletionList,
  Position,
  TextDocument,
} from './hbuilderx.d.ts';
import { pathOf } from './paths.ts';
import type { Session } from './session.ts';

/** HBuilderX's ids of the languages in which push is configured. */
const LANGUAGES = ['json', 'json_tm', 'javascript', 'javascript_es6', 'typescript', 'vue'] as const;

const MOST = 8;

interface Typist {
  readonly editor: Editor;
  language(): Language;
  sessionAround(path: string): Promise<Session | undefined>;
}

/** Keys and values of push as ghost text after the cursor: HBuilderX has no list of completions for plugins. Since 3.8.5. */
export function offerInline(typist: Typist): Disposable | undefined {
  const provider = {
    provideInlineCompletionItems: (
      document: TextDocument,
      position: Position,
      _context: unknown,
      token: CancellationToken | undefined,
    ): Promise<InlineCompletionList> => inlineAt(typist, document, position, token),
  };
  const selector = LANGUAGES.map((language) => ({ language }));
  const { reach } = typist.editor;
  return reach.call('languages', 'registerInlineCompletionItemProvider', selector, provider) as
    | Disposable
    | undefined;
}

async function inlineAt(
  { editor, language, sessionAround }: Typist,
  document: TextDocument,
  position: Position,
  token: CancellationToken | undefined,
): Promise<InlineCompletionList> {
  const none = { items: [] };
  const path = pathOf(document.uri);
  const session = path === undefined ? undefined : await sessionAround(path);
  if (path === undefined || !session || editor.setting('inlineCompletion') === false) return none;
  const source = { path, text: document.getText() };
  const start = lineStarts(source.text)[position.line];
  if (start === undefined) return none;
  const offset = start + position.character;
  try {
    const items = await session.ask(path, (project) =>
      token?.isCancellationRequested ? [] : complete(project, source, offset, language()),
    );
    const fitting = (items ?? []).flatMap((item) => ghostOf(item, source, offset) ?? []);
    return token?.isCancellationRequested ? none : { items: fitting.slice(0, MOST) };
  } catch (error) {
    editor.log(`${path}: ${error}`);
    return none;
  }
}

/** An item that goes on from what is typed, on one line and at one place: ghost text can do no more. */
function ghostOf(
  { kind, insertText, replace, additionalEdits }: CompletionItem,
  source: Source,
  offset: number,
): InlineCompletionItem | undefined {
  const text = plain(insertText);
  const typed = source.text.slice(replace.start, offset);
  const isWhole = source.text.slice(replace.start, replace.end) === text;
  if (kind === 'block' || additionalEdits.length > 0 || /[\r\n]/.test(text)) return undefined;
  if (isWhole || !text.startsWith(typed)) return undefined;
  return { insertText: text, range: { start: replace.start, end: replace.end } };
}

/** A snippet as text: places with what stands in them, of a choice the first. */
export function plain(snippet: string): string {
  const unescaped = (text: string): string => text.replace(/\\(.)/gs, '$1');
  return snippet.replace(
    /\\(.)|\$\d+|\$\{\d+:((?:\\.|[^}\\$])*)\}|\$\{\d+\|((?:\\.|[^,|\\$])*)(?:,(?:\\.|[^|\\$])*)?\|\}/gs,
    (_all, escaped?: string, filled?: string, first?: string) => escaped ?? unescaped(filled ?? first ?? ''),
  );
}

import { readFileSync, writeFileSync } from 'node:fs';
import type {
  CharacterRange,
  Disposable,
  TextDocument,
  TextEdit,
  TextEditor,
  TextLine,
  Uri,
} from '../../src/hbuilderx/hbuilderx.d.ts';
import { strict, type Trespass } from './strict.ts';

interface Opened {
  text: string;
  readonly document: TextDocument;
}

type Saved = (document: TextDocument) => void;
type Changed = (event: { readonly document: TextDocument }) => void;

/** The documents of a fake HBuilderX. An edit reaches open ones alone, and closing one is told to nobody. */
export class FakeDocuments {
  active: string | undefined;
  /** Where the cursor of the document in front was last put, as `line:character` from 0. */
  cursor: string | undefined;
  private readonly opened = new Map<string, Opened>();
  private readonly openings = new Set<Saved>();
  private readonly saved = new Set<Saved>();
  private readonly changed = new Set<Changed>();

  constructor(
    private readonly trespass: Trespass,
    private readonly missing: readonly string[] = [],
  ) {}

  get paths(): readonly string[] {
    return [...this.opened.keys()];
  }

  get listeners(): number {
    return this.openings.size + this.saved.size + this.changed.size;
  }

  show(path: string): TextDocument {
    this.active = path;
    return this.open(path).document;
  }

  /** All of a document's text, as if it were typed. */
  change(path: string, text: string): void {
    const opened = this.open(path);
    opened.text = text;
    for (const listener of this.changed) listener({ document: opened.document });
  }

  save(path: string): void {
    const { text, document } = this.open(path);
    writeFileSync(path, text);
    for (const listener of this.saved) listener(document);
  }

  discard(path: string): void {
    this.opened.delete(path);
    if (this.active === path) this.active = undefined;
  }

  textOf(path: string): string {
    return this.opened.get(path)?.text ?? readFileSync(path, 'utf8');
  }

  edit(path: string, edits: readonly TextEdit[]): void {
    const opened = this.opened.get(path);
    // the trap: nothing happens, and nobody is told
    if (!opened) return;
    let { text } = opened;
    for (const { range, newText } of [...edits].sort((a, b) => b.range.start - a.range.start))
      text = text.slice(0, range.start) + newText + text.slice(range.end);
    this.change(path, text);
  }

  editor(): TextEditor | undefined {
    const { active } = this;
    if (active === undefined) return undefined;
    const members: TextEditor = {
      document: this.open(active).document,
      edit: async (change) => {
        const edits: TextEdit[] = [];
        change({ replace: (range: CharacterRange, newText: string) => edits.push({ range, newText }) });
        this.edit(active, edits);
      },
      setSelection: async (at: number, anchor: number) => {
        const { text } = this.open(active);
        if (![at, anchor].every((place) => Number.isInteger(place) && place >= 0 && place <= text.length))
          this.trespass('setSelection outside of the text');
        const lines = text.slice(0, at).split('\n');
        this.cursor = `${lines.length - 1}:${lines.at(-1)?.length}`;
      },
    };
    for (const name of this.missing)
      if (name.startsWith('TextEditor.'))
        delete (members as unknown as Record<string, unknown>)[name.slice(11)];
    return strict<TextEditor>('TextEditor', members, this.trespass);
  }

  onOpened(listener: Saved): Disposable {
    this.openings.add(listener);
    return { dispose: () => void this.openings.delete(listener) };
  }

  onSaved(listener: Saved): Disposable {
    this.saved.add(listener);
    return { dispose: () => void this.saved.delete(listener) };
  }

  onChanged(listener: Changed): Disposable {
    this.changed.add(listener);
    return { dispose: () => void this.changed.delete(listener) };
  }

  private open(path: string): Opened {
    const known = this.opened.get(path);
    if (known) return known;
    const uri = strict<Uri>('Uri', { fsPath: path }, this.trespass);
    const document = strict<TextDocument>(
      'TextDocument',
      { uri, getText: () => this.textOf(path), lineAt: async (line) => this.line(path, line) },
      this.trespass,
    );
    const opened = { text: readFileSync(path, 'utf8'), document };
    this.opened.set(path, opened);
    for (const listener of this.openings) listener(document);
    return opened;
  }

  private line(path: string, number: number): TextLine {
    const text = this.textOf(path);
    const lines = text.split('\n');
    const own = lines[number];
    if (own === undefined) return this.trespass(`line ${number} of ${lines.length}`);
    const start = lines.slice(0, number).join('\n').length + (number > 0 ? 1 : 0);
    return strict('TextLine', { start, end: start + own.length, text: own }, this.trespass);
  }
}

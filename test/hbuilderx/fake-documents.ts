import { readFileSync, writeFileSync } from 'node:fs';
import type {
  CharacterRange,
  Disposable,
  TextDocument,
  TextEdit,
  TextEditor,
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
  private readonly opened = new Map<string, Opened>();
  private readonly saved = new Set<Saved>();
  private readonly changed = new Set<Changed>();

  constructor(private readonly trespass: Trespass) {}

  get paths(): readonly string[] {
    return [...this.opened.keys()];
  }

  get listeners(): number {
    return this.saved.size + this.changed.size;
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
    return strict<TextEditor>(
      'TextEditor',
      {
        document: this.open(active).document,
        edit: async (change) => {
          const edits: TextEdit[] = [];
          change({ replace: (range: CharacterRange, newText: string) => edits.push({ range, newText }) });
          this.edit(active, edits);
        },
      },
      this.trespass,
    );
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
      { uri, getText: () => this.textOf(path) },
      this.trespass,
    );
    const opened = { text: readFileSync(path, 'utf8'), document };
    this.opened.set(path, opened);
    return opened;
  }
}

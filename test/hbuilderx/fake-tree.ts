import type { EventEmitter, TreeDataProvider, TreeItem } from '../../src/hbuilderx/hbuilderx.d.ts';
import { copied, expectShape, strict, type Trespass } from './strict.ts';

/** A row as a person sees it. */
export interface ShownRow {
  readonly label: string;
  readonly tooltip: string;
  readonly context: string | undefined;
  readonly rows: readonly ShownRow[];
}

/** The tree views of a fake HBuilderX: what goes to it and comes back is a copy, as it is another process. */
export class FakeTree {
  readonly Emitter: new () => EventEmitter;
  readonly Provider: new () => object;
  /** How often the plugin has said that a tree is to be read anew. */
  fired = 0;
  private provider: TreeDataProvider<unknown> | undefined;

  constructor(
    private readonly run: (command: string, param: unknown) => unknown,
    private readonly trespass: Trespass,
  ) {
    const self = this;
    const event = {};
    this.Provider = class {
      constructor() {
        if (new.target === self.Provider) trespass('a TreeDataProvider itself is made');
      }
    };
    this.Emitter = class {
      constructor() {
        // biome-ignore lint/correctness/noConstructorReturn: nothing else of it is documented
        return strict('EventEmitter', { event, fire: () => void self.fired++ }, trespass);
      }
    } as new () => EventEmitter;
  }

  create(view: string, options: { treeDataProvider: TreeDataProvider<unknown> }): void {
    expectShape(
      'TreeViewOptions',
      options,
      { showCollapseAll: 'boolean', treeDataProvider: 'object' },
      this.trespass,
    );
    if (view !== 'uniOfflinePush.tree') this.trespass(`the view ${view}, which is not declared`);
    if (this.provider) this.trespass('a view is made twice');
    const provider = options.treeDataProvider;
    if (!(provider instanceof this.Provider)) this.trespass('a provider that is no TreeDataProvider');
    if (typeof provider.onDidChangeTreeData !== 'object') this.trespass('an event that is none');
    this.provider = provider;
  }

  /** All of it, as if everything were opened. */
  read(): Promise<ShownRow[]> {
    return this.below(undefined);
  }

  /** A person selects the first row whose label holds the text. */
  async select(label: string): Promise<void> {
    const { command } = await this.find(label);
    if (command) await this.run(command.command, [...command.arguments]);
  }

  /** What a row's element is, for menus that pass it on. */
  async elementOf(label: string): Promise<unknown> {
    return (await this.find(label)).element;
  }

  private async find(label: string): Promise<TreeItem & { readonly element: unknown }> {
    const look = async (element: unknown): Promise<(TreeItem & { element: unknown }) | undefined> => {
      for (const child of await this.children(element)) {
        const item = this.item(child);
        if (item.label.includes(label)) return { ...item, element: child };
        const below = await look(child);
        if (below) return below;
      }
      return undefined;
    };
    const found = await look(undefined);
    if (!found) throw new Error(`no row "${label}"`);
    return found;
  }

  private async below(element: unknown): Promise<ShownRow[]> {
    const rows: ShownRow[] = [];
    for (const child of await this.children(element)) {
      const { label, tooltip = '', contextValue, collapsibleState } = this.item(child);
      const below = collapsibleState === 1 ? await this.below(child) : [];
      rows.push({ label, tooltip, context: contextValue, rows: below });
    }
    return rows;
  }

  private async children(element: unknown): Promise<unknown[]> {
    return copied((await this.provider?.getChildren(element)) ?? []);
  }

  private item(element: unknown): TreeItem {
    const item = this.provider?.getTreeItem(copied(element)) as TreeItem;
    const types = {
      ...{ label: 'string', collapsibleState: 'number', tooltip: 'string', contextValue: 'string' },
      command: 'object',
    };
    expectShape('TreeItem', item, types, this.trespass);
    expectShape('CommandInfo', item.command, { command: 'string', arguments: 'object' }, this.trespass);
    return copied(item);
  }
}

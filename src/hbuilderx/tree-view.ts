import type { EventEmitter, TreeDataProvider, TreeItem } from './hbuilderx.d.ts';
import { attempt, type Reach } from './reach.ts';
import type { Row } from './tree.ts';

const VIEW = 'uniOfflinePush.tree';

/** The command of every row. */
export const CHOOSE = 'uniOfflinePush.choose';

/** What goes to HBuilderX and comes back, perhaps as a copy: a row's place in the tree, as `0/2/1`. */
interface Element {
  readonly row: string;
}

/** The tree beside HBuilderX's project manager, since 2.7.12. Rows are made once it has asked for them. */
export class TreeView {
  private rows: readonly Row[] | undefined;
  private last: string | undefined;
  private readonly changed: EventEmitter | undefined;

  constructor(
    reach: Reach,
    private readonly roots: () => Promise<readonly Row[]>,
  ) {
    const { hx } = reach;
    if (!hx || !['TreeDataProvider', 'EventEmitter'].every((name) => reach.find(name))) return;
    this.changed = attempt(() => new hx.EventEmitter());
    const provider = attempt(() => this.provider(hx.TreeDataProvider));
    if (provider)
      reach.call('window', 'createTreeView', VIEW, { showCollapseAll: true, treeDataProvider: provider });
  }

  /** Something may be otherwise: what is shown is read anew only where it is, as that closes what was opened. */
  async refresh(): Promise<void> {
    if (!this.rows) return;
    // what goes wrong in a session is told by itself
    const rows = await this.roots().catch(() => []);
    const isSame = seen(rows) === seen(this.rows);
    this.rows = rows;
    if (!isSame) attempt(() => this.changed?.fire());
  }

  /**
   * The row that a command is for. What the menu of a row passes on is not documented: where it is not the row, it is
   * the one that was selected last.
   */
  rowOf(param: unknown): Row | undefined {
    const [given] = Array.isArray(param) ? param : [param];
    const place = typeof given === 'object' && given !== null && 'row' in given ? given.row : given;
    if (typeof place === 'string' && this.at(place)) this.last = place;
    return this.last === undefined ? undefined : this.at(this.last);
  }

  private at(place: string): Row | undefined {
    const [first, ...rest] = place.split('/').map(Number);
    return rest.reduce<Row | undefined>((row, i) => row?.rows?.[i], this.rows?.[first ?? -1]);
  }

  private provider(Base: new () => object): TreeDataProvider<unknown> {
    const self = this;
    const event = this.changed?.event;
    return new (class extends Base implements TreeDataProvider<Element> {
      readonly onDidChangeTreeData = event;

      async getChildren(element?: Element): Promise<Element[]> {
        if (element)
          return (self.at(element.row)?.rows ?? []).map((_, i) => ({ row: `${element.row}/${i}` }));
        self.rows = await self.roots().catch(() => []);
        return self.rows.map((_, i) => ({ row: String(i) }));
      }

      getTreeItem({ row }: Element): TreeItem {
        return itemOf(row, self.at(row));
      }
    })();
  }
}

function itemOf(place: string, row: Row | undefined): TreeItem {
  const { label = '', tooltip = '', rows = [], finding, url } = row ?? {};
  return {
    label,
    tooltip,
    collapsibleState: rows.length > 0 ? 1 : 0,
    contextValue: finding ? 'finding' : url === undefined ? 'other' : 'page',
    command: { command: CHOOSE, arguments: [place] },
  };
}

/** All that is seen of the rows. */
function seen(rows: readonly Row[]): string {
  return JSON.stringify(rows, (key, value) => (['place', 'finding'].includes(key) ? undefined : value));
}

import * as vscode from 'vscode';
import { doctorWords } from '../../core/doctor/messages.ts';
import {
  cellOf,
  columns,
  type Item,
  isGap,
  type ProviderDiagnosis,
  type VendorRow,
} from '../../core/doctor/model.ts';
import {
  afterwards,
  cellStatus,
  countOf,
  detailOf,
  fill,
  labelOf,
  listOf,
  pairOf,
  remarksOf,
  type Shown,
  shownStatus,
  type Telling,
  vendorName,
} from '../../core/doctor/render.ts';
import { joined } from '../../core/messages/format.ts';
import type { Language } from '../../core/messages/localized.ts';
import { relative } from '../../core/project/paths.ts';
import type { Patient } from './patients.ts';
import type { Ticks } from './ticks.ts';

export type TreeNode = { readonly patient: Patient } & (
  | { readonly kind: 'project' }
  | { readonly kind: 'provider' | 'steps' | 'unused'; readonly own: ProviderDiagnosis }
  | { readonly kind: 'vendor'; readonly own: ProviderDiagnosis; readonly row: VendorRow }
  | { readonly kind: 'item'; readonly item: Item }
);

const ICONS: Readonly<Record<Shown, vscode.ThemeIcon>> = {
  wrong: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  missing: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  unknown: new vscode.ThemeIcon('question'),
  person: new vscode.ThemeIcon('account'),
  done: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  none: new vscode.ThemeIcon('circle-slash'),
  ticked: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
};

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** The doctor as a native tree: providers, their steps, their makers. */
export class DoctorTree implements vscode.TreeDataProvider<TreeNode> {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changes.event;
  private patients: readonly Patient[] = [];

  constructor(
    private readonly language: Language,
    private readonly ticks: Ticks,
  ) {}

  show(patients: readonly Patient[]): void {
    this.patients = patients;
    this.changes.fire();
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (!node) {
      const [first, ...more] = this.patients;
      if (first && more.length === 0) return providersOf(first);
      return this.patients.map((patient) => ({ kind: 'project', patient }));
    }
    const { patient } = node;
    switch (node.kind) {
      case 'project':
        return providersOf(patient);
      case 'provider': {
        const { own } = node;
        const used = own.rows.filter((row) => isShown(row));
        const vendors = used.map((row): TreeNode => ({ kind: 'vendor', patient, own, row }));
        const unused: TreeNode[] = used.length < own.rows.length ? [{ kind: 'unused', patient, own }] : [];
        return [{ kind: 'steps', patient, own }, ...vendors, ...unused];
      }
      case 'steps':
        return node.own.steps.map((item) => ({ kind: 'item', patient, item }));
      case 'vendor':
        return rowItems(node.row).map((item) => ({ kind: 'item', patient, item }));
      default:
        return [];
    }
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const telling = this.telling(node.patient);
    const words = doctorWords[this.language];
    const { patient } = node;
    switch (node.kind) {
      case 'project': {
        const { folder } = patient.session;
        const path = relative(folder.uri.path, patient.diagnosis.root);
        const item = new vscode.TreeItem(path === '' ? folder.name : `${folder.name}/${path}`, Expanded);
        const remarks = remarksOf(patient.diagnosis, telling).map(({ text }) => text);
        item.description = remarks.join(' ');
        item.tooltip = [item.label, ...remarks].join('\n');
        return item;
      }
      case 'provider': {
        const item = new vscode.TreeItem(node.own.provider.name, Expanded);
        item.description = fill(
          words.summary,
          { ...countOf({ providers: [node.own] }, telling) },
          this.language,
        );
        item.tooltip = [node.own.provider.name, afterwards(node.own.provider, telling)].join('\n').trim();
        item.contextValue = node.own.provider.successor ? 'link' : 'provider';
        return withId(item, patient, node.own.provider.id);
      }
      case 'steps':
        return withId(this.group(words.steps, node.own.steps, telling), patient, `${node.own.provider.id}/`);
      case 'unused': {
        const item = new vscode.TreeItem(words.unusedVendors, None);
        const rest = node.own.rows.filter((row) => !isShown(row));
        item.description = listOf(
          rest.map(({ vendor }) => vendorName(vendor, telling)),
          telling,
        );
        item.iconPath = ICONS.none;
        return item;
      }
      case 'vendor': {
        const item = this.group(vendorName(node.row.vendor, telling), rowItems(node.row), telling);
        return withId(item, patient, `${node.own.provider.id}/${node.row.vendor}`);
      }
      case 'item':
        return this.leaf(node, node.item, telling);
    }
  }

  private telling({ key }: Patient): Telling {
    return { language: this.language, ticked: this.ticks.of(key) };
  }

  private group(label: string, items: readonly Item[], telling: Telling): vscode.TreeItem {
    const status = cellStatus(cellOf(items), telling);
    const item = new vscode.TreeItem(label, isGap({ status }) ? Expanded : Collapsed);
    item.iconPath = ICONS[status];
    item.description = doctorWords[this.language].status[status];
    item.accessibilityInformation = { label: pairOf(label, item.description, telling) };
    return item;
  }

  private leaf(node: TreeNode, of: Item, telling: Telling): vscode.TreeItem {
    const label = labelOf(of, telling);
    const status = shownStatus(of, telling);
    const state = doctorWords[this.language].status[status];
    const detail = detailOf(of, telling);
    const item = new vscode.TreeItem(label, None);
    item.iconPath = ICONS[status];
    item.description = status === 'done' && detail !== '' ? detail : state;
    item.tooltip = [label, detail].filter((line) => line !== '').join('\n');
    item.accessibilityInformation = {
      label: joined(
        [label, state, detail].filter((part) => part !== ''),
        this.language,
      ),
    };
    item.contextValue = [
      ...(of.finding && of.finding.fixes.length > 0 ? ['fix'] : []),
      ...(of.url === undefined ? [] : ['link']),
    ].join(' ');
    if (of.status === 'person') {
      const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
      item.checkboxState = {
        state: status === 'ticked' ? Checked : Unchecked,
        accessibilityInformation: { label: pairOf(label, state, telling) },
      };
    } else if (of.span || (of.file !== undefined && of.status !== 'missing')) {
      item.command = { command: '_uniOfflinePush.doctor.go', title: label, arguments: [node] };
    }
    return withId(item, node.patient, of.id);
  }
}

function withId(item: vscode.TreeItem, { key }: Patient, id: string): vscode.TreeItem {
  item.id = `${key}#${id}`;
  return item;
}

function providersOf(patient: Patient): TreeNode[] {
  return patient.diagnosis.providers.map((own) => ({ kind: 'provider', patient, own }));
}

/** Whether there is anything to be said of a maker. */
export function isShown({ use, cells }: VendorRow): boolean {
  return use !== 'unused' || columns.some((column) => cells[column].status !== 'none');
}

function rowItems({ cells }: VendorRow): Item[] {
  return columns.flatMap((column) => cells[column].items).filter(({ status }) => status !== 'none');
}

import * as vscode from 'vscode';
import { doctorWords } from '../../core/doctor/messages.ts';
import {
  cellOf,
  columns,
  type Item,
  isGap,
  isShown,
  type ProviderDiagnosis,
  type VendorRow,
} from '../../core/doctor/model.ts';
import {
  afterwards,
  cellStatus,
  detailOf,
  labelOf,
  listOf,
  pairOf,
  remarksOf,
  type Shown,
  shownStatus,
  type Telling,
  vendorName,
} from '../../core/doctor/render.ts';
import { type Task, type TaskKind, taskKinds, tasksOf } from '../../core/doctor/tasks.ts';
import { type Lead, leadsOf, taskDetail, taskStatus, taskTitle } from '../../core/doctor/tell-task.ts';
import { joined } from '../../core/messages/format.ts';
import type { Language } from '../../core/messages/localized.ts';
import type { Patient } from './patients.ts';
import type { Ticks } from './ticks.ts';

export type TreeNode = { readonly patient: Patient } & (
  | { readonly kind: 'project' }
  | { readonly kind: 'tasks'; readonly of: TaskKind; readonly tasks: readonly Task[] }
  | { readonly kind: 'task'; readonly task: Task }
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
      if (first && more.length === 0) return partsOf(first);
      return this.patients.map((patient) => ({ kind: 'project', patient }));
    }
    const { patient } = node;
    switch (node.kind) {
      case 'project':
        return partsOf(patient);
      case 'tasks':
        return node.tasks.map((task) => ({ kind: 'task', patient, task }));
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
        const item = new vscode.TreeItem(patient.name, Expanded);
        const remarks = remarksOf(patient.diagnosis, telling).map(({ text }) => text);
        item.description = remarks.join(' ');
        item.tooltip = [item.label, ...remarks].join('\n');
        return item;
      }
      case 'tasks': {
        const open = node.tasks.filter((task) => taskStatus(task, telling) !== 'ticked').length;
        const item = new vscode.TreeItem(words.kinds[node.of], node.of === 'check' ? Collapsed : Expanded);
        item.description = `${open}`;
        item.accessibilityInformation = { label: pairOf(words.kinds[node.of], `${open}`, telling) };
        return withId(item, patient, node.of);
      }
      case 'task':
        return this.task(node, node.task, telling);
      case 'provider': {
        const item = new vscode.TreeItem(node.own.provider.name, Collapsed);
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

  private task(node: TreeNode, task: Task, telling: Telling): vscode.TreeItem {
    const title = taskTitle(task, telling);
    const detail = taskDetail(task, telling);
    const status = taskStatus(task, telling);
    const item = new vscode.TreeItem(title, None);
    item.iconPath = ICONS[status];
    item.description = detail;
    item.tooltip = [title, detail].filter((line) => line !== '').join('\n');
    item.accessibilityInformation = { label: pairOf(title, detail, telling) };
    const leads = leadsOf(task);
    const has = (...ways: readonly Lead['to'][]): boolean => leads.some(({ to }) => ways.includes(to));
    item.contextValue = [
      ...(has('fix', 'choose', 'agconnect', 'setUp') ? ['fix'] : []),
      ...(has('page') ? ['link'] : []),
    ].join(' ');
    if (task.kind === 'check') item.checkboxState = this.box(title, status, telling);
    else if (leads.length > 0)
      item.command = { command: '_uniOfflinePush.doctor.go', title, arguments: [node] };
    return withId(item, node.patient, `task/${task.id}`);
  }

  private box(label: string, status: Shown, telling: Telling): vscode.TreeItem['checkboxState'] {
    const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
    const said = doctorWords[this.language].status[status];
    return {
      state: status === 'ticked' ? Checked : Unchecked,
      accessibilityInformation: { label: pairOf(label, said, telling) },
    };
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
    if (of.url !== undefined) item.contextValue = 'link';
    if (of.status === 'person') item.checkboxState = this.box(label, status, telling);
    else if (of.span || (of.file !== undefined && of.status !== 'missing'))
      item.command = { command: '_uniOfflinePush.doctor.go', title: label, arguments: [node] };
    return withId(item, node.patient, of.id);
  }
}

function withId(item: vscode.TreeItem, { key }: Patient, id: string): vscode.TreeItem {
  item.id = `${key}#${id}`;
  return item;
}

/** What to do first, then how far each provider is. */
function partsOf(patient: Patient): TreeNode[] {
  const tasks = tasksOf(patient.diagnosis);
  const groups = taskKinds.map(
    (of): TreeNode => ({
      kind: 'tasks',
      patient,
      of,
      tasks: tasks.filter(({ kind }) => kind === of),
    }),
  );
  const providers = patient.diagnosis.providers.map((own): TreeNode => ({ kind: 'provider', patient, own }));
  return [...groups.filter((group) => group.kind === 'tasks' && group.tasks.length > 0), ...providers];
}

function rowItems({ cells }: VendorRow): Item[] {
  return columns.flatMap((column) => cells[column].items).filter(({ status }) => status !== 'none');
}

import * as vscode from 'vscode';
import type { StepLink } from '../../core/setup/step.ts';
import { bringForward, isClear, stands, wasSentAway } from './front.ts';

/** What a page of the wizard ended with. */
export type Outcome<T> = { readonly value: T } | { readonly wish: 'back' | 'cancel' };

/** What every page shows around its question. */
export interface Frame {
  readonly title: string;
  /** Which page it is, of how many; one that stands alone has neither. */
  readonly step?: number;
  readonly of?: number;
  readonly canGoBack: boolean;
  readonly links?: readonly Link[];
}

export interface Link {
  readonly title: string;
  readonly url: string;
  readonly kind: StepLink['kind'];
}

/** Each kind of link has its own: they stand side by side without words. */
const LINK_ICONS: Readonly<Record<Link['kind'], string>> = {
  console: 'globe',
  guide: 'book',
  service: 'cloud',
  download: 'cloud-download',
};

/** An entry that answers, or does something while the page stays. One with neither is there to be read. */
export interface Item<T> extends vscode.QuickPickItem {
  readonly value?: T;
  readonly act?: () => unknown;
}

export interface ActingButton extends vscode.QuickInputButton {
  readonly act?: () => unknown;
}

export const separator = <T>(label = ''): Item<T> => ({ label, kind: vscode.QuickPickItemKind.Separator });

export const linkItem = <T>({ title, url, kind }: Link): Item<T> => ({
  label: `$(${LINK_ICONS[kind]}) ${title}`,
  act: () => vscode.env.openExternal(vscode.Uri.parse(url)),
});

/** One of several. */
export function pick<T>(
  frame: Frame,
  items: readonly Item<T>[],
  { placeholder, active }: { placeholder?: string; active?: (item: Item<T>) => boolean } = {},
): Promise<Outcome<T>> {
  const input = vscode.window.createQuickPick<Item<T>>();
  input.items = items;
  input.placeholder = placeholder;
  input.matchOnDetail = true;
  const first = active && items.find(active);
  if (first) input.activeItems = [first];
  return run<T>(input, frame, (done) => takeOne(input, done));
}

function takeOne<T>(input: vscode.QuickPick<Item<T>>, done: (value: T) => void): void {
  input.onDidAccept(() => {
    const [item] = input.selectedItems;
    if (item?.value !== undefined) done(item.value);
    else item?.act?.();
  });
}

/** What was read: the answer, or a list to choose it from. */
export type Read<T> =
  | { readonly answer: T }
  | {
      readonly title: string;
      readonly items: readonly Item<T>[];
    };

/** One of several that are still to be read. The list stands from the start, and what is typed meanwhile stays in it. */
export function pickWhenRead<T>(reading: string, work: Promise<Read<T>>): Promise<Outcome<T>> {
  const input = vscode.window.createQuickPick<Item<T>>();
  input.busy = true;
  return run<T>(input, { title: reading, canGoBack: false }, (done, fail) => {
    takeOne(input, done);
    work.then((read) => {
      if ('answer' in read) return done(read.answer);
      input.busy = false;
      input.title = read.title;
      input.items = read.items;
    }, fail);
  });
}

/** Any number of several. `fault` tells why a choice cannot be taken. */
export function pickMany<T>(
  frame: Frame,
  items: readonly Item<T>[],
  { placeholder, fault }: { placeholder: string; fault: (values: readonly T[]) => string | undefined },
): Promise<Outcome<readonly T[]>> {
  const input = vscode.window.createQuickPick<Item<T>>();
  input.items = items;
  input.canSelectMany = true;
  input.placeholder = placeholder;
  input.matchOnDescription = true;
  input.selectedItems = items.filter(({ picked }) => picked);
  return run<readonly T[]>(input, frame, (done) => {
    input.onDidAccept(() => {
      const values = input.selectedItems.flatMap(({ value }) => (value === undefined ? [] : [value]));
      const why = fault(values);
      if (why === undefined) return done(values);
      input.value = '';
      input.placeholder = why;
    });
  });
}

/** How long a page that was answered stands before the wait for the next one is told of, in milliseconds. */
const BLINK = 250;

/** Waits for something that asks nothing, and shows that it is under way. Esc leaves meanwhile. */
export async function busy<T>(title: string, work: Promise<T>): Promise<Outcome<T>> {
  const input = vscode.window.createQuickPick();
  input.title = title;
  input.busy = true;
  input.ignoreFocusOut = true;
  const show = (): void => {
    if (!wasSentAway()) bringForward(input);
  };
  if (isClear()) show();
  const timer = setTimeout(show, BLINK);
  try {
    const value = await work;
    return wasSentAway() ? { wish: 'cancel' } : { value };
  } finally {
    clearTimeout(timer);
    if (!stands(input)) input.dispose();
  }
}

/** `back` goes back within the page; false where that is at its begin. */
export function run<T>(
  input: vscode.QuickPick<Item<unknown>> | vscode.InputBox | vscode.QuickPick<Item<T>>,
  frame: Frame,
  wire: (done: (value: T) => void, fail: (error: unknown) => void) => void,
  back: () => boolean = () => false,
): Promise<Outcome<T>> {
  const { Back } = vscode.QuickInputButtons;
  input.title = frame.title;
  input.step = frame.step;
  input.totalSteps = frame.of;
  // the reader goes to a console in a browser and comes back with a key
  input.ignoreFocusOut = true;
  input.buttons = buttonsOf(frame);
  return new Promise((resolve, reject) => {
    let over = false;
    const end = (outcome: Outcome<T>): void => {
      if (over) return;
      over = true;
      // it is left standing, and shows that its answer was taken
      input.busy = true;
      resolve(outcome);
    };
    wire((value) => end({ value }), reject);
    input.onDidTriggerButton((button) => {
      if (over) return;
      if (button === Back) back() || end({ wish: 'back' });
      else (button as ActingButton).act?.();
    });
    input.onDidHide(() => end({ wish: 'cancel' }));
    bringForward(input);
  });
}

/** The way back, and the links. */
export function buttonsOf({ canGoBack, links = [] }: Frame): readonly vscode.QuickInputButton[] {
  return [
    ...(canGoBack ? [vscode.QuickInputButtons.Back] : []),
    ...links.map(
      ({ title, url, kind }): ActingButton => ({
        iconPath: new vscode.ThemeIcon(LINK_ICONS[kind]),
        tooltip: title,
        act: () => vscode.env.openExternal(vscode.Uri.parse(url)),
      }),
    ),
  ];
}

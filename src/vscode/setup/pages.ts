import * as vscode from 'vscode';

/** What a page of the wizard ended with. */
export type Outcome<T> = { readonly value: T } | { readonly wish: 'back' | 'cancel' };

/** What every page shows around its question. */
export interface Frame {
  readonly title: string;
  readonly step: number;
  readonly of: number;
  readonly canGoBack: boolean;
  readonly links?: readonly Link[];
}

export interface Link {
  readonly title: string;
  readonly url: string;
}

/** An entry that answers, or does something while the page stays. One with neither is there to be read. */
export interface Item<T> extends vscode.QuickPickItem {
  readonly value?: T;
  readonly act?: () => unknown;
}

interface ActingButton extends vscode.QuickInputButton {
  readonly act?: () => unknown;
}

/** Columns that the first row of an entry is sure to have, and the second; a Chinese character takes two. */
const COLUMNS = 72;
const DETAIL_COLUMNS = 90;

export const separator = <T>(label = ''): Item<T> => ({ label, kind: vscode.QuickPickItemKind.Separator });

export const linkItem = <T>({ title, url }: Link): Item<T> => ({
  label: `$(link-external) ${title}`,
  act: () => vscode.env.openExternal(vscode.Uri.parse(url)),
});

/** A text to be read: over two rows, and sentence by sentence, where one is too short for it. */
export function textItems<T>(text: string, icon: string): Item<T>[] {
  if (text === '') return [];
  const [label, detail] = split(text);
  const [sentence, more] = widthOf(detail) > DETAIL_COLUMNS ? firstSentence(text) : [text, ''];
  if (more !== '') return [...textItems<T>(sentence, icon), ...textItems<T>(more, icon)];
  return [{ label: `$(${icon}) ${label}`, ...(detail && { detail }) }];
}

function firstSentence(text: string): [string, string] {
  const end = /[.。](?=\s+\p{Lu})|。/u.exec(text);
  const at = end ? end.index + 1 : text.length;
  return [text.slice(0, at), text.slice(at).trim()];
}

const columnsOf = (character: string): number => (/[\u2e80-\uffef]/.test(character) ? 2 : 1);

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + columnsOf(character), 0);
}

/** In two at the last place within the first row where a line may break. */
function split(text: string): [string, string] {
  if (widthOf(text) <= COLUMNS) return [text, ''];
  let width = 0;
  let place = 0;
  let at = 0;
  for (const character of text) {
    width += columnsOf(character);
    if (width > COLUMNS) break;
    at += character.length;
    if (/[\s，。、；：]/.test(character)) place = at;
  }
  const end = place > 0 ? place : at;
  return [text.slice(0, end).trim(), text.slice(end).trim()];
}

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
  return run<T>(input, frame, (done) => {
    input.onDidAccept(() => {
      const [item] = input.selectedItems;
      if (item?.value !== undefined) done(item.value);
      else item?.act?.();
    });
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

export interface TextPage {
  readonly value: string;
  readonly prompt: string;
  readonly placeholder?: string | undefined;
  /** Hidden until the reader wants to see it; what the button to see it says. */
  readonly reveal?: string | undefined;
  /** What the button says that leaves the question open. */
  readonly later?: string | undefined;
  readonly fault: (value: string) => string | undefined;
}

/** A text; undefined where it was left open. */
export function enter(
  frame: Frame,
  { value, prompt, placeholder, reveal, later, fault }: TextPage,
): Promise<Outcome<string | undefined>> {
  const input = vscode.window.createInputBox();
  input.value = value;
  input.prompt = prompt;
  input.placeholder = placeholder;
  input.password = reveal !== undefined;
  return run<string | undefined>(input, frame, (done) => {
    const buttons: ActingButton[] = [];
    if (reveal !== undefined) {
      const act = (): void => {
        input.password = !input.password;
      };
      buttons.push({ iconPath: new vscode.ThemeIcon('eye'), tooltip: reveal, act });
    }
    if (later !== undefined) {
      const act = (): void => done(undefined);
      buttons.push({ iconPath: new vscode.ThemeIcon('debug-step-over'), tooltip: later, act });
    }
    input.buttons = [...input.buttons, ...buttons];
    // nothing is wrong yet with what nobody has finished typing: a blank is told of when it is sent
    input.onDidChangeValue((text) => {
      input.validationMessage = text.trim() === '' ? undefined : fault(text);
    });
    input.onDidAccept(() => {
      const why = fault(input.value);
      input.validationMessage = why;
      if (why === undefined) done(input.value.trim() || undefined);
    });
  });
}

/** Shows that something is under way, if it takes longer than a blink. */
export async function busy<T>(title: string, work: Promise<T>): Promise<T> {
  const input = vscode.window.createQuickPick();
  input.title = title;
  input.busy = true;
  input.enabled = false;
  input.ignoreFocusOut = true;
  const timer = setTimeout(() => input.show(), 250);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    input.dispose();
  }
}

function run<T>(
  input: vscode.QuickPick<Item<unknown>> | vscode.InputBox | vscode.QuickPick<Item<T>>,
  frame: Frame,
  wire: (done: (value: T) => void) => void,
): Promise<Outcome<T>> {
  const { Back } = vscode.QuickInputButtons;
  input.title = frame.title;
  input.step = frame.step;
  input.totalSteps = frame.of;
  // the reader goes to a console in a browser and comes back with a key
  input.ignoreFocusOut = true;
  input.buttons = [
    ...(frame.canGoBack ? [Back] : []),
    ...(frame.links ?? []).map(
      ({ title, url }): ActingButton => ({
        iconPath: new vscode.ThemeIcon('link-external'),
        tooltip: title,
        act: () => vscode.env.openExternal(vscode.Uri.parse(url)),
      }),
    ),
  ];
  return new Promise((resolve) => {
    const end = (outcome: Outcome<T>): void => {
      resolve(outcome);
      input.dispose();
    };
    wire((value) => end({ value }));
    input.onDidTriggerButton((button) => {
      if (button === Back) end({ wish: 'back' });
      else (button as ActingButton).act?.();
    });
    input.onDidHide(() => end({ wish: 'cancel' }));
    input.show();
  });
}

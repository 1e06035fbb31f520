import * as vscode from 'vscode';
import { type ActingButton, buttonsOf, type Frame, type Outcome, run } from './pages.ts';

export interface TextField {
  readonly title: string;
  readonly value: string;
  readonly prompt: string;
  readonly placeholder?: string | undefined;
  /** Hidden until the reader wants to see it; what the button to see it says. */
  readonly reveal?: string | undefined;
  /** What the button says that leaves the question open. */
  readonly later?: string | undefined;
  /** `before`: what was entered for the fields before this one. */
  readonly fault: (value: string, before: readonly (string | undefined)[]) => string | undefined;
}

/** A text; undefined where it was left open. */
export async function enter(frame: Frame, field: TextField): Promise<Outcome<string | undefined>> {
  const outcome = await enterAll(frame, [field]);
  return 'value' in outcome ? { value: outcome.value[0] } : outcome;
}

/** Several texts in one box, which takes them in turn: each Enter leads to the next, and the button back to the one before. */
export function enterAll(
  frame: Frame,
  fields: readonly TextField[],
): Promise<Outcome<readonly (string | undefined)[]>> {
  const input = vscode.window.createInputBox();
  const entered: (string | undefined)[] = [];
  let at = 0;
  let told = '';
  const field = (): TextField | undefined => fields[at];
  /** Help stays beside what is wrong: an editor shows one or the other. */
  const complain = (why: string | undefined): void => {
    input.validationMessage = why === undefined ? undefined : [why, told].filter(Boolean).join(' — ');
  };
  const faultOf = (text: string): string | undefined => field()?.fault(text, entered.slice(0, at));
  const show = (done: (values: readonly (string | undefined)[]) => void): void => {
    const own = field();
    if (!own) {
      done(entered.slice(0, fields.length));
      return;
    }
    told = own.prompt;
    input.title =
      fields.length === 1 ? frame.title : `${frame.title} · ${own.title} (${at + 1}/${fields.length})`;
    input.value = entered[at] ?? own.value;
    input.prompt = own.prompt;
    input.placeholder = own.placeholder;
    input.password = own.reveal !== undefined;
    complain(undefined);
    input.buttons = [...buttonsOf(frame), ...ownButtons(own, done)];
  };
  const next = (value: string | undefined, done: (values: readonly (string | undefined)[]) => void): void => {
    entered[at] = value;
    at++;
    show(done);
  };
  const ownButtons = (
    { reveal, later }: TextField,
    done: (values: readonly (string | undefined)[]) => void,
  ): ActingButton[] => {
    const toggle = (): void => {
      input.password = !input.password;
    };
    return [
      ...(reveal === undefined
        ? []
        : [{ iconPath: new vscode.ThemeIcon('eye'), tooltip: reveal, act: toggle }]),
      ...(later === undefined
        ? []
        : [
            {
              iconPath: new vscode.ThemeIcon('debug-step-over'),
              tooltip: later,
              act: () => next(undefined, done),
            },
          ]),
    ];
  };
  let finish: (values: readonly (string | undefined)[]) => void = () => {};
  const back = (): boolean => {
    if (at === 0) return false;
    at--;
    show(finish);
    return true;
  };
  const wire = (done: (values: readonly (string | undefined)[]) => void): void => {
    finish = done;
    show(done);
    // nothing is wrong yet with what nobody has finished typing: a blank is told of when it is sent
    input.onDidChangeValue((text) => complain(text.trim() === '' ? undefined : faultOf(text)));
    input.onDidAccept(() => {
      const why = faultOf(input.value);
      complain(why);
      if (why === undefined) next(input.value.trim() || undefined, done);
    });
  };
  return run(input, frame, wire, back);
}

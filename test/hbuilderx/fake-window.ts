import type { StatusBarItem } from '../../src/hbuilderx/hbuilderx.d.ts';
import { strict, type Trespass } from './strict.ts';

/** An item of the status bar as a person sees it. */
export interface ShownItem {
  text: string;
  tooltip: string;
  command: string;
  visible: boolean;
}

/** One item of the status bar: what is documented of it can be set, and nothing else. */
export function statusBarItem(shown: ShownItem[], trespass: Trespass): StatusBarItem {
  const state: ShownItem = { text: '', tooltip: '', command: '', visible: false };
  shown.push(state);
  const members = {
    show: () => {
      state.visible = true;
    },
    hide: () => {
      state.visible = false;
    },
    dispose: () => void shown.splice(shown.indexOf(state), 1),
  };
  const item = strict('StatusBarItem', { ...state, ...members }, trespass);
  return new Proxy(item as unknown as StatusBarItem, {
    set(_target, key, value) {
      if (key !== 'text' && key !== 'tooltip' && key !== 'command')
        return trespass(`StatusBarItem.${String(key)} is written`);
      if (typeof value !== 'string') trespass(`StatusBarItem.${key} is no text`);
      state[key] = value;
      return true;
    },
  });
}

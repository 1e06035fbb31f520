import { describe, expect, test } from 'vitest';
import type { Project } from '../../../src/core/project/project.ts';
import type { ClickListener } from '../../../src/core/providers/provider.ts';
import { isListening } from '../../../src/core/rules/shared/listens.ts';
import { readScript } from '../../../src/core/syntax/reader.ts';
import type { Node } from '../../../src/core/syntax/tree.ts';
import { madeUp } from '../made-up.ts';

const provider = madeUp([], { delivery: [{ kind: 'uts', folder: 'Made-Up' }] });
const MODULE = '@/uni_modules/Made-Up';
const event = { index: 0, value: 'clicked', written: 'EVENTS.CLICKED' };

/** Whether a project of these scripts listens. */
const listens = (click: ClickListener, ...texts: readonly string[]): boolean => {
  const scripts = texts.map((text, i) => readScript({ path: `/${i}.ts`, text }));
  return isListening({ scripts, resolve: (node: Node) => node } as unknown as Project, provider, click);
};
const ofModule: ClickListener = { callee: { of: 'module', method: 'onClick' } };
const ofObject: ClickListener = { callee: { of: 'object', method: 'addListener' }, event };

describe('a function of a module is listened with where', () => {
  test.each([
    ['it is called', `import { onClick } from '${MODULE}';\nonClick(open);`],
    ['it is called by another name', `import { onClick as on } from '${MODULE}';\non(open);`],
    ['it is called on the whole module', `import * as push from '${MODULE}';\npush.onClick(open);`],
    ['something of that name is called', `import { wrapper } from './push';\nwrapper.onClick(open);`],
    ['it is handed on', `import { onClick } from '${MODULE}';\nonce(onClick);`],
    ['it is handed on by another name', `import { onClick as on } from '${MODULE}';\nconst all = [on];`],
    ['it is exported again', `import { onClick } from '${MODULE}';\nexport { onClick };`],
  ])('%s', (_name, text) => {
    expect(listens(ofModule, text)).toBe(true);
    expect(listens(ofModule, 'const a = 1;', text)).toBe(true);
  });
});

describe('a function of a module is not listened with where', () => {
  test.each([
    ['it is imported, and no more', `import { onClick } from '${MODULE}';`],
    ['another is handed on', `import { onShow } from '${MODULE}';\nonce(onShow);`],
    [
      'it is called for another platform',
      `import { onClick } from '${MODULE}';\n// #ifdef H5\nonClick(open);\n// #endif`,
    ],
    [
      'it is imported for another platform',
      `// #ifdef H5\nimport { onClick as on } from '${MODULE}';\n// #endif\nonce(on);`,
    ],
    [
      'it is handed on for another platform',
      `import { onClick as on } from '${MODULE}';\n// #ifdef H5\nonce(on);\n// #endif`,
    ],
    ['something else of another module has its alias', `import { on } from './events';\nonce(on);`],
    ['nothing says its name', 'open();'],
  ])('%s', (_name, text) => expect(listens(ofModule, text)).toBe(false));
});

describe('an event is listened to where', () => {
  test.each([
    ['its text is named', `push.addListener('clicked', open);`],
    ['it is named as the code writes it', 'push.addListener(EVENTS.CLICKED, open);'],
    ['it is named by way of the module', 'push.addListener(push.EVENTS.CLICKED, open);'],
    ['what is named is not known', 'push.addListener(name, open);'],
    ['what is named is another list’s', 'push.addListener(OTHER.SHOWN, open);'],
    ['nothing is named', 'push.addListener();'],
    ['one of several is named', `push.addListener('shown', open);\npush.addListener('clicked', open);`],
  ])('%s', (_name, text) => expect(listens(ofObject, text)).toBe(true));
});

describe('an event is not listened to where', () => {
  test.each([
    ['the text of another is named', `push.addListener('shown', open);`],
    ['another of its list is named', 'push.addListener(EVENTS.SHOWN, open);'],
    ['only other listeners are added', `push.addOther('clicked', open);`],
  ])('%s', (_name, text) => expect(listens(ofObject, text)).toBe(false));
});

test('without an event any call listens', () => {
  expect(listens({ callee: ofObject.callee }, `push.addListener('shown', open);`)).toBe(true);
});

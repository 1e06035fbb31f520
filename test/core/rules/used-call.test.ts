import { describe, expect, test } from 'vitest';
import type { Project } from '../../../src/core/project/project.ts';
import { isUsed } from '../../../src/core/rules/shared/used-call.ts';
import { readScript } from '../../../src/core/syntax/reader.ts';

/** Whether `start` is used in a project of these scripts. */
const used = (...texts: readonly string[]): boolean => {
  const scripts = texts.map((text, i) => readScript({ path: `/${i}.ts`, text }));
  return isUsed({ scripts } as unknown as Project, 'start');
};

describe('a method is used where', () => {
  test.each([
    ['it is called', 'start();'],
    ['it is called on an object', 'a.b.start();'],
    ['it is handed to a call, whichever place it takes', 'once("a", push.start, b);'],
    ['it is taken off an object', 'const { start } = push;'],
    ['it is taken off an object within one', 'const { push: { start: begin } } = app;'],
    ['it is held by another name', 'const begin = push.start;'],
    ['its name stands in brackets', 'push[ "start" ]();'],
    ['its name stands in brackets, as a template', 'push[`start`]();'],
    ['an App build holds it', '// #ifdef APP\npush.start();\n// #endif'],
  ])('%s', (_name, text) => {
    expect(used(text)).toBe(true);
    expect(used('const other = 1, more = 2;', text, 'const { last } = other;')).toBe(true);
    expect(used(`const first = a.b, { c } = d;\n${text}`)).toBe(true);
  });
});

describe('a method is not used where', () => {
  test.each([
    ['it is an object that another method is called on', 'start.other();'],
    ['something is called on what it holds', 'push.start.call;'],
    ['another of its object is handed on', 'once(start.other, a);'],
    ['its name stands in a string', 'log("start");'],
    ['its name stands in other quotes', 'push["start\'];'],
    ['what is held is another', 'const begin = push.started, start = 1;'],
    ['no App build holds it', '// #ifdef H5\npush.start();\n// #endif'],
    ['nothing says its name', 'push.stop();'],
  ])('%s', (_name, text) => expect(used(text)).toBe(false));
});

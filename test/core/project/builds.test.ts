import { describe, expect, it } from 'vitest';
import { isInEveryApp, isInEveryBuildOf } from '../../../src/core/project/builds.ts';
import { targetsOf } from '../../../src/core/project/targets.ts';
import { type Branch, branchAt, readBranches } from '../../../src/core/syntax/branches.ts';

/** The branch in which `name` stands. */
function around(text: string, name: string): Branch | undefined {
  return branchAt(readBranches({ path: '/a.js', text }), text.indexOf(name));
}
const within = (condition: string, inside = 'here'): string => `// ${condition}\n${inside}\n// #endif\n`;

describe('what stands in a branch reaches every App', () => {
  it.each([
    ['nothing around it', 'here', true],
    ['#ifdef APP', within('#ifdef APP'), true],
    ['#ifdef APP-PLUS || H5', within('#ifdef APP-PLUS || H5'), true],
    ['#ifndef H5', within('#ifndef H5'), true],
    ['#ifdef H5', within('#ifdef H5'), false],
    ['#ifdef APP-ANDROID', within('#ifdef APP-ANDROID'), false],
    ['#ifndef APP', within('#ifndef APP'), false],
    ['#ifndef APP-IOS', within('#ifndef APP-IOS'), false],
    ['one in another', within('#ifdef APP', within('#ifdef H5')), false],
    ['a condition that cannot be read', within('#ifdef APP && H5'), false],
  ])('%s', (_name, text, expected) => expect(isInEveryApp(around(text, 'here'))).toBe(expected));
});

describe('what stands in one branch is in every build of another', () => {
  it.each([
    ['of all', 'outer inner', true],
    ['of the same', within('#ifdef APP-ANDROID', 'outer inner'), true],
    [
      'of one that says the same',
      within('#ifdef APP-IOS', 'outer') + within('#ifdef APP-IOS', 'inner'),
      true,
    ],
    ['of one within it', within('#ifdef APP-IOS', `outer\n${within('#ifdef APP', 'inner')}`), true],
    ['of every App', within('#ifdef APP', 'outer') + within('#ifdef APP-IOS', 'inner'), true],
    [
      'not of another system',
      within('#ifdef APP-IOS', 'outer') + within('#ifdef APP-ANDROID', 'inner'),
      false,
    ],
    ['not of its opposite', within('#ifdef APP-IOS', 'outer') + within('#ifndef APP-IOS', 'inner'), false],
    ['not of all, where it is of one', `${within('#ifdef APP-IOS', 'outer')}inner`, false],
    [
      'not where neither can be read',
      within('#ifdef A && B', 'outer') + within('#ifdef A && B', 'inner'),
      false,
    ],
  ])('%s', (_name, text, expected) =>
    expect(isInEveryBuildOf(around(text, 'outer'), around(text, 'inner'))).toBe(expected),
  );
});

describe('the targets whose builds have it', () => {
  const ALL = ['APP', 'H5', 'MP-WEIXIN'];
  it.each([
    ['here', ALL],
    [within('#ifdef WEB'), ['H5']],
    [within('#ifdef MP'), ['MP-WEIXIN']],
    [within('#ifdef MP-WEIXIN || APP'), ['APP', 'MP-WEIXIN']],
    [within('#ifndef MP'), ['APP', 'H5']],
    [within('#ifdef A && B'), []],
    [within('#ifndef H5', within('#ifdef APP')), ['APP']],
  ])('%j', (text, targets) => expect(targetsOf(around(text, 'here'), ALL)).toEqual(targets));
});

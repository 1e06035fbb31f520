import { describe, expect, it } from 'vitest';
import type { Project } from '../../../src/core/project/project.ts';
import { writeMetaData } from '../../../src/core/setup/steps/meta-data.ts';
import { applyEdits, ROOT } from '../helpers.ts';

interface Asked {
  readonly text?: string;
  readonly unused?: boolean;
  readonly mayReplace?: boolean;
  readonly packageName?: string | undefined;
}

/** What the wizard does to an Android manifest; `undefined`: nobody has read it, null: it is not there. */
function write(there: string | null | undefined, asked: Asked = {}) {
  const { text = '1', unused = false, mayReplace = false } = asked;
  const packageName = 'packageName' in asked ? asked.packageName : 'com.example.app';
  const files = { text: () => there, json: () => undefined, exists: () => there !== null, list: () => [] };
  const project = { root: ROOT, sourceRoot: ROOT, files, scripts: [] } as unknown as Project;
  const place = { in: 'xml', file: 'AndroidManifest.xml', metaData: 'ID' } as const;
  const change = writeMetaData(project, place, { key: 'id', text, unused }, mayReplace, packageName);
  return {
    after: change.edits ? applyEdits(there ?? '', change.edits) : undefined,
    created: change.creates?.[0]?.text,
    notes: change.notes?.map(({ message }) => message) ?? [],
  };
}

const manifest = (inside: string): string =>
  `<manifest>\n  <application>\n${inside}  </application>\n</manifest>\n`;
const entry = (value: string): string => `    <meta-data android:name="ID" android:value="${value}" />\n`;

describe('a value in the Android manifest', () => {
  it.each<[string, string, string]>([
    ['behind what is there', manifest('    <activity />\n'), manifest(`    <activity />\n${entry('1')}`)],
    ['in an application without anything', manifest(''), manifest(entry('1'))],
    [
      'in an application that is closed at once',
      '<manifest>\n  <application android:name="a" />\n</manifest>\n',
      `<manifest>\n  <application android:name="a">\n${entry('1')}  </application>\n</manifest>\n`,
    ],
    [
      'in a manifest without an application',
      '<manifest>\n  <uses-permission />\n</manifest>\n',
      `<manifest>\n  <uses-permission />\n  <application>\n${entry('1')}  </application>\n</manifest>\n`,
    ],
    ['in place of a blank one', manifest(entry('')), manifest(entry('1'))],
    [
      'and not in a comment',
      `<manifest>\n  <!-- </application> -->\n  <application>\n  </application>\n</manifest>\n`,
      `<manifest>\n  <!-- </application> -->\n  <application>\n${entry('1')}  </application>\n</manifest>\n`,
    ],
  ])('stands %s', (_name, before, after) => {
    expect(write(before)).toEqual({ after, created: undefined, notes: [] });
    // and once it is there, nothing is changed
    expect(write(after).after).toBeUndefined();
  });

  it('stands on lines of its own where all else is on one', () => {
    for (const text of ['<manifest><application><a/></application></manifest>', '<manifest></manifest>'])
      expect(write(text).after).toMatch(/\n {2,8}<meta-data android:name="ID" android:value="1" \/>\n/);
  });

  it('is written as XML takes it', () => {
    expect(write(manifest(''), { text: `a&b<c>"d"'` }).after).toContain('"a&amp;b&lt;c&gt;&quot;d&quot;\'"');
  });

  it('never replaces another one unless it is told to', () => {
    expect(write(manifest(entry('2'))).notes).toEqual(['stays']);
    expect(write(manifest(entry('2')), { mayReplace: true }).after).toBe(manifest(entry('1')));
    expect(write(manifest(entry('@string/id'))).notes).toEqual(['stays']);
  });

  it('that says that a vendor is not used takes no value away, and makes no file', () => {
    expect(write(manifest(entry('2')), { unused: true })).toEqual({
      after: undefined,
      created: undefined,
      notes: [],
    });
    expect(write(manifest(entry('@string/id')), { unused: true }).notes).toEqual([]);
    expect(write(null, { unused: true })).toEqual({ after: undefined, created: undefined, notes: [] });
  });

  it('is left to the user where the text cannot be read, or the package is not known', () => {
    expect(write('no manifest at all').notes).toEqual(['byHandIn']);
    expect(write('<manifest><application>').notes).toEqual(['byHandIn']);
    for (const there of [null, '  \n'])
      expect(write(there, { packageName: undefined }).notes).toEqual(['packageNeeded']);
    expect(write('  \n').notes).toEqual(['byHandIn']);
  });

  it('brings a manifest of its own where there is none', () => {
    expect(write(null).created).toMatch(
      / package="com\.example\.app">\n.*<application>\n.*android:value="1" \/>\n/,
    );
    expect(write(undefined)).toEqual({ after: undefined, created: undefined, notes: [] });
  });
});

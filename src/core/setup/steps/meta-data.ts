import { eolAt, startOfLine } from '../../edits/gap.ts';
import { insert, replace } from '../../edits/index.ts';
import { unitAt } from '../../edits/statement.ts';
import { indentAt } from '../../edits/style.ts';
import type { TextEdit } from '../../finding.ts';
import { relative } from '../../project/paths.ts';
import type { Project } from '../../project/project.ts';
import type { Place } from '../../providers/provider.ts';
import { keyState } from '../../schema/values.ts';
import type { Source } from '../../syntax/source.ts';
import { readMetaData } from '../../syntax/xml.ts';
import { type Change, editsOr } from '../change.ts';
import { homeOf } from '../places.ts';
import { isFree, stays, todo } from './manifest.ts';
import { styleOfProject } from './style.ts';

/** A value that is to stand in the `<meta-data>` of an Android manifest. */
interface Wanted {
  readonly key: string;
  readonly text: string;
  readonly unused: boolean;
}

/** The value in the Android manifest, which is made where it is missing: the package is then needed. */
export function writeMetaData(
  project: Project,
  { file, metaData: name }: Extract<Place, { in: 'xml' }>,
  { key, text, unused }: Wanted,
  mayReplace: boolean,
  packageName: string | undefined,
): Change {
  const path = homeOf(project, file);
  const there = project.files.text(path);
  const shown = relative(project.root, path);
  if (there === undefined) return {};
  if (there === null || there.trim() === '') {
    if (unused) return {};
    if (packageName === undefined) return { notes: [todo('packageNeeded', { key, file: shown })] };
    if (there === null)
      return { creates: [{ path, text: newManifest(project, path, packageName, name, text) }] };
  }
  const source: Source = { path, text: there ?? '' };
  const { state, property } = keyState(readMetaData(source), name);
  if (property) {
    const { value } = property;
    if (value.kind !== 'string') return unused ? {} : { notes: [stays(key, value)] };
    if (value.value === text || (unused && !isFree(value))) return {};
    if (!isFree(value) && !mayReplace) return { notes: [stays(key, value)] };
    return { edits: [replace(value, quoted(text))] };
  }
  const edits = state === 'absent' ? behindTheLast(source, name, text) : [];
  return editsOr(edits, todo('byHandIn', { key, value: text, file: shown }));
}

/** Before the end of `<application>`; with one around it where there is none. */
function behindTheLast(source: Source, name: string, value: string): TextEdit[] {
  const { text } = source;
  const code = withoutComments(text);
  const eol = eolAt(text, 0);
  const line = tag(name, value);
  const close = code.lastIndexOf('</application');
  const empty = /<application\b[^>]*?(\s*\/)>/.exec(code);
  if (close < 0 && empty) {
    const outer = indentAt(text, empty.index);
    const end = empty.index + empty[0].length;
    const start = end - 1 - (empty[1]?.length ?? 0);
    const inner = outer + unitAt(text, 0);
    return [replace({ source, start, end }, `>${eol}${inner}${line}${eol}${outer}</application>`)];
  }
  if (close >= 0) {
    const outer = indentAt(text, close);
    const from = startOfLine(text, close);
    const isAlone = text.slice(from, close).trim() === '';
    const added = `${outer}${unitAt(text, from)}${line}${eol}`;
    return [isAlone ? insert(source, from, added) : insert(source, close, `${eol}${added}${outer}`)];
  }
  const end = code.lastIndexOf('</manifest');
  if (end < 0) return [];
  const unit = unitAt(text, 0);
  const block = [`${unit}<application>`, `${unit}${unit}${line}`, `${unit}</application>`].join(eol);
  const from = startOfLine(text, end);
  const isAlone = text.slice(from, end).trim() === '';
  return [insert(source, isAlone ? from : end, isAlone ? block + eol : eol + block + eol)];
}

/** The text with nothing in its comments that could be a tag. */
function withoutComments(text: string): string {
  let code = '';
  for (let at = 0; ; ) {
    const start = text.indexOf('<!--', at);
    const end = start < 0 ? -1 : text.indexOf('-->', start + 4);
    if (end < 0) return code + text.slice(at);
    code += text.slice(at, start);
    at = end + 3;
    code += text.slice(start, at).replace(/[<>]/g, ' ');
  }
}

function newManifest(
  project: Project,
  path: string,
  packageName: string,
  name: string,
  value: string,
): string {
  const { unit, eol } = styleOfProject(project, path);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="${packageName}">`,
    `${unit}<application>`,
    `${unit}${unit}${tag(name, value)}`,
    `${unit}</application>`,
    '</manifest>',
  ];
  return lines.map((line) => line + eol).join('');
}

function tag(name: string, value: string): string {
  return `<meta-data android:name=${quoted(name)} android:value=${quoted(value)} />`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function quoted(text: string): string {
  return `"${text.replace(/[&<>"]/g, (char) => ENTITIES[char] as string)}"`;
}

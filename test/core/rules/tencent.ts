import { parse } from '@babel/parser';
import { expect } from 'vitest';
import { applyFix, checkFiles, type Files, type Found } from '../helpers.ts';
import { healthy } from './healthy.ts';

/** Every finding, as `App.vue:3:1 rule`. */
const allOf = async (files: Files): Promise<string[]> =>
  (await checkFiles(files)).findings.map(({ where, rule }) => `${where.replace(/:.*/, '')} ${rule}`).sort();

/** The healthy project with App.vue's script in place of its own, and more files. */
export function withApp(script: string, more: Files = {}, tag = 'script'): Files {
  return { ...healthy, 'App.vue': `<${tag}>\n${script.trim()}\n</script>\n`, ...more };
}

/** `App.vue:3:1 "text"` for each report of a rule. */
export async function found(files: Files, rule: string): Promise<string[]> {
  return (await checkFiles(files)).of(rule).map(({ where, textAt }) => `${where} ${textAt}`);
}

/** The only report of a rule. */
export async function only(files: Files, rule: string): Promise<Found> {
  const reports = (await checkFiles(files)).of(rule);
  expect(reports.map(({ where }) => where)).toHaveLength(1);
  return reports[0] as Found;
}

/**
 * Applies the first fix of a rule's first report, and checks what every fix must hold: that report is gone, no other
 * came of it, comments are still there, and the scripts parse.
 */
export async function fixed(files: Files, rule: string): Promise<Files> {
  const before = await checkFiles(files);
  const [first] = before.of(rule);
  if (!first) throw new Error(`${rule} reports nothing`);
  const after = applyFix(files, first);
  const left = await allOf(files);
  left.splice(left.indexOf(`${first.where.replace(/:.*/, '')} ${rule}`), 1);
  expect(await allOf(after)).toEqual(left);
  for (const [name, text] of Object.entries(after)) {
    for (const [comment] of (files[name] ?? '').matchAll(/(?<=\s)\/\/.*|\/\*.*?\*\//g))
      expect(text).toContain(comment.trimEnd());
    if (!/\.(?:vue|[jt]s)$/.test(name)) continue;
    const script = name.endsWith('.vue') ? (/<script[^>]*>([\s\S]*)<\/script>/.exec(text)?.[1] ?? '') : text;
    expect(() => parse(script, { sourceType: 'module', plugins: ['typescript'] })).not.toThrow();
  }
  return after;
}

/** One CRLF project keeps its line breaks. */
export function crlf(files: Files, name = 'App.vue'): Files {
  return { ...files, [name]: (files[name] ?? '').replaceAll('\n', '\r\n') };
}

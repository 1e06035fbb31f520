/**
 * Has V8 compile what a check runs together with the program. It compiles a function when it is first called, and what
 * Node keeps for the next start was taken before any was; but one that stands in parentheses is compiled with the text
 * around it. So the functions that ran in checks of our own examples are put in parentheses, after the minifier, which
 * takes them away.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from '@babel/parser';

/**
 * Where the functions stand that run when some of these folders are checked, each by itself: what runs for one of them
 * alone is rare, and to compile it, or to read it compiled, costs every start.
 * @param {string} cli  the command line's file
 * @param {readonly string[]} folders
 * @param {number} least  in how many of them
 * @returns {Promise<Map<string, Set<string>>>} as `placeOf` puts it, by the files' names; none where it cannot be found out
 */
export async function ranIn(cli, folders, least) {
  const counts = new Map();
  for (const scripts of await Promise.all(folders.map((folder) => functionsOf(cli, folder))))
    for (const { url, functions } of scripts) {
      const file = counts.get(basename(url)) ?? new Map();
      counts.set(basename(url), file);
      const ran = functions.map(({ ranges: [whole] }) => whole).filter(({ count }) => count > 0);
      for (const place of new Set(ran.map(({ startOffset, endOffset }) => placeOf(startOffset, endOffset))))
        file.set(place, (file.get(place) ?? 0) + 1);
    }
  const often = (file) => [...file].filter(([, count]) => count >= least).map(([place]) => place);
  return new Map([...counts].map(([name, file]) => [name, new Set(often(file))]));
}

/** What V8 has to tell of each script that a check of a folder loads. */
async function functionsOf(cli, folder) {
  const into = mkdtempSync(join(tmpdir(), 'uni-offline-push-ran-'));
  try {
    // nothing of this machine is to decide what runs
    const { SystemRoot, TEMP } = process.env;
    const env = { SystemRoot, TEMP, NODE_V8_COVERAGE: into, NODE_DISABLE_COMPILE_CACHE: '1', NO_COLOR: '1' };
    const args = [cli, 'check', '--lang', 'en', '--fail-on', 'never', folder];
    const child = spawn(process.execPath, args, { env, stdio: 'ignore', cwd: into });
    await new Promise((done) => child.once('close', done).once('error', done));
    return readdirSync(into)
      .flatMap((name) => JSON.parse(readFileSync(join(into, name), 'utf8')).result)
      .filter(({ url }) => url.startsWith('file:'));
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}

const placeOf = (start, end) => `${start}-${end}`;

/**
 * The same program, with these functions in parentheses. V8 heeds those of `function` alone: declarations become
 * variables at the head of the text, where they are as early as before, and arrows and methods become functions where
 * nothing in them can tell. Methods of classes stay.
 * @param {string} code  a script
 * @param {ReadonlySet<string>} ran
 */
export function markEager(code, ran) {
  const { program } = parse(code, { sourceType: 'script', allowReturnOutsideFunction: true });
  const found = [];
  visit(program, (node) => {
    if (node.params && ran.has(placeOf(node.start, node.end))) found.push(node);
  });
  if (found.length === 0) return code;
  const declared = new Set(program.body.filter(({ type }) => type === 'FunctionDeclaration'));

  /** A stretch of the text, with what is in it made anew. */
  const text = (from, to) => {
    let made = '';
    let at = from;
    for (const node of found) {
      const marked = node.start < at || node.end > to ? undefined : declared.has(node) ? '' : markedOf(node);
      if (marked === undefined) continue;
      made += code.slice(at, node.start) + marked;
      at = node.end;
    }
    return made + code.slice(at, to);
  };
  const asFunction = ({ async, generator, id, params, body }, end) => {
    const kind = `${async ? 'async ' : ''}function${generator ? '*' : ''}`;
    const list = params.map((param) => text(param.start, param.end));
    const isBlock = body.type === 'BlockStatement';
    const inside = text(body.extra?.parenStart ?? body.start, end);
    return `(${kind}${id ? ` ${id.name}` : ''}(${list})${isBlock ? inside : `{return ${inside}}`})`;
  };
  const markedOf = (node) => {
    const { type, end } = node;
    if (type === 'FunctionExpression') return asFunction(node, end);
    if (type === 'ArrowFunctionExpression') return isPlain(node, true) ? asFunction(node, end) : undefined;
    if (type !== 'ObjectMethod' || node.kind !== 'method' || node.computed || !isPlain(node, false))
      return undefined;
    return `${code.slice(node.key.start, node.key.end)}:${asFunction(node, end)}`;
  };

  const first = found.filter((node) => declared.has(node));
  const head = first.map((node) => `${node.id.name}=${asFunction({ ...node, id: null }, node.end)}`);
  const start = program.directives.at(-1)?.end ?? 0;
  const variables = head.length > 0 ? `var ${head.join(',')};` : '';
  return code.slice(0, start) + variables + text(start, code.length);
}

/** Outer nodes first, in the order of the text. */
function visit(node, see) {
  if (typeof node.type === 'string') see(node);
  for (const key in node) {
    const child = node[key];
    if (child && typeof child === 'object' && key !== 'extra' && key !== 'loc') visit(child, see);
  }
}

/** It says nothing that means something else in a `function`: of an arrow, what it takes from around it. */
function isPlain(node, isArrow) {
  let plain = true;
  visit(node, ({ type, name }) => {
    if (type === 'Super' || type === 'MetaProperty') plain = false;
    else if (isArrow && (type === 'ThisExpression' || (type === 'Identifier' && name === 'arguments')))
      plain = false;
  });
  return plain;
}

// What Node has measured of the built tests, told of the files that they are built of.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mergeProcessCovs } from '@bcoe/v8-coverage';
import { convert } from 'ast-v8-to-istanbul';
import { parseAst } from 'rolldown/parseAst';

const core = join(dirname(fileURLToPath(import.meta.url)), '../src/core/');
/** Data that scripts write, with what ajv compiles: no code of ours. */
const generated = join(core, 'generated/');

/**
 * The branches of src/core, and how often each was run.
 * @param {string} folder  what test/engine.mts has built
 * @param {string} raw  what Node has written, of each process and each thread
 */
export async function branchesOf(folder, raw) {
  const program = join(folder, 'tests.mjs');
  const url = pathToFileURL(program).href;
  const code = readFileSync(program, 'utf8');
  const sourceMap = JSON.parse(readFileSync(`${program}.map`, 'utf8'));
  sourceMap.sources = sourceMap.sources.map((path) => pathToFileURL(resolve(folder, path)).href);
  const { result } = mergeProcessCovs(measurements(raw, url));
  const coverage = { url, functions: result[0]?.functions ?? [] };
  const files = await convert({ code, sourceMap, ast: parseAst(code), coverage, ignoreNode });
  const own = Object.entries(files).filter(
    ([path]) => path.startsWith(core) && !path.startsWith(generated) && existsSync(path),
  );
  const counts = own.map(([path, { b }]) => [path, counted(Object.values(b).flat())]);
  const total = sum(counts.map(([, { branches }]) => branches));
  return { branches: Object.fromEntries(own), summary: { total, ...Object.fromEntries(counts) } };
}

function measurements(raw, url) {
  const files = existsSync(raw) ? readdirSync(raw) : [];
  return files.map((name) => {
    const { result } = JSON.parse(readFileSync(join(raw, name), 'utf8'));
    return { result: result.filter((script) => script.url === url) };
  });
}

/** An enumeration is built to a function that takes `Kind || {}`, which nobody wrote. */
function ignoreNode(node, type) {
  return (
    type === 'branch' &&
    node.type === 'LogicalExpression' &&
    node.operator === '||' &&
    node.left.type === 'Identifier' &&
    node.right.type === 'ObjectExpression' &&
    node.right.properties.length === 0
  );
}

const counted = (times) => ({
  branches: { total: times.length, covered: times.filter((count) => count > 0).length },
});

const sum = (all) => ({
  branches: {
    total: all.reduce((sum, { total }) => sum + total, 0),
    covered: all.reduce((sum, { covered }) => sum + covered, 0),
  },
});

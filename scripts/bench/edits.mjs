/** One edit → the findings of the whole project, in process, on an in-memory copy of the bench project. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { percentile } from './measure.mjs';

const PROJECT = '/bench';
const WARM_UPS = 100;

/**
 * What is typed, by the file it is typed into: one character more, one less, in turn.
 * @type {Record<string, { path?: string, after: string, typed: string }>}
 */
const edits = {
  'push script': { path: 'push/config.ts', after: "xiaomiBusinessID: '30142", typed: '7' },
  'manifest.json': { path: 'manifest.json', after: '"com.vivo.push.app_id" : "105000001', typed: '7' },
  'unrelated .vue': { after: "title: '保存成功", typed: '！' },
};

/**
 * @param {string} root the repository
 * @param {Map<string, string>} files
 * @param {number} rounds
 */
export async function measureEdits(root, files, rounds) {
  const { Workspace } = await bundledEngine(root);
  const workspace = new Workspace(memory(files), PROJECT);
  const before = performance.now();
  const { projects, files: count } = await workspace.check();
  const first = performance.now() - before;
  const unrelated = [...files.keys()].findLast((path) => path.endsWith('.vue'));
  const rows = [];
  for (const [name, { path = unrelated ?? '', after, typed }] of Object.entries(edits)) {
    const text = files.get(path) ?? '';
    const at = text.indexOf(after) + after.length;
    if (at < after.length) throw new Error(`${path} does not hold ${after}`);
    const texts = [text.slice(0, at) + typed + text.slice(at), text];
    const times = [];
    for (let i = -WARM_UPS; i < rounds; i++) {
      const start = performance.now();
      workspace.edit(`${PROJECT}/${path}`, texts[Math.abs(i) % 2]);
      await workspace.check();
      if (i >= 0) times.push(performance.now() - start);
    }
    rows.push({ name, p50: percentile(times, 0.5), p95: percentile(times, 0.95), max: percentile(times, 1) });
  }
  return { first, projects: projects.length, files: count, rows };
}

/** @param {string} root */
async function bundledEngine(root) {
  const folder = mkdtempSync(join(tmpdir(), 'uni-offline-push-bench-'));
  try {
    const outfile = join(folder, 'engine.mjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['src/core/engine/workspace.ts'],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      target: 'node20',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The engine's file system, over texts in memory.
 * @param {Map<string, string>} files
 */
function memory(files) {
  /** @type {Map<string, Map<string, { name: string, type: 'file' | 'folder' }>>} */
  const folders = new Map();
  for (const path of files.keys()) {
    const parts = path.split('/');
    parts.forEach((name, depth) => {
      const folder = [PROJECT, ...parts.slice(0, depth)].join('/');
      const entries = folders.get(folder) ?? new Map();
      entries.set(name, { name, type: depth === parts.length - 1 ? 'file' : 'folder' });
      folders.set(folder, entries);
    });
  }
  /** @param {string} path */
  const text = (path) => files.get(path.slice(PROJECT.length + 1));
  return {
    /** @param {string} folder */
    list: async (folder) => (folders.has(folder) ? [...(folders.get(folder)?.values() ?? [])] : undefined),
    /** @param {string} path */
    read: async (path) => text(path),
    /** @param {string} path @param {RegExp} words */
    readIf: async (path, words) => {
      const found = text(path);
      return found === undefined || words.test(found) ? found : null;
    },
  };
}

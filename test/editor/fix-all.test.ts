import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixAll, selectFixes } from '../../src/core/engine/fix-all.ts';
import { Workspace } from '../../src/core/engine/workspace.ts';
import { type Files, memoryFileSystem, ROOT } from '../core/helpers.ts';
import * as tencent from '../core/rules/healthy.ts';
import { type Action, applied, bundled, Code } from './code.ts';

const fixtures = join(dirname(fileURLToPath(import.meta.url)), '../fixtures');

function read(name: string): Files {
  const entries = readdirSync(join(fixtures, name), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const own = join(fixtures, name).length + 1;
  return Object.fromEntries(
    paths.map((path) => [path.slice(own).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

/** Its fixes clash, so that one round of them is not enough. */
const rounds: Files = {
  ...tencent.healthy,
  'push.js': `import TIM from 'tim-wx-sdk';
import Upload from 'tim-upload-plugin';
const tim = TIM.create({ SDKAppID: 1400000000 });
const push = uni.requireNativePlugin('tencentcloud-tuiofflinepush');
tim.registerPlugin({
  'tim-offline-push-plugin': push,
  'tim-upload-plugin': Upload,
  offlinePushConfg: { oppoBusinessID: '1', oppoChannelId: 'a', xiaomiAppkey: '2' },
});
`,
};
const projects: readonly (readonly [string, Files])[] = [
  ...readdirSync(fixtures).map((name) => [name, read(name)] as const),
  ['fixes that clash', rounds],
];

/** What the command line would write. */
async function atTheTerminal(files: Files): Promise<Files> {
  const { texts } = await fixAll(new Workspace(memoryFileSystem(files), ROOT), { safeOnly: true });
  const fixed = [...texts].map(([path, { after }]) => [path.slice(ROOT.length + 1), after] as const);
  return { ...files, ...Object.fromEntries(fixed) };
}

let load: Awaited<ReturnType<typeof bundled>>;
beforeAll(async () => {
  load = await bundled();
});

describe.each(projects)('in %s', (_name, files) => {
  it('fixing a file on save leaves nothing to fix in it, file by file up to what the command line gives', async () => {
    let now = files;
    // a fix in one file may bring one in another
    for (let before: Files | undefined; before !== now; ) {
      before = now;
      for (const name of Object.keys(now)) {
        const once = await fixedOnSave(now, name);
        expect(await fixedOnSave(once, name), `${name}, twice`).toBe(once);
        now = once;
      }
    }
    expect(now).toEqual(await atTheTerminal(files));
  });

  it('fixing the project is what the command line does', async () => {
    const code = new Code(files);
    const { provider, session } = load(code);
    try {
      const { projects: found } = await new Workspace(memoryFileSystem(files), ROOT).check();
      const findings = found.flatMap((project) => project.findings);
      if (selectFixes(findings, { safeOnly: true }).applied.length < 2) return;
      const [first] = findings.filter(({ fixes }) => fixes.length > 0);
      const actions = await provider.provideCodeActions(
        { uri: code.uri(first?.source.path ?? '') },
        code.everywhere,
        {},
      );
      const action = actions.find(({ title }) => /^Fix all \d+ safe/.test(title)) as Action;
      const { edit } = await provider.resolveCodeAction(action);
      expect(edit && applied(files, edit)).toEqual(await atTheTerminal(files));
    } finally {
      session.dispose();
    }
  });
});

/** The files after `source.fixAll` in one of them; the same object where nothing is offered. */
async function fixedOnSave(files: Files, name: string): Promise<Files> {
  const code = new Code(files);
  const { provider, session } = load(code);
  try {
    const [action] = await provider.provideCodeActions(
      { uri: code.uri(`${ROOT}/${name}`) },
      code.everywhere,
      { only: code.vscode.CodeActionKind.SourceFixAll },
    );
    if (!action) return files;
    const { edit } = await provider.resolveCodeAction(action);
    return edit ? applied(files, edit) : files;
  } finally {
    session.dispose();
  }
}

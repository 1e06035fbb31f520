import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { snippetFiles } from '../../scripts/snippet-lists.mjs';
import { commandIds, everyCommandId, treeCommandIds } from '../../src/hbuilderx/command-ids.ts';
import { packaging, packedFiles, snippetScript } from './bundles.ts';
import { repository } from './support.ts';

interface MenuItem {
  readonly id?: string;
  readonly command?: string;
  readonly group?: string;
  readonly when?: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly main: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsContainers: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly when: string }[];
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
  };
}

let files: Record<string, string>;
let zip: Uint8Array;
let manifest: Manifest;

beforeAll(async () => {
  zip = (await packaging()).zipOf(await packedFiles());
  const decoder = new TextDecoder();
  files = Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, b]) => [name, decoder.decode(b)]));
  manifest = JSON.parse(files['package.json'] ?? '');
}, 60_000);

describe('the .zip', () => {
  it('has package.json at its root, and what it names beside it; nothing else', () => {
    const plain = ['LICENSE', 'README.md', 'extension.js', 'host.js', 'package.json', 'texts.br'];
    const snippets = new Set(manifest.contributes.snippets.map(({ path }) => path.replace('./', '')));
    expect(Object.keys(files).sort()).toEqual(
      [...plain, 'THIRD-PARTY-NOTICES.txt', 'package.nls.json', 'package.nls.en.json', ...snippets].sort(),
    );
    expect(manifest.main).toBe('./extension.js');
  });

  it('is small, and the same each time', async () => {
    expect(zip.length).toBeLessThan(347 * 1024);
    expect(files['extension.js']?.length).toBeLessThan(8 * 1024);
    const { pluginFiles, zipOf } = await packaging();
    expect(Buffer.from(zipOf(await pluginFiles())).equals(Buffer.from(zip))).toBe(true);
  });

  it('has bundles that ask for Node and HBuilderX alone', () => {
    for (const name of ['extension.js', 'host.js']) {
      const asked = [...(files[name] ?? '').matchAll(/require\((["'`])([^"'`]+)\1\)/g)].map(
        ([, , module]) => module,
      );
      expect(asked).not.toEqual([]);
      const own = name === 'extension.js' ? ['hbuilderx', './host.js'] : [];
      for (const module of asked)
        expect(module?.startsWith('node:') || own.includes(module ?? '')).toBe(true);
    }
  });

  it('carries the version of the whole, and both languages in its README', () => {
    const root = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    expect(manifest.version).toBe(root.version);
    expect(files['README.md']).toContain('## 安装');
    expect(files['README.md']).toContain('## Install');
    expect(files['README.md']).not.toMatch(/\]\((?!https:)/);
  });
});

describe('package.json', () => {
  it('is plain JSON with what HBuilderX asks for', () => {
    expect(() => JSON.parse(files['package.json'] ?? '')).not.toThrow();
    expect(manifest.name).toMatch(/^[a-z-]+$/);
    expect(manifest.engines.HBuilderX).toMatch(/^\^\d+\.\d+\.\d+$/);
  });

  it('wakes the plugin for every command and for manifests, never for everything', () => {
    const events = manifest.activationEvents;
    for (const id of everyCommandId) expect(events).toContain(`onCommand:${id}`);
    const rest = events.filter((event) => !/^on(?:Command|View):/.test(event));
    for (const event of rest) expect(event).toMatch(/^workspaceContains:(?:src\/)?manifest\.[\w.]+$/);
  });

  it('declares every command with a title, and no other', () => {
    expect(manifest.contributes.commands.map(({ command }) => command)).toEqual([...everyCommandId]);
  });

  it('says everything in the language of HBuilderX, Chinese unless that is English', () => {
    const words = ['package.nls.json', 'package.nls.en.json'].map(
      (name) => JSON.parse(files[name] ?? '') as Record<string, string>,
    );
    const [chinese = {}, english = {}] = words;
    const used = [...(files['package.json'] ?? '').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    for (const own of words) expect(Object.keys(own).sort()).toEqual([...new Set(used)].sort());
    for (const [key, text] of Object.entries(chinese)) expect(text, key).toMatch(/\p{Script=Han}/u);
    for (const [key, text] of Object.entries(english))
      expect(text, key).toMatch(/^[A-Z][^\p{Script=Han}]*$/u);
    for (const { description } of words as { description: string }[])
      expect([...description].length).toBeLessThanOrEqual(30);
    // nothing is written out, or in two languages
    expect(files['package.json']).not.toMatch(/\p{Script=Han}| · /u);
  });

  it.each(['editor/context', 'explorer/context', 'menubar/tool'])('has every command in %s', (name) => {
    const items = manifest.contributes.menus[name] ?? [];
    expect(items.flatMap(({ command }) => command ?? [])).toEqual([...commandIds]);
    const [top] = items;
    for (const item of items) expect(item.group, JSON.stringify(item)).toBeTruthy();
    for (const { command, group } of items) if (command) expect(group).toMatch(`${top?.id}@`);
  });

  it('declares its views, and a menu for its rows', () => {
    const { views, viewsContainers, menus } = manifest.contributes;
    const [left] = viewsContainers.activitybar ?? [];
    const [right] = viewsContainers.rightside ?? [];
    expect(Object.entries(views)).toEqual([
      [left?.id, [{ id: 'uniOfflinePush.tree', name: expect.any(String) }]],
      [right?.id, [{ id: 'uniOfflinePush.doctor', title: expect.any(String) }]],
    ]);
    for (const [view] of Object.values(views))
      expect(manifest.activationEvents).toContain(`onView:${view?.id}`);
    for (const { command, when, group } of menus['view/item/context'] ?? []) {
      expect(treeCommandIds).toContain(command);
      expect(when).toMatch(/^viewItem == '\w+'(?: \|\| viewItem == '\w+')*$/);
      expect(group).toBeTruthy();
    }
  });

  it('binds keys to commands that are there, in uni-app projects alone', () => {
    for (const { command, when } of manifest.contributes.keybindings) {
      expect(commandIds).toContain(command);
      expect(when).toContain("workspaceFolder.type == 'UniApp_Vue'");
    }
  });
});

describe('the snippets', () => {
  it('are those of the VS Code extension, for languages of HBuilderX', () => {
    const names = new Set(manifest.contributes.snippets.map(({ path }) => path));
    expect([...names]).toEqual([...new Set(snippetFiles.map(({ path }) => path))]);
    for (const name of names) {
      const own = JSON.parse(files[name.replace('./', '')] ?? '');
      const original = JSON.parse(readFileSync(join(repository, name), 'utf8'));
      expect(Object.keys(own)).toEqual(Object.keys(original));
    }
  });

  it('hold nothing that HBuilderX does not document', () => {
    for (const [name, text] of Object.entries(files).filter(([path]) => path.startsWith('snippets/'))) {
      const all = Object.values(JSON.parse(text) as Record<string, { prefix: string; body: string[] }>);
      for (const { prefix, body } of all) {
        expect(typeof prefix).toBe('string');
        const whole = body.join('\n');
        expect(whole, name).not.toMatch(/\$\{\d+\||\\\$|\$\{?[A-Z]/);
        for (const line of body) expect(line).not.toMatch(/^\t* |\n/);
        // a default with a slash would become a list of choices
        for (const [, text] of whole.matchAll(/\$\{\d+:([^}]*)\}/g))
          if (text?.includes('/')) expect(text).toMatch(/^[\w-]+(?:\/[\w-]+)+$/);
      }
    }
  });

  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: these are places in snippets
  it.each([
    ['a choice', "sound: '${1|system,none|}'", "sound: '${1:system/none}'"],
    ['choices with a slash', '${1|a/b,c|};', 'a/b$1;'],
    ['an escaped comma', '${1|a\\,b,c|}', '${1:a,b/c}'],
    ['a default', '${1:name}', '${1:name}'],
    ['a default with a slash', "'${1:pages/index}'", "'pages/index$1'"],
    ['an empty default', '${1:}', '$1'],
    ['bare places', '$1 ${2} $0', '$1 $2 $0'],
    // VS Code itself ends a place at the first brace that is not escaped
    ['a default with a brace', '${1:log({ a \\});}', '${1:log({ a });}'],
    ['a place within a place', '${1:a ${2:b}}', '${1:a b}'],
    ['variables', '${TM_FILENAME:x}$TM_LINE', 'x'],
    ['escapes', 'a \\$b \\} \\\\', 'a $b } \\'],
  ])('are converted: %s', async (_name, from, to) => {
    const { convertBody } = await snippetScript();
    expect(convertBody(from)).toBe(to);
  });
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above

  it('are one for each prefix, and indented with tabs', async () => {
    const { convertSnippets, snippetLists } = await snippetScript();
    expect(convertSnippets({ a: { prefix: ['x', 'y'], body: 'if\n    b' } })).toEqual({
      a: { prefix: 'x', body: ['if', '\t\tb'] },
      'a (y)': { prefix: 'y', body: ['if', '\t\tb'] },
    });
    expect(
      snippetLists([
        { language: 'json', path: 'a' },
        { language: 'jsonc', path: 'a' },
        { language: 'kotlin', path: 'b' },
      ]),
    ).toEqual([
      { project: 'uni-app', language: 'json', path: 'a' },
      { project: 'uni-app', language: 'json_tm', path: 'a' },
    ]);
  });
});

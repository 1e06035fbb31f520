import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/hbuilderx/inline-keys.ts';
import { folderWith } from '../cli/helpers.ts';
import { config, manifest, project } from '../cli/projects.ts';
import type { FakeHBuilderX } from './fake.ts';
import { launch } from './support.ts';

/** What is offered at `|` in a file's text, which is typed there first. */
async function offered(fake: FakeHBuilderX, path: string, marked: string, token = {}) {
  const offset = marked.indexOf('|');
  const before = marked.slice(0, offset).split('\n');
  fake.type(path, marked.replace('|', ''));
  return fake.ghosts(path, before.length - 1, before.at(-1)?.length ?? 0, token);
}

const typing = config.replace("  iosBusinessID: '30145',\n", '  |\n');
const texts = (items: readonly { readonly insertText: string }[]): string[] =>
  items.map(({ insertText }) => insertText);

describe('ghost text', () => {
  it('is the keys that a registration lacks, and goes in as text', async () => {
    const root = folderWith(project());
    const path = join(root, 'push/config.js');
    const { fake } = launch([root]);
    const items = await offered(fake, path, typing.replace('|', 'huaweiB|'));
    expect(texts(items)).toEqual(["huaweiBusinessID: ''"]);
    if (items[0]) fake.take(path, items[0]);
    expect(fake.textOf(path)).toBe(typing.replace('|', "huaweiBusinessID: ''"));
  });

  it('goes on from quotes that are there, in JSON', async () => {
    const root = folderWith(project());
    const path = join(root, 'manifest.json');
    const { fake } = launch([root]);
    const without = manifest().replace(
      '        "com.vivo.push.api_key": "0",\n',
      '        "com.vivo.push.api|"\n',
    );
    const [item] = await offered(fake, path, without);
    expect(item?.insertText).toMatch(/^"com\.vivo\.push\.api_key": ".*",$/);
    if (item) fake.take(path, item);
    expect(() => JSON.parse(fake.textOf(path).replace(/\/\*.*?\*\//g, ''))).not.toThrow();
  });

  it('takes line ends as HBuilderX has them', async () => {
    const root = folderWith(project());
    const path = join(root, 'push/config.js');
    const { fake } = launch([root]);
    const crlf = typing.replace('|', 'huaweiB|').replaceAll('\n', '\r\n');
    const [item] = await offered(fake, path, crlf);
    if (item) fake.take(path, item);
    expect(fake.textOf(path)).toBe(crlf.replace('huaweiB|', "huaweiBusinessID: ''"));
  });

  it.each([
    ['the key is there already', config.replace('xiaomiAppKey', 'xiaomiAppKey|')],
    ['something else is typed', typing.replace('|', 'zzz|')],
    ['a comma would have to go before', config.replace("'30145',", "'30145' huawei|")],
    ['it is a comment', typing.replace('|', '// huawei|')],
    ['it is other code', `${config}const a = { huawei| }`],
  ])('is none where %s', async (_, marked) => {
    const root = folderWith(project());
    const { fake } = launch([root]);
    expect(await offered(fake, join(root, 'push/config.js'), marked)).toEqual([]);
  });

  it('is none outside of a project, past the text, once it is called off, and where it is switched off', async () => {
    const [root, elsewhere] = [folderWith(project()), folderWith({ 'config.js': config })];
    const path = join(root, 'push/config.js');
    const { fake, plugin } = launch([root, elsewhere]);
    await plugin.ready;
    expect(await offered(fake, join(elsewhere, 'config.js'), typing)).toEqual([]);
    expect(await fake.ghosts(path, 999, 0)).toEqual([]);
    expect(await offered(fake, path, typing, { isCancellationRequested: true })).toEqual([]);
    expect((await offered(fake, path, typing)).length).toBeGreaterThan(0);
    fake.configure('uniOfflinePush.inlineCompletion', false);
    expect(await offered(fake, path, typing)).toEqual([]);
  });

  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: these are places in snippets
  it.each([
    ["'a': '$1',", "'a': '',"],
    ['${1:0}', '0'],
    ['${1:a\\}b}', 'a}b'],
    ["'${1|a\\,b,c|}'", "'a,b'"],
    ['${1|one|}', 'one'],
    ['\\$1 \\\\', '$1 \\'],
  ])('is plain: %s', (snippet, text) => {
    expect(plain(snippet)).toBe(text);
  });
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above
});

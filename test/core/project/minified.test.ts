import { describe, expect, it } from 'vitest';
import { minifiedLibrary } from '../../../scripts/bench/library.mjs';
import { isMinified } from '../../../src/core/project/minified.ts';
import { checkFiles } from '../helpers.ts';
import { app, healthy } from '../rules/healthy.ts';

const LENGTH = 60_000;
/** One line for a person's file, repeated to the length of a library. */
const filled = (line: string): string => line.repeat(Math.ceil(LENGTH / line.length));
const PICTURE = `export const logo = 'data:image/png;base64,${filled('iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB/abc+x')}';\n`;
const TABLE = `export const cities = [${filled('{"id":1,"name":"北京","a":[{"b":2},{"c":3}]},')}];\n`;
const SENTENCES = `export const words = {${filled('greeting: "您好，欢迎使用！ Hello (you), and welcome; read on", ')}};\n`;
const OWN = `import { chat } from './chat'
export function start(plugin) {
  chat.registerPlugin({ 'tim-offline-push-plugin': plugin, offlinePushConfig: { vivoBusinessID: 'abc' } })
}
`;
const library = minifiedLibrary(LENGTH, 300);

describe('a minified library is passed over', () => {
  it.each([
    ['in one line', minifiedLibrary(LENGTH, Number.POSITIVE_INFINITY)],
    ['in lines of 300', library],
    ['in lines of 150', minifiedLibrary(LENGTH, 150)],
    ['with line ends of Windows', library.replaceAll('\n', '\r\n')],
    ['behind a banner', `/*!\n * chat v1.0.0\n * (c) a vendor\n */\n${library}`],
  ])('%s', (_, text) => expect(isMinified(text)).toBe(true));

  it('whatever words are in it', async () => {
    const files = {
      ...healthy,
      'static/sdk.js': `${library}tim.registerPlugin({"tim-offline-push-plugin":p,offlinePushConfig:{vivoBusinessID:"abc"}});`,
    };
    expect((await checkFiles(files)).findings).toEqual([]);
  });
});

describe('what only looks like one is read', () => {
  it.each([
    ['a picture in a line of its own', PICTURE + OWN],
    ['a table in a line of its own', TABLE + OWN],
    ['sentences in a line of their own', SENTENCES + OWN],
    [
      'code without a line break that somebody wrote',
      filled('const total = list.reduce((sum, item) => sum + item.price, 0); '),
    ],
    ['code without indentation', filled('if(config.enabled){\nshow(config.title)\n}\nlet a=1;let b=2\n')],
    ['a library into which somebody wrote', library + OWN],
    ['a library that a bundler put together', library.replace(/[;{]/g, '$&\n  ')],
    ['a short one', minifiedLibrary(20_000, 300)],
  ])('%s', (_, text) => expect(isMinified(text)).toBe(false));

  it.each([
    ['a picture', PICTURE],
    ['a table', TABLE],
  ])('and reported, with %s in it', async (_, long) => {
    const bad = app.replace("vivoBusinessID: '33333'", "vivoBusinessID: 'abc'");
    const files = {
      ...healthy,
      'App.vue': bad.replace('<script>\n', (tag) => tag + long.replace('export ', '')),
    };
    expect((await checkFiles(files)).findings.map(({ rule }) => rule)).toEqual([
      'offline-push-config-schema',
    ]);
  });
});

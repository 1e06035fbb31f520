import { describe, expect, it } from 'vitest';
import { insertIntoOnLaunch, type Launch, launchOf, pluginIn } from '../../src/core/edits/on-launch.ts';
import { openCalls } from '../../src/core/edits/open-calls.ts';
import type { Fix } from '../../src/core/finding.ts';
import type { Project } from '../../src/core/project/project.ts';
import { readScript } from '../../src/core/syntax/reader.ts';
import { applyEdits } from './helpers.ts';
import { asked, madeUp } from './made-up.ts';

const provider = madeUp([]);
const MANIFEST = '{ "appid": "__UNI__A1B2C3D", "vueVersion": "3", "app-plus": {} }';

/** Asks something of `onLaunch` in App.vue, beside other files. */
const launched = <T>(
  app: string,
  question: (launch: Launch | undefined, project: Project) => T,
  more: Record<string, string> = {},
): Promise<T> =>
  asked(provider, { 'manifest.json': MANIFEST, 'App.vue': app, ...more }, (project) =>
    question(launchOf(project), project),
  );
const script = (text: string, tag = 'script'): string => `<${tag}>\n${text}\n</script>\n`;
/** The text of the hook's body. */
const bodyIn = (app: string, more?: Record<string, string>): Promise<string | undefined> =>
  launched(app, (launch) => launch?.module.source.text.slice(launch.body.start, launch.body.end), more);
/** The file with a line added at the end of the hook. */
const withLine = (app: string, lines = ['start();']): Promise<string | undefined> =>
  launched(app, (launch) => launch && applyEdits(app, insertIntoOnLaunch(launch, lines)));

describe('onLaunch is found', () => {
  it.each([
    ['as a method', script('export default { onLaunch() { a() } }')],
    ['as a function', script('export default { onLaunch: function () { a() }, onShow() {} }')],
    ['as an arrow function', script('export default { onShow() { b() }, onLaunch: () => { a() } }')],
    ['of an object that is held', script('const app = { onLaunch() { a() } };\nexport default app;')],
    ['of what a call is given', script('export default defineComponent({ onLaunch() { a() } })')],
    [
      'of what a call is given by name',
      script('const app = { onLaunch() { a() } };\nexport default wrap(app);'),
    ],
    ['in a script with setup', script('onShow(() => { b() });\nonLaunch(() => { a() });', 'script setup')],
    ['with functions in it', script('export default { onLaunch() { a() } , methods: { b() { c() } } }')],
  ])('%s', async (_name, app) => expect(await bodyIn(app)).toBe('{ a() }'));

  it('with what it holds', async () => {
    expect(await bodyIn(script('export default { onLaunch() { once(() => { b() }) } }'))).toBe(
      '{ once(() => { b() }) }',
    );
  });

  it('in a typed script, or in one that is not', async () => {
    const text = 'onLaunch(() => {});';
    expect(await launched(script(text, 'script setup lang="ts"'), (launch) => launch?.typed)).toBe(true);
    expect(await launched(script(text, 'script setup'), (launch) => launch?.typed)).toBe(false);
  });
});

describe('onLaunch is not found', () => {
  it.each([
    ['where there is none', script('export default { onShow() { a() } }')],
    ['where there are two', script('onLaunch(() => { a() });\nonLaunch(() => { b() });', 'script setup')],
    ['where the file exports it by another name', script('export const app = { onLaunch() { a() } };')],
    ['where it is a value', script('export default { onLaunch: start }')],
    ['where it has no braces', script('onLaunch(() => a());', 'script setup')],
    ['where it is within something else', script('if (b) { onLaunch(() => { a() }); }', 'script setup')],
    ['where it is given no function', script('onLaunch(start);\nonLaunch();', 'script setup')],
    ['where it is another object’s', script('app.onLaunch(() => { a() });', 'script setup')],
    ['for another platform', script('// #ifdef H5\nonLaunch(() => { a() });\n// #endif', 'script setup')],
    [
      'where a branch ends in it',
      script('// #ifdef APP\nonLaunch(() => {\n// #endif\n a() });', 'script setup'),
    ],
    ['where the script does not end', script('onLaunch(() => { a() });\nfunction b() {', 'script setup')],
    ['where there is no text', ''],
  ])('%s', async (_name, app) => expect(await bodyIn(app)).toBeUndefined());

  it('where another file has the object', async () => {
    const app = script("import app from './app.js';\nexport default app;");
    expect(await bodyIn(app, { 'app.js': 'export default { onLaunch() { a() } };\n' })).toBeUndefined();
  });
});

describe('a line at the end of onLaunch', () => {
  const options = (body: string): string => script(`export default {\n  onLaunch() {${body}},\n};`);

  it.each([
    ['\n    a();\n  ', '\n    a();\n    start();\n  '],
    ['', '\n    start();\n  '],
    [' ', '\n    start();\n  '],
    [' a(); ', ' a();\n    start();\n  '],
    ['\n    a(); ', '\n    a();\n    start();\n  '],
    ['\n      a();\n  ', '\n      a();\n      start();\n  '],
    ['\n    returned();\n  ', '\n    returned();\n    start();\n  '],
    ['\n    if (a) {\n      return;\n    }\n  ', '\n    if (a) {\n      return;\n    }\n    start();\n  '],
    ['\n    if (a) b.return();\n  ', '\n    if (a) b.return();\n    start();\n  '],
  ])('%j', async (before, after) => expect(await withLine(options(before))).toBe(options(after)));

  it.each([
    '\n    a();\n    return;\n  ',
    ' return a(); ',
    '\n    throw a;\n    b();\n  ',
    ' a(); return; ',
    '\n    if (a) { b(); return }\n  ',
  ])('is not put where it would not be reached: %j', async (body) =>
    expect(await withLine(options(body))).toBe(options(body)),
  );

  it('has the breaks, the indentation and the ends of the file', async () => {
    const app = script('export default {\n\tonLaunch() {\n\t\ta()\n\t}\n}').replaceAll('\n', '\r\n');
    expect(await withLine(app, ['b({', '\tc: 1,', '});'])).toBe(
      app.replace('\t\ta()\r\n', '\t\ta()\r\n\t\tb({\r\n\t\t\tc: 1,\r\n\t\t})\r\n'),
    );
  });
});

describe('what stands for the plugin', () => {
  const GET = "uni.requireNativePlugin('Made-Up')";
  const nameIn = (text: string, more?: Record<string, string>): Promise<string | undefined> =>
    asked(
      provider,
      {
        'manifest.json': '{ "vueVersion": "3", "app-plus": { "nativePlugins": { "Made-Up": {} } } }',
        'App.vue': script(`${text}\nonLaunch(() => {});`, 'script setup'),
        ...more,
      },
      (project, use) => {
        const launch = launchOf(project);
        return launch && use && pluginIn(launch, use);
      },
    );

  it('is the constant that holds it', async () => {
    expect(await nameIn(`const push = ${GET};`)).toBe('push');
    expect(await nameIn(`const other = 1, push = ${GET};`)).toBe('push');
    expect(await nameIn(`// #ifdef APP-PLUS\nconst push = ${GET};\n// #endif`)).toBe('push');
  });

  it.each([
    ['nothing holds it', `${GET}.start();`],
    ['it is taken apart', `const { start } = ${GET};`],
    ['it may be another by then', `let push = ${GET};\npush = other();`],
    ['it is held in a function', `function a() { const push = ${GET}; }`],
    ['what holds it is not in every App', `// #ifdef APP-ANDROID\nconst push = ${GET};\n// #endif`],
  ])('is the call where %s', async (_name, text) => {
    expect(await nameIn(text)).toBe(GET);
  });

  it('is the call where another file holds it, in the quotes of this one', async () => {
    expect(await nameIn('f("a");', { 'push.js': `export const push = ${GET};\n` })).toBe(
      'uni.requireNativePlugin("Made-Up")',
    );
  });
});

describe('a fix that reaches into a call that is not closed yet', () => {
  const module = (path: string, text: string) => readScript({ path, text });
  const open = module('/a.ts', 'a();\nb({ c');
  const closed = module('/b.ts', 'a();\nb({ c });');
  const reaches = (...edits: readonly (readonly [typeof open, start: number, end: number])[]): boolean =>
    openCalls({ scripts: [closed, open], cloud: [] } as unknown as Project)({
      edits: edits.map(([{ source }, start, end]) => ({ source, start, end, newText: '' })),
    } as unknown as Fix);

  it.each([
    ['in it', [[open, 7, 8]], true],
    ['at its start', [[open, 4, 5]], true],
    ['before it', [[open, 0, 4]], false],
    [
      'around it',
      [
        [open, 0, 1],
        [open, 11, 11],
      ],
      true,
    ],
    [
      'before it, and in another file',
      [
        [open, 0, 1],
        [closed, 7, 8],
      ],
      false,
    ],
    ['in a closed one', [[closed, 7, 8]], false],
    ['nowhere', [], false],
  ] as const)('%s: %#', (_name, edits, expected) => expect(reaches(...edits)).toBe(expected));

  it('is known of each of several', () => {
    const two = module('/c.ts', 'a({ b\n}\nc({ d');
    const fix = (start: number): Fix =>
      ({ edits: [{ source: two.source, start, end: start + 1, newText: '' }] }) as unknown as Fix;
    const reach = openCalls({ scripts: [two], cloud: [] } as unknown as Project);
    expect([reach(fix(3)), reach(fix(11))]).toEqual([true, true]);
  });

  it('is known in a cloud function too', () => {
    const { source } = open;
    const fix = { edits: [{ source, start: 7, end: 8, newText: '' }] } as unknown as Fix;
    expect(openCalls({ scripts: [], cloud: [open] } as unknown as Project)(fix)).toBe(true);
    expect(openCalls({ scripts: [], cloud: [] } as unknown as Project)(fix)).toBe(false);
  });
});

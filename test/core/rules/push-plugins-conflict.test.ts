import { expect, test } from 'vitest';
import type { Files } from '../helpers.ts';
import { only, reports } from './easemob.ts';

const RULE = 'push-plugins-conflict';
const TIM = 'TencentCloud-TUIOfflinePush';
const EM = 'EMPushUniPlugin';

const project = (plugins: string, script = ''): Files => ({
  'manifest.json': `{
  "appid": "__UNI__A1B2C3D",
  "app-plus": {
    "modules": { "Push": {} },
    "nativePlugins": {
${plugins}
    }
  }
}
`,
  'App.vue': `<script>\n${script}\nexport default {};\n</script>\n`,
});
const entry = (id: string, platforms?: string): string =>
  `"${id}": { ${platforms === undefined ? '' : `"__plugin_info__": { "platforms": "${platforms}" }`} }`;
const BOTH = `${entry(TIM)},\n${entry(EM)}`;
const require = (id: string): string => `uni.requireNativePlugin('${id}');`;

test.each([
  ['two entries', BOTH, ''],
  ['and both are required', BOTH, `${require(TIM)}\n${require(EM)}`],
  ['and one of them is', BOTH, require(TIM)],
  ['for both systems', `${entry(TIM, 'Android,iOS')},\n${entry(EM, 'Android')}`, ''],
  ['in one branch', BOTH, `// #ifdef APP-PLUS\n${require(TIM)}\n${require(EM)}\n// #endif`],
  ['in branches that meet', BOTH, `// #ifdef APP-IOS\n${require(TIM)}\n// #endif\n${require(EM)}`],
])('reported on the second: %s', async (_name, plugins, script) => {
  expect(await reports(project(plugins, script), RULE)).toEqual([`manifest.json:7:1 "\\"${EM}\\""`]);
});

test('the second is the one that is written later', async () => {
  const found = await only(project(`${entry(EM)},\n${entry(TIM)}`), RULE);
  expect(found).toMatchObject({
    severity: 'warning',
    textAt: `"${TIM}"`,
    args: { providers: ['EMPushUniPlugin', 'TUIOfflinePush'] },
  });
});

test.each([
  ['one alone', entry(TIM), `${require(TIM)}`],
  ['a leftover in the code without its entry', entry(TIM), `${require(TIM)}\n${require(EM)}`],
  ['no push plugin', `${entry('RongCloud-IM')},\n${entry(TIM)}`, ''],
  ['each for one system, by its list', `${entry(TIM, 'Android')},\n${entry(EM, 'iOS')}`, ''],
  [
    'each in a branch of its own',
    BOTH,
    `// #ifdef APP-ANDROID\n${require(TIM)}\n// #endif\n// #ifdef APP-IOS\n${require(EM)}\n// #endif`,
  ],
  [
    'a branch and its else',
    BOTH,
    `// #ifdef APP-ANDROID\n${require(TIM)}\n// #endif\n// #ifndef APP-ANDROID\n${require(EM)}\n// #endif`,
  ],
  ['a condition on the system', BOTH, `if (plus.os.name === 'iOS') ${require(TIM)}\n${require(EM)}`],
  ['a branch whose condition says more', BOTH, `// #ifdef APP-PLUS && VUE3\n${require(TIM)}\n// #endif`],
  ['an entry for some Apps', `// #ifdef APP-IOS\n${entry(TIM)},\n// #endif\n${entry(EM, 'Android')}`, ''],
])('not reported: %s', async (_name, plugins, script) => {
  expect(await reports(project(plugins, script), RULE)).toEqual([]);
});

test('not reported in uni-app x, which has no native plugins of that kind', async () => {
  const files = project(BOTH);
  const manifest = files['manifest.json']?.replace('"appid"', '"uni-app-x": {}, "appid"') ?? '';
  expect(await reports({ ...files, 'manifest.json': manifest }, RULE)).toEqual([]);
});

import { expect, test } from 'vitest';
import { checkFiles } from '../helpers.ts';
import { healthy, manifest } from './healthy.ts';

const found = async (files: Record<string, string>): Promise<string[]> =>
  (await checkFiles(files)).findings.map(({ rule, where }) => `${where} ${rule}`);

test('nothing is reported on a healthy project', async () => {
  expect(await found(healthy)).toEqual([]);
});

test('nor in the command-line layout, nor with a byte-order mark and CRLF', async () => {
  const cli = Object.fromEntries(
    Object.entries(healthy).map(([name, text]) => [
      /^(?:manifest|App)/.test(name) ? `src/${name}` : name,
      text,
    ]),
  );
  expect(await found(cli)).toEqual([]);
  expect(await found({ ...healthy, 'manifest.json': `\ufeff${manifest.replaceAll('\n', '\r\n')}` })).toEqual(
    [],
  );
});

test('nor on a project without any push plugin', async () => {
  const plain = `{ "appid": "__UNI__A1B2C3D", "app-plus": { "modules": {}, "distribute": {} } }`;
  expect(await found({ 'manifest.json': plain, 'App.vue': '<script>export default {}</script>' })).toEqual(
    [],
  );
});

test('nor on uni-app x, which knows neither app-plus nor native plugins', async () => {
  const x = `{ "appid": "__UNI__A1B2C3D", "uni-app-x": {}, "app": { "distribute": { "modules": { "uni-push": {} } } } }`;
  expect(
    await found({
      'manifest.json': x,
      'App.uvue': '<script>uni.requireNativePlugin("TencentCloud-TUIOfflinePush")</script>',
    }),
  ).toEqual([]);
});

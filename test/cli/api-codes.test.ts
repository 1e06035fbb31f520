import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from './helpers.ts';

const { explainCode, readLog } = createRequire(import.meta.url)(
  join(repository, 'dist/api.js'),
) as typeof import('../../src/api/index.ts');

const manifest =
  '{"appid":"__UNI__1","app-plus":{"distribute":{"android":{"packagename":"com.example.app"}}}}';
const files = new Map([
  ['/app/manifest.json', manifest],
  ['/app/pages.json', '{}'],
]);
const project = {
  root: '/app',
  fs: {
    list: async (folder: string) =>
      folder === '/app'
        ? ['manifest.json', 'pages.json'].map((name) => ({ name, type: 'file' as const }))
        : undefined,
    read: async (path: string) => files.get(path),
  },
};

it('explains codes, with a project and without', async () => {
  const { meanings, project: none } = await explainCode('6003', { maker: 'huawei', language: 'zh-CN' });
  expect(meanings).toMatchObject([{ maker: 'huawei', code: '6003', where: 'client' }]);
  expect(none).toEqual([]);
  const { project: says } = await explainCode('6003', { project });
  expect(says[0]).toMatchObject({
    says: expect.stringContaining('com.example.app') as string,
    file: 'manifest.json',
  });
  await expect(explainCode('6003', { maker: 'nokia' })).rejects.toThrow(RangeError);
});

it('reads logs: a text, bytes, and chunks that come in time', async () => {
  const line = 'noise\nApiException: 6003: certificate fingerprint error\n';
  const bytes = new TextEncoder().encode(line);
  const wanted = await readLog(line);
  expect(wanted).toMatchObject({ version: 1, lines: 2, entries: [{ code: '6003', first: { line: 2 } }] });
  expect(await readLog(bytes)).toEqual(wanted);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
  }
  expect(await readLog(chunks())).toEqual(wanted);
  expect((await readLog(line, { project })).project.length).toBeGreaterThan(0);
});

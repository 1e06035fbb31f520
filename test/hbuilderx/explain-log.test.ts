import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from '../cli/helpers.ts';
import { choose, launch } from './support.ts';

const LINE = 'ApiException: 6003: certificate fingerprint error, token=AQ0i7Yk29\n';
const MANIFEST =
  '{"appid":"__UNI__1","app-plus":{"distribute":{"android":{"packagename":"com.example.app"}}}}';

const files = { 'manifest.json': MANIFEST, 'pages.json': '{}', 'phone.log': `noise\n${LINE}` };

it('explains the log that was clicked on, beside the project', async () => {
  const root = folderWith(files);
  const { fake } = launch([root]);
  await fake.run('explainLog', { fsPath: join(root, 'phone.log') });
  expect(fake.active).toMatch(/push-log-\d+\.txt$/);
  const text = fake.textOf(fake.active ?? '');
  expect(text).toContain('华为（客户端） · 6003');
  expect(text).toContain('com.example.app');
  expect(text).not.toContain('AQ0i7Yk29');
});

it('explains the clipboard, or the document in front', async () => {
  const root = folderWith(files);
  const { fake } = launch([root], { clipboard: 'vivopush open vivo push fail state = 101' });
  fake.show(join(root, 'phone.log'));
  fake.picks.push(choose('剪贴板'));
  await fake.run('explainLog');
  expect(fake.textOf(fake.active ?? '')).toContain('vivo（客户端） · 101');
  fake.show(join(root, 'phone.log'));
  fake.picks.push(choose('当前文件'));
  await fake.run('explainLog');
  expect(fake.textOf(fake.active ?? '')).toContain('6003');
});

it('says so where there is nothing to explain, and does nothing where nothing is chosen', async () => {
  const { fake } = launch([folderWith(files)], { missing: ['env.clipboard'] });
  await fake.run('explainLog');
  expect(fake.messages.join()).toContain('没有可以解读的内容');
  const { fake: other } = launch([folderWith(files)], { clipboard: LINE });
  other.picks.push(() => undefined);
  await other.run('explainLog');
  expect(other.active).toBeUndefined();
});

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from '../cli/helpers.ts';
import { project } from '../cli/projects.ts';
import { file } from '../core/artefact/helpers.ts';
import { choose, launch } from './support.ts';

const PASSWORD = 'secret1';
const SHA1 = /^([0-9A-F]{2}:){19}[0-9A-F]{2}$/;

it('reads the keystore that was clicked on, with its password, and copies what is chosen', async () => {
  const { fake } = launch([folderWith(project())]);
  let asked = 0;
  fake.inputs.push(
    ({ password, prompt, value }) => {
      expect([password, value]).toEqual([true, undefined]);
      expect(prompt).not.toContain('⚠');
      asked++;
      return 'wrong-word';
    },
    ({ password, prompt, value }) => {
      expect([password, value]).toEqual([true, undefined]);
      expect(prompt).toMatch(/^⚠ 密码不正确/);
      asked++;
      return PASSWORD;
    },
  );
  fake.picks.push(choose('SHA-1'));
  await fake.run('showFingerprints', { fsPath: file('store.p12') });
  expect(asked).toBe(2);
  expect(fake.clipboard).toMatch(SHA1);
  const told = JSON.stringify([
    fake.output,
    fake.messages,
    fake.statuses,
    fake.lists,
    fake.boxes,
    fake.items,
  ]);
  for (const word of [PASSWORD, 'wrong-word']) expect(told).not.toContain(word);
});

it('leaves where no password is given', async () => {
  const { fake } = launch([folderWith(project())]);
  fake.inputs.push(() => undefined);
  await fake.run('showFingerprints', { fsPath: file('store.p12') });
  expect([fake.lists, fake.messages, fake.clipboard]).toEqual([[], [], '']);
});

it('asks for a file in a form, else in a box', async () => {
  const path = join(folderWith({}), 'release app.apk');
  copyFileSync(file('v2.apk'), path);
  for (const missing of [[], ['window.showFormDialog']]) {
    const { fake } = launch([folderWith(project())], { missing });
    if (missing.length === 0) fake.answers.push(() => ({ file: path }));
    else fake.inputs.push(() => path);
    fake.picks.push(choose('SHA-1'));
    await fake.run('showFingerprints', { fsPath: join(path, '..') });
    expect(fake.clipboard).toMatch(SHA1);
  }
  const { fake } = launch([folderWith(project())]);
  fake.answers.push(() => 'cancel');
  await fake.run('showFingerprints');
  expect([fake.lists, fake.messages]).toEqual([[], []]);
});

it('tells a value that cannot be copied, and why a file cannot be read', async () => {
  const folder = folderWith({ 'broken.jks': 'no keystore' });
  const { fake } = launch([folder], { missing: ['env.clipboard.writeText'] });
  fake.picks.push(choose('SHA-1'));
  await fake.run('showFingerprints', { fsPath: file('store.jks') });
  expect(fake.messages[0]).toMatch(SHA1);
  await fake.run('showFingerprints', { fsPath: join(folder, 'broken.jks') });
  await fake.run('showFingerprints', { fsPath: file('legacy.p12') });
  await fake.run('showFingerprints', { fsPath: join(folder, 'gone.apk') });
  expect(fake.messages[1]).toMatch(/^broken\.jks：/);
  expect(fake.messages[2]).toMatch(/^legacy\.p12：这个证书库/);
  expect(fake.messages[3]).toMatch(/^gone\.apk：/);
  expect(fake.output).toEqual([]);
});

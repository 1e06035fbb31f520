import { expect, test } from 'vitest';
import { complete } from '../../../src/core/assist/completion.ts';
import { hover } from '../../../src/core/assist/hover.ts';
import type { Provider } from '../../../src/core/providers/provider.ts';
import { type Files, ROOT } from '../helpers.ts';
import { asked, madeUp, withEntry } from '../made-up.ts';

const FILE = 'nativeResources/android/assets/configs.json';
const OTHER = 'nativeResources/android/configs.json';
const provider: Provider = madeUp([], {
  files: [{ name: 'configs.json', anyOf: [FILE, OTHER], shape: 'em-push-config', required: 'always' }],
});

const at = (name: string, text: string) => {
  const offset = text.indexOf('|');
  const files: Files = withEntry('', { [name]: text.replace('|', '') });
  return { files, source: { path: `${ROOT}/${name}`, text: text.replace('|', '') }, offset };
};

const keys = (name: string, marked: string): Promise<string[]> => {
  const { files, source, offset } = at(name, marked);
  return asked(provider, files, (project) =>
    complete(project, source, offset, 'en').map(({ label }) => label),
  );
};

test.each([FILE, OTHER])("the keys of a plugin's own file are offered in it: %s", async (name) => {
  expect(await keys(name, '{ "|" }')).toContain('HMSCertificateName');
  expect(await keys(name, '{ "HMSCertificateName": "a", "|" }')).not.toContain('HMSCertificateName');
});

test('and nowhere else', async () => {
  expect(await keys('docs/configs.json', '{ "|" }')).toEqual([]);
  expect(await keys('nativeResources/android/other.json', '{ "|" }')).toEqual([]);
});

test('a hover tells of a key', async () => {
  const { files, source, offset } = at(FILE, '{ "HMSCer|tificateName": "a" }');
  const found = await asked(provider, files, (project) => hover(project, source, offset, 'en'));
  expect(found?.contents).toContain('`HMSCertificateName`');
});

test('a broken file is offered what it can be, and is no fault', async () => {
  for (const text of ['|', '{ |', '"|', '[|', '{ "a": |'])
    expect(await keys(FILE, text)).toEqual(expect.any(Array));
});

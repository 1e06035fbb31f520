import { expect, test } from 'vitest';
import { complete } from '../../../src/core/assist/completion.ts';
import { hover } from '../../../src/core/assist/hover.ts';
import type { CallShape, Provider } from '../../../src/core/providers/provider.ts';
import { type Files, ROOT } from '../helpers.ts';
import { asked, madeUp } from '../made-up.ts';
import { MANIFEST, MODULE, ofService } from '../made-up-calls.ts';

const ofModule = (shape: Partial<CallShape>): Provider =>
  madeUp([], {
    delivery: [{ kind: 'uts', folder: 'Made-Up' }],
    register: [{ callee: { of: 'module', method: 'initPush' }, arguments: { config: 0 }, ...shape }],
  });
const nested = ofModule({ schema: 'offline-push-info' });

/** What is offered, and what hover says, at the `|` of one of the files. */
async function at(provider: Provider, files: Files): Promise<{ labels: string[]; hovered: string }> {
  const [name = '', marked = ''] = Object.entries(files).find(([, text]) => text.includes('|')) ?? [];
  const text = marked.replace('|', '');
  const source = { path: `${ROOT}/${name}`, text };
  const offset = marked.indexOf('|');
  return asked(provider, { 'manifest.json': MANIFEST, ...files, [name]: text }, (project) => ({
    labels: complete(project, source, offset, 'en').map(({ label }) => label),
    hovered: hover(project, source, offset, 'en')?.contents ?? '',
  }));
}

test('keys of a configuration that is an argument', async () => {
  const call = (inside: string): Files => ({
    'push.js': `im.SettingService.setPushConfig(push, {${inside}});`,
  });
  const { labels } = await at(ofService, call(` MICertificateName: 'a', | `));
  expect(labels).toContain('OPPOCertificateName');
  expect(labels).not.toContain('MICertificateName');
  const { hovered } = await at(ofService, call(` MICertifi|cateName: 'a' `));
  expect(hovered).toContain('Xiaomi');
});

test('nothing in the arguments beside it', async () => {
  const { labels, hovered } = await at(ofService, {
    'push.js': `im.SettingService.setPushConfig({ | }, { MICertificateName: 'a' });`,
  });
  expect([labels, hovered]).toEqual([[], '']);
});

test('keys of a nested object, and of a file that stands in its place', async () => {
  const head = `import { initPush } from ${MODULE};\n`;
  const inside = await at(nested, { 'push.js': `${head}initPush({ androidInfo: { sound: 'a', | } });` });
  expect(inside.labels).toContain('OPPOChannelID');
  const files = {
    'push.js': `${head}import androidInfo from './push.json';\ninitPush({ androidInfo });`,
    'push.json': '{\n  "sound": "a",\n  |\n}\n',
  };
  const inFile = await at(nested, files);
  expect(inFile.labels).toContain('OPPOChannelID');
  const { hovered } = await at(nested, { ...files, 'push.json': '{\n  "OPPOCh|annelID": "a"\n}\n' });
  expect(hovered).toContain('OPPO');
});

test('nothing where the call names no schema, or takes no configuration', async () => {
  const script = `import { initPush } from ${MODULE};\ninitPush({ | });`;
  for (const provider of [ofModule({}), ofModule({ arguments: {} })])
    expect((await at(provider, { 'push.js': script })).labels).toEqual([]);
});

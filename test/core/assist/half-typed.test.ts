import { describe, expect, test } from 'vitest';
import { complete } from '../../../src/core/assist/completion.ts';
import { hover } from '../../../src/core/assist/hover.ts';
import { links } from '../../../src/core/assist/links.ts';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { memoryFileSystem, ROOT } from '../helpers.ts';
import { labelsAt, manifest, tui } from './helpers.ts';

const SCRIPT = `import { push } from './push'
// it's a "comment"
const androidInfo = { OPPOChannelID: 'tuikit' }
tim.registerPlugin({
  'tim-offline-push-plugin': push,
  offlinePushConfig: {
    huaweiBusinessID: '1', // Huawei
    "xiaomiBusinessID": \`2\`,
  },
})
chat.sendMessage(message, { offlinePushInfo: { title: "a", androidInfo, apnsInfo: { interruptionLevel: '' } } })
uni.createPushMessage({ content: /a'b/.test(x) ? 'c' : 'd', success() {} })
`;
const MANIFEST = manifest(`"TencentCloud-TUIOfflinePush": {
        /* vivo */
        "com.vivo.push.app_id": "0", // it's off
        "com.vivo.push.api_key": "0",
      }`);

/** Every question at some offsets of a text. */
async function askAll(name: string, text: string, offsets: Iterable<number>): Promise<void> {
  const source = { path: `${ROOT}/${name}`, text };
  const workspace = new Workspace(memoryFileSystem(tui({ [name]: text })), ROOT);
  await workspace.ask(source.path, (project) => {
    for (const offset of offsets) {
      for (const item of complete(project, source, offset, 'en')) {
        expect(item.replace.start).toBeLessThanOrEqual(offset);
        expect(item.replace.end).toBeGreaterThanOrEqual(offset);
        expect(text.slice(item.replace.start, item.replace.end)).not.toContain('\n');
        for (const edit of item.additionalEdits) expect(edit.end).toBeLessThanOrEqual(item.replace.start);
      }
      hover(project, source, offset, 'zh-CN');
    }
    links(project, source, 'en');
  });
}

describe('a text that is being typed', () => {
  test.each([
    ['main.js', SCRIPT],
    ['App.vue', `<template>\n<text>don't</text>\n</template>\n<script>\n${SCRIPT}</script>\n`],
    ['manifest.json', MANIFEST],
    ['manifest.json', MANIFEST.replace(/\n/g, '\r\n')],
  ])('is taken at every offset, whole and cut off there: %s', async (name, text) => {
    await askAll(name, text, Array(text.length + 1).keys());
    for (let end = 0; end <= text.length; end += 3) await askAll(name, text.slice(0, end), [end]);
  });

  test('has its keys from the opening brace on', async () => {
    const brace = SCRIPT.indexOf('offlinePushConfig: {') + 'offlinePushConfig: {'.length;
    for (const rest of ['', '\n', '\n})\n', '\n  }\n})\n', `\n${SCRIPT.slice(brace)}`]) {
      const files = tui({ 'main.js': `${SCRIPT.slice(0, brace)}‸${rest}` });
      expect(await labelsAt(files)).toContain('oppoAppKey');
    }
  });
});

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { schemaTextsModule } from '../../scripts/schema-texts.mjs';
import { tables } from '../../scripts/texts.mjs';
import { apart, TOGETHER, Words } from '../../scripts/words.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

type Together = (shape: readonly unknown[], texts: readonly string[]) => unknown[];

const imported = (source: string) => import(`data:text/javascript,${encodeURIComponent(source)}`);

describe('what is said, as it is packed', () => {
  it('is what the sources say, in both languages', async () => {
    const words = new Words(root);
    const files = [
      'rules/vivo-keys-unset',
      'artefact/messages',
      'artefact/rules/app-certificate',
      'doctor/messages',
    ];
    const lists: unknown[][] = words.saidIn(files.map((name) => `src/core/${name}.ts`));
    const { shape, texts } = apart(lists);
    const { together } = (await imported(`${TOGETHER} export { together };`)) as { together: Together };
    expect(lists.flat().filter((said) => typeof said === 'object').length).toBeGreaterThan(10);
    expect(texts.map((list: string[]) => together(shape, list))).toEqual(lists);
  });

  it('is what the schemas say of their keys', async () => {
    const { schemaWords } = (await tables(root))['schema-words'];
    const packed = await imported(schemaTextsModule(schemaWords));
    expect(Object.keys(packed.schemaWords).length).toBeGreaterThan(10);
    expect({ ...packed.schemaWords }).toEqual(schemaWords);
  });

  it('is refused where a text holds what stands between texts', () => {
    const said = { title: 'a ¦ b', description: 'c' };
    expect(() => schemaTextsModule({ a: { en: said, 'zh-CN': said } })).toThrow('¦');
  });
});

import { expect, test } from 'vitest';
import { SHOWN_IN_EDITORS } from '../../../scripts/texts.mjs';
import { configSchemaOf, filesOf, providers, withVariants } from '../../../src/core/providers/index.ts';

test('the command line has the words of every schema that the setup asks by', () => {
  const asked = withVariants(providers).flatMap((provider) => [
    configSchemaOf(provider),
    ...filesOf(provider).map(({ file }) => file.shape),
    'manifest-push',
  ]);
  expect(SHOWN_IN_EDITORS.filter((id) => asked.includes(id))).toEqual([]);
});

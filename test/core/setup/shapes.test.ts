import { describe, expect, it } from 'vitest';
import { planned } from '../../sdk/setup/planned.ts';
import { loginShapes, type Sdk, type Shape, sdks, shapes, tim } from '../../sdk/setup/shapes.ts';

/* That what is planned here runs with the real SDKs is tested in test/sdk. */

async function expectPlanned(shape: Shape, sdk: Sdk): Promise<void> {
  const { answers, after } = await planned(shape, sdk);
  const values = Object.values(answers.values ?? {});
  const texts = Object.values(after).join('\n');
  for (const value of values) expect(texts).toContain(String(value));
}

describe.each(sdks.map((sdk) => [sdk.package, sdk] as const))('with %s, the wizard sets up', (_, sdk) => {
  it.each(shapes.map((shape) => [shape.name, shape] as const))('%s', async (_name, shape) => {
    await expectPlanned(shape, sdk);
  });
});

it('tim-wx-sdk: an exported object', async () => {
  await expectPlanned(shapes[0] as Shape, tim);
});

it.each(loginShapes.map((shape) => [shape.name, shape] as const))('%s', async (_name, shape) => {
  await expectPlanned(shape, sdks[0] as Sdk);
});

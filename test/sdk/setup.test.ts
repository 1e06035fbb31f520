import { beforeAll, describe, expect, it } from 'vitest';
import { valuesIn } from '../../src/core/providers/index.ts';
import { install } from './install.mjs';
import { planned, vendors } from './setup/planned.ts';
import { runApp } from './setup/run.ts';
import { loginShapes, type Sdk, type Shape, sdks, shapes, tim } from './setup/shapes.ts';

/*
 * What the wizard writes runs here: the project that it leaves is built and launched with the real SDKs, and the
 * push plugin must be registered once, before the login and on the very object that logs in.
 */

beforeAll(install, 320_000);

async function expectRegistered(shape: Shape, sdk: Sdk): Promise<void> {
  const { provider } = sdk;
  const { answers, after, shown } = await planned(shape, sdk);
  const { events, plugin, tokens } = await runApp(after, shape.vue, provider).catch((error) => {
    throw new Error(`${error}\n${shown}`, { cause: error });
  });
  const { options: keys, text } = provider.register[0]?.arguments ?? {};
  const registered = events.filter(
    ({ kind, args }) => kind === 'register' && keys && args[0]?.[keys.pluginKey],
  );
  expect(registered.length, shown).toBe(1);
  const login = events.find(({ kind }) => kind === 'login');
  expect(login?.on, shown).toBe(registered[0]?.on);
  expect(events.indexOf(registered[0] as never)).toBeLessThan(events.indexOf(login as never));
  const [options, second] = registered[0]?.args ?? [];
  expect(options[keys?.pluginKey ?? '']).toBe(plugin);
  expect({ ...options[keys?.configKey ?? ''] }).toMatchObject(
    Object.fromEntries(
      vendors.flatMap((id) => {
        const vendor = provider.vendors.find((one) => one.id === id);
        const keys = vendor ? valuesIn(vendor, 'registration') : [];
        return keys.map((key) => [key, answers.values?.[key]]);
      }),
    ),
  );
  expect(second).toBe(text?.value);
  expect(tokens.length, shown).toBe(1);
}

describe.each(sdks.map((sdk) => [sdk.package, sdk] as const))('%s', (_, sdk) => {
  it.each(shapes.map((shape) => [shape.name, shape] as const))(
    '%s',
    async (_name, shape) => {
      await expectRegistered(shape, sdk);
    },
    60_000,
  );
});

it('tim-wx-sdk: an exported object', async () => {
  await expectRegistered(shapes[0] as Shape, tim);
}, 60_000);

it.each(loginShapes.map((shape) => [shape.name, shape] as const))(
  '%s',
  async (_name, shape) => {
    await expectRegistered(shape, sdks[0] as Sdk);
  },
  60_000,
);

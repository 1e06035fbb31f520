import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../src/core/assist/status.ts';
import { nativeOf, pluginOf, providers, wantsPushModule } from '../../../src/core/providers/index.ts';
import type { Files } from '../helpers.ts';
import { asked } from '../made-up.ts';

const manifest = (app: object | string): Files => ({
  'manifest.json': typeof app === 'string' ? app : JSON.stringify({ appid: '__UNI__A', 'app-plus': app }),
  'pages.json': '{}',
});

describe.each(providers.map((provider) => [provider.id, provider] as const))('%s', (_id, provider) => {
  const status = (files: Files, language: 'en' | 'zh-CN' = 'en'): Promise<string> =>
    asked(provider, files, (project) => statusOf(project, provider, language));
  const native = nativeOf(provider);

  it('lacks everything in an empty project, and says so', async () => {
    const lines = (await status(manifest({}))).split('\n').filter((line) => line.startsWith('- '));
    const lacking = lines.filter((line) => line.startsWith('- ❌'));
    expect(lacking.length).toBeGreaterThan(0);
    expect(lines.length - lacking.length).toBe(provider.manifest.uniPush === 'forbidden' ? 1 : 0);
    expect(lacking.length).toBeGreaterThanOrEqual((native ? 2 : 0) + (wantsPushModule(provider) ? 1 : 0));
    expect(await status(manifest({}), 'zh-CN')).toMatch(/[\u4e00-\u9fff]/);
  });

  it('has what is there, and nothing is said of what cannot be told', async () => {
    const there = {
      modules: { Push: {} },
      ...(native && { nativePlugins: { [pluginOf(provider)]: {} } }),
    };
    const done = (text: string): number => text.split('- ✅').length - 1;
    const empty = await status(manifest({}));
    const full = await status(manifest(there));
    expect(done(full) - done(empty)).toBe((native ? 1 : 0) + (wantsPushModule(provider) ? 1 : 0));
    const broken = await status(manifest('{ "app-plus": { "modules": { '));
    expect(broken.split('\n').length).toBeLessThanOrEqual(empty.split('\n').length);
  });
});

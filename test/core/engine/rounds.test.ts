import { afterEach, describe, expect, it, vi } from 'vitest';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';
import { healthy } from '../rules/healthy.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const PUSH = `import TIM from 'tim-wx-sdk';
const tim = TIM.create({ SDKAppID: 1 });
export function registerPush() {
  const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');
  tim.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: { huaweiBusinessID: '1' } });
}
`;

/** It is read at first, for the word in it. */
const APP = '<script>\n// offlinePushConfig\nexport default {};\n</script>\n';

/** How often each of these rules looks at a project in one check, and what the check finds. */
async function looks(files: Files, ids: readonly string[]) {
  const spies = ids.map((id) => {
    const rule = rules.find((candidate) => candidate.id === id);
    if (!rule) throw new Error(`no rule ${id}`);
    return vi.spyOn(rule, 'check');
  });
  const all = {
    ...healthy,
    'App.vue': APP,
    'push.js': PUSH,
    ...files,
  };
  const { projects } = await new Workspace(memoryFileSystem(all), ROOT).check();
  const found = projects.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  return { counts: spies.map((spy) => spy.mock.calls.length), found };
}

const ASKS = 'registration-not-called';
const ASKS_NOTHING = 'manifest-schema';

describe('a rule', () => {
  it('looks once more where it asked for what nobody had looked for, and only then', async () => {
    const { counts, found } = await looks({}, [ASKS, ASKS_NOTHING]);
    expect(counts).toEqual([2, 1]);
    expect(found).toContain(ASKS);
  });

  it('looks once more where a script has been read that it may want to see', async () => {
    const asked = `import { registerPush } from './push';\nexport const start = () => registerPush();\n`;
    const files = { 'App.vue': `<script>\nimport './start';\n</script>\n`, 'start.js': asked };
    const { counts } = await looks(files, [ASKS_NOTHING]);
    expect(counts[0]).toBeGreaterThan(1);
  });

  it('keeps what it found in the round before', async () => {
    const manifest = healthy['manifest.json']?.replace('"isCloud" : false', '"isCloud" : "false"') ?? '';
    const { counts, found } = await looks({ 'manifest.json': manifest }, [ASKS, ASKS_NOTHING]);
    expect(counts).toEqual([2, 1]);
    expect(found.filter((id) => id === ASKS || id === ASKS_NOTHING).sort()).toEqual([ASKS_NOTHING, ASKS]);
  });
});

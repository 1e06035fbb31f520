import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pluginOf } from '../../src/core/providers/index.ts';
import type { Provider } from '../../src/core/providers/provider.ts';
import type { Files } from '../core/helpers.ts';
import { applyPlan, plan } from '../core/setup/support.ts';
import { agconnect, appIdFor, settable, valuesFor } from '../core/setup/templates.ts';
import { type Start, starts } from './projects.ts';

/** A project as it was before the setup, or as one provider's setup leaves it. */
export interface State {
  readonly name: string;
  readonly start: Start;
  readonly provider: Provider | undefined;
  readonly files: Files;
  /** What it was before the setup. */
  readonly before: State | undefined;
}

/** The project's own object of the SDK, in the look of the sorted project. */
function instanceFor({ id }: Provider): string {
  return id.startsWith('tencent')
    ? "import TencentCloudChat from '@tencentcloud/chat'\n\nexport const im = TencentCloudChat.create({ SDKAppID: 1400000001 })\n"
    : "import websdk from 'easemob-websdk'\n\nexport const im = new websdk.connection({ appKey: '1100000000000000#demo' })\n";
}

async function setUp(files: Files, provider: Provider): Promise<Files> {
  const vendors = provider.vendors.map(({ id }) => id);
  const before: Files = {
    ...files,
    'downloads/agconnect-services.json': agconnect,
    [`nativeplugins/${pluginOf(provider)}/package.json`]: `${JSON.stringify({ name: pluginOf(provider), id: pluginOf(provider), _dp_type: 'nativeplugin', _dp_nativeplugin: {} }, null, 2)}\n`,
  };
  const made = await plan(before, {
    provider: provider.id,
    vendors,
    values: valuesFor(provider, vendors),
    packageName: 'com.example.app',
    appId: appIdFor(provider),
    agconnect: 'downloads/agconnect-services.json',
  });
  return applyPlan(before, made);
}

function untouched(name: string, start: Start, files: Files): State {
  return { name: `${name}: before`, start, provider: undefined, files, before: undefined };
}

function withObject(files: Files, provider: Provider): Files {
  return {
    ...files,
    'src/composables/im.ts': instanceFor(provider),
    // what nobody imports is in no build
    'src/main.ts': (files['src/main.ts'] ?? '')
      .replace(/(?<=App\.vue'\n)/, "import { im } from '@/composables/im'\n")
      .replace(/(?=\n {2}return)/, "\n  app.provide('im', im)"),
  };
}

/** Every project before and after each setup; where a lint sorts, also with an object of the SDK that was there. */
export async function states(chosen: readonly Start[] = starts): Promise<State[]> {
  const all: State[] = [];
  for (const start of chosen) {
    const before = untouched(start.name, start, start.files);
    all.push(before);
    for (const provider of settable) {
      const name = `${start.name}: ${provider.id}`;
      all.push({ name, start, provider, files: await setUp(start.files, provider), before });
      if (start.lint !== 'sorted') continue;
      const own = untouched(`${name}, an own object`, start, withObject(start.files, provider));
      const files = await setUp(own.files, provider);
      all.push(own, { name: `${name}, an own object`, start, provider, files, before: own });
    }
  }
  return all;
}

/** Writes a state's files into a folder of their own. */
export function written({ files }: Pick<State, 'files'>, above: string): string {
  mkdirSync(above, { recursive: true });
  const folder = mkdtempSync(join(above, 'state-'));
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tencentPush } from '../../src/core/providers/tencent-push/index.ts';
import type { CallSite } from '../../src/core/syntax/module.ts';
import { readScript } from '../../src/core/syntax/reader.ts';
import { answersOf } from '../core/providers/made.ts';
import { applyPlan, plan } from '../core/setup/support.ts';
import { folder, install } from './install.mjs';

/*
 * The plugin as npm has it: what the wizard writes calls its functions as they are declared, and what is said of its
 * files stands in them.
 */

beforeAll(install, 320_000);

const read = (name: string): string =>
  readFileSync(join(folder, 'node_modules/@tencentcloud/uni-app-push', name), 'utf8');

interface Parameter {
  readonly type: string;
  readonly optional: boolean;
}

/** `name(a: number, b?: (c: string) => void): void`, by the name. */
function declared(): Map<string, Parameter[]> {
  const methods = [...read('utssdk/interface.uts').matchAll(/^\s*(\w+)\((.*)\): void,?$/gm)];
  return new Map(
    methods.map(([, name = '', list = '']) => {
      const parameters = list.split(/,\s*(?=\w+\??:(?![^()]*\)\s*=>))/);
      return [
        name,
        parameters.map((one) => {
          const [, mark = '', type = ''] = /^\s*\w+(\??):\s*(.*)$/.exec(one) ?? [];
          return { type: type.includes('=>') ? 'function' : type, optional: mark === '?' };
        }),
      ];
    }),
  );
}

async function writtenCalls(ending: 'ts' | 'uts'): Promise<readonly CallSite[]> {
  const files =
    ending === 'ts'
      ? { 'manifest.json': '{ "appid": "__UNI__A1B2C3D", "app-plus": {}, "vueVersion": "3" }' }
      : { 'manifest.json': '{ "appid": "__UNI__A1B2C3D", "uni-app-x": {} }' };
  const base = { ...files, 'pages.json': '{}', 'tsconfig.json': '{}' };
  const after = applyPlan(base, await plan(base, answersOf(tencentPush)));
  const [path, text] =
    Object.entries(after).find(([, one]) => one.includes('@/uni_modules/TencentCloud-Push')) ?? [];
  if (path === undefined || text === undefined) throw new Error('nothing is written');
  return readScript({ path, text }).calls;
}

describe('what the wizard writes', () => {
  it.each(['ts', 'uts'] as const)('calls the plugin as it is declared: %s', async (ending) => {
    const methods = declared();
    const calls = (await writtenCalls(ending)).filter(({ callee }) => methods.has(callee.join('.')));
    expect(calls.map(({ callee }) => callee[0]).sort()).toEqual([
      'addPushListener',
      'registerPush',
      'setRegistrationID',
    ]);
    for (const { callee, args } of calls) {
      const parameters = methods.get(callee[0] ?? '') ?? [];
      expect(args.length, callee[0]).toBeGreaterThanOrEqual(parameters.filter((one) => !one.optional).length);
      expect(args.length, callee[0]).toBeLessThanOrEqual(parameters.length);
      for (const [i, { kind }] of args.entries())
        if (kind !== 'reference') expect([kind, callee[0]]).toEqual([parameters[i]?.type, callee[0]]);
    }
  });
});

describe('the plugin', () => {
  it('has the methods that the provider names, and the event', () => {
    const { register, click, channel } = tencentPush;
    const named = register.flatMap(({ callee, after = [] }) => [callee, ...after]);
    const own = named.filter(({ of }) => of === 'module').map(({ method }) => method);
    const methods = declared();
    for (const method of [...own, click?.callee.method, channel?.method])
      expect(methods.has(method ?? ''), method).toBe(true);
    expect(methods.get('registerPush')?.map(({ type }) => type)).toEqual([
      'number',
      'string',
      'function',
      'function',
    ]);
    const [list, event] = click?.event?.written.split('.') ?? [];
    for (const system of ['android', 'ios']) {
      const text = read(`utssdk/app-${system}/index.uts`);
      expect(text).toContain(`export class ${list} {`);
      expect(text).toMatch(new RegExp(`${event}: string = '${click?.event?.value}'`));
    }
  });

  it('names the options of a channel, and every file and value but where the sources tell of others', () => {
    const readme = read('readme.md');
    expect(readme).toContain(`options.${tencentPush.channel?.id}`);
    expect(readme).toContain(`options.${tencentPush.channel?.sound}`);
    for (const name of ['agconnect-services.json', 'google-services.json', 'timpush-configs.json'])
      expect(readme).toContain(name);
    for (const id of ['VIVO_APPKEY', 'VIVO_APPID', 'HONOR_APPID', 'businessID'])
      expect(readme).toContain(`"${id}"`);
    expect(JSON.parse(read('package.json')).id).toBe(tencentPush.name);
  });

  it('lacks the modules that the wizard adds, and has their version', () => {
    const config = JSON.parse(read('utssdk/app-android/config.json'));
    for (const { path, item, version } of tencentPush.setup?.items ?? []) {
      const list: string[] = path.reduce((node, key) => node[key], config);
      expect(list.some((one) => one.startsWith(item.replace(/:?%version%$/, '')))).toBe(false);
      if (version) expect(new Set(list.map((one) => version.exec(one)?.[1]).filter(Boolean)).size).toBe(1);
    }
  });
});

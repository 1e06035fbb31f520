import { nativeOf } from '../../../src/core/providers/index.ts';
import type { Provider } from '../../../src/core/providers/provider.ts';
import type { Files } from '../../core/helpers.ts';
import { easemobService } from '../easemob.ts';
import { App, type Loose, type Socket, within } from '../sandbox.ts';
import { files as sdkFiles, tencentService } from '../tencent.ts';
import { bundle } from './bundle.ts';

const EASEMOB = 'easemob-websdk/uniApp/Easemob-chat';

/** A call on an SDK's object. */
export interface Event {
  readonly kind: 'register' | 'login';
  /** The object itself, whatever stood in its place where it was called. */
  readonly on: object;
  readonly args: readonly Loose[];
}

export interface Ran {
  readonly events: readonly Event[];
  /** The plugin that the App got of `uni.requireNativePlugin`. */
  readonly plugin: object;
  /** What the SDK gave the plugin as it asked for a token; an App that registers nothing never asks. */
  readonly tokens: readonly Loose[];
}

/** Builds the App of a project and launches it: real SDKs, real Vue and stores, and a network that ends here. */
export async function runApp(files: Files, vue: 2 | 3, provider: Provider): Promise<Ran> {
  const events: Event[] = [];
  const tokens: Loose[] = [];
  let asked: (() => void) | undefined;
  const token = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const gave = (config: Loose): void => {
    tokens.push(config);
    asked?.();
  };
  const plugin = pushPlugin(gave);
  let conn: Loose;
  const provisioned = new Set<Loose>();
  const answer = (data: Loose, socket: Socket): void => {
    if (typeof data === 'string') tencentService(JSON.parse(data), socket);
    else if (!provisioned.has(conn)) {
      provisioned.add(conn);
      easemobService(conn, socket);
    }
  };
  const requireNativePlugin = (name: string): object =>
    nativeOf(provider)?.requireNames.includes(name) ? plugin : {};
  const app = new App(answer, {
    requireNativePlugin,
    $emit() {},
    $on() {},
    getDeviceInfo: () => ({ platform: 'android' }),
    getAppBaseInfo: () => ({}),
    getWindowInfo: () => ({}),
  });
  const known = new WeakSet<object>();
  /** Writes down what is called on an object. */
  const watched = (object: Loose, register: string, login: string): Loose => {
    if (known.has(object)) return object;
    known.add(object);
    for (const [kind, method] of [
      ['register', register],
      ['login', login],
    ] as const) {
      const own = object[method];
      object[method] = function (this: Loose, ...args: Loose[]) {
        // TUICore brings plugins of other kinds in by the same call
        events.push({ kind, on: object, args });
        return own.apply(this, args);
      };
    }
    return object;
  };
  const loaded = new Map<string, Loose>();
  const load = (name: string): Loose => {
    if (name === EASEMOB) {
      const sdk = app.load('easemob-websdk/uniApp/Easemob-chat.js');
      const connection = new Proxy(sdk.connection, {
        construct(target, args) {
          conn = Reflect.construct(target, args);
          return watched(conn, 'usePlugin', 'open');
        },
      });
      return new Proxy(sdk, { get: (target, key) => (key === 'connection' ? connection : target[key]) });
    }
    const sdk = app.load(`${name}/${sdkFiles[name]}`);
    const create = (...args: Loose[]): Loose => {
      const chat = sdk.create(...args);
      chat.setLogLevel(4);
      return watched(chat, 'registerPlugin', 'login');
    };
    return new Proxy(sdk, { get: (target, key) => (key === 'create' ? create : target[key]) });
  };
  const requireSdk = (name: string): Loose => {
    if (!loaded.has(name)) loaded.set(name, load(name));
    return loaded.get(name);
  };
  try {
    const code = await bundle(files, vue, [EASEMOB, ...Object.keys(sdkFiles)]);
    const hooks = { onLaunch: [], onShow: [], onHide: [], onLoad: [] };
    const one = {};
    const { exports } = app.run(code, 'app.js', { require: requireSdk, getApp: () => one, hooks });
    await within('launch', exports.done);
    await within('token', token);
    // a second registration would ask again
    await new Promise((resolve) => setTimeout(resolve, 20));
  } finally {
    app.stop();
  }
  return { events, plugin, tokens };
}

/** A push plugin as the native ones behave. */
function pushPlugin(gave: (config: Loose) => void): Loose {
  return {
    getDeviceToken(config: Loose, done: (result: Loose) => void) {
      gave(config);
      done({ code: 0, data: { deviceToken: 'token', deviceBrand: 2, bussinessId: 0 } });
    },
    getDeviceType: () => ({ deviceType: 2 }),
    setAppShowListener() {},
    setBadge() {},
    setOfflinePushListener() {},
    initPushModule() {},
    onRegister: gave,
    onPushMessageClicked() {},
    addListener() {},
  };
}

import { App, type Loose, recorded, type Socket, within } from './sandbox.ts';

/** The file of each package that an app loads. */
export const files: Record<string, string> = {
  'tim-wx-sdk': 'tim-wx.js',
  'tim-js-sdk': 'tim-js.js',
  '@tencentcloud/chat': 'index.js',
};

interface Packet {
  readonly head: { readonly servcmd: string };
  readonly body: Loose;
}

/** Tencent's SDK in an App, logged in to a service that says yes to everything. */
export class Tencent {
  /** What the SDK sent to the service. */
  readonly sent: Packet[] = [];
  /** What the SDK gave to the push plugin for a token. */
  tokenConfig: Loose;
  private readonly app = new App((data, socket) => this.answer(JSON.parse(data), socket));
  private readonly sdk: Loose;
  readonly chat: Loose;

  constructor(name: string, folder: string) {
    this.sdk = this.app.load(`${folder}/${files[name]}`);
    this.chat = this.sdk.create({ SDKAppID: 1400000001 });
    this.chat.setLogLevel(4);
  }

  /** A push plugin as the native one behaves. */
  readonly plugin = {
    getDeviceToken: (config: Loose, done: (result: Loose) => void) => {
      this.tokenConfig = config;
      done({ code: 0, data: { deviceToken: 'token', deviceBrand: 2, bussinessId: 0 } });
    },
    getDeviceType: () => ({ deviceType: 2 }),
    setAppShowListener: () => {},
    setBadge: () => {},
  };

  /** Registers the push plugin; the keys that were read from the call's object and from its configuration. */
  register(config: object, more: object = {}): { call: string[]; config: string[] } {
    const call = new Set<string>();
    const inner = new Set<string>();
    this.chat.registerPlugin(
      recorded(
        { 'tim-offline-push-plugin': this.plugin, offlinePushConfig: recorded(config, inner), ...more },
        call,
      ),
    );
    return { call: [...call], config: [...inner] };
  }

  async login(): Promise<void> {
    const ready = new Promise((resolve) => this.chat.on(this.sdk.EVENT.SDK_READY, resolve));
    await within('login', this.chat.login({ userID: 'user1', userSig: 'signature' }));
    await within('SDK_READY', ready);
  }

  /** `OfflinePushInfo` as it goes to the service, for the `offlinePushInfo` of a message. */
  async send(offlinePushInfo: object): Promise<Loose> {
    const message = this.chat.createTextMessage({
      to: 'user2',
      conversationType: 'C2C',
      payload: { text: 'hello' },
    });
    const before = this.sent.length;
    await within('sendMessage', this.chat.sendMessage(message, { offlinePushInfo }));
    return this.sent.slice(before).find(({ body }) => body.MsgBody)?.body.OfflinePushInfo;
  }

  /** The body of what was sent with a command. */
  body(command: string): Loose {
    return this.sent.find(({ head }) => head.servcmd.endsWith(command))?.body;
  }

  stop(): void {
    this.app.stop();
  }

  private answer(packet: Packet, socket: Socket): void {
    this.sent.push(packet);
    tencentService(packet, socket);
  }
}

/** A service that says yes to everything. */
export function tencentService({ head }: Pick<Packet, 'head'>, socket: Socket): void {
  const body = {
    ActionStatus: 'OK',
    ErrorCode: 0,
    ErrorInfo: '',
    A2Key: 'key',
    TinyId: '1',
    InstId: 1,
    HelloInterval: 120,
    TimeStamp: Math.floor(Date.now() / 1000),
    CompleteFlag: 1,
    UserProfileItem: [{ To_Account: 'user1', ProfileItem: [] }],
  };
  socket.receive(JSON.stringify({ head, body }));
}

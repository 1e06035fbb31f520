import { App, type Loose, recorded, type Socket, within } from './sandbox.ts';

const PROVISION = 3;

/** Easemob's SDK in an App, with a service that lets it in. */
export class Easemob {
  readonly conn: Loose;
  private readonly app = new App((_, socket) => this.provision(socket));
  private provisioned = false;

  constructor(folder: string) {
    const sdk = this.app.load(`${folder}/uniApp/Easemob-chat.js`);
    const host = { isHttpDNS: false, url: 'wss://example.invalid/ws', apiUrl: 'https://example.invalid' };
    this.conn = new sdk.connection({ appKey: 'org#app', isFixedDeviceId: false, ...host });
  }

  async open(): Promise<void> {
    const connected = new Promise((resolve) => this.conn.addEventHandler('test', { onConnected: resolve }));
    this.conn.open({ user: 'user1', accessToken: 'token' }).catch(() => {});
    await within('open', connected);
  }

  /** The keys that are read from the configuration once the push plugin has a token. */
  async keysRead(): Promise<string[]> {
    const read = new Set<string>();
    const registered = new Promise<(token: object) => void>((resolve) => {
      this.conn.usePlugin({ emPush: { onRegister: resolve }, config: recorded({}, read) }, 'push');
    });
    await this.open();
    const onToken = await within('onRegister', registered);
    onToken({ push_type: 0, push_token: 'token' });
    return [...read];
  }

  stop(): void {
    this.app.stop();
  }

  private provision(socket: Socket): void {
    if (this.provisioned) return;
    this.provisioned = true;
    easemobService(this.conn, socket);
  }
}

/** The service's answer to the first frame, packed with the SDK's own description of the protocol. */
export function easemobService(conn: Loose, socket: Socket): void {
  const pack = (type: string, value: object): Uint8Array =>
    conn.root.lookup(`easemob.pb.${type}`).encode(value).finish();
  const payload = pack('Provision', { resource: 'app', status: { errorCode: 0 } });
  const frame = pack('MSync', { version: 1, command: PROVISION, payload });
  socket.receive(frame.buffer.slice(frame.byteOffset, frame.byteOffset + frame.byteLength));
}

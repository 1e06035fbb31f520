import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

const MAX_LENGTH = 4096;

/** Asks at a terminal without showing what is typed; else the first line of standard input. Undefined where there is none. */
export async function readSecret(question: string): Promise<string | undefined> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return firstLine(stdin);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asking = createInterface({ input: stdin, output: silent, terminal: true });
  stderr.write(`${question}: `);
  const typed = await new Promise<string | undefined>((resolve) => {
    asking.once('close', () => resolve(undefined));
    asking.question('', resolve);
  });
  asking.close();
  stderr.write('\n');
  return typed;
}

async function firstLine(input: NodeJS.ReadStream): Promise<string | undefined> {
  let text = '';
  for await (const chunk of input) {
    text += chunk;
    if (/[\r\n]/.test(text) || text.length > MAX_LENGTH) break;
  }
  input.destroy();
  const [line = ''] = text.split(/\r\n|\r|\n/);
  return line === '' && !/[\r\n]/.test(text) ? undefined : line;
}

// A program of its own: loads the packed plugin with a fake `hbuilderx`, as the plugin's host does, and uses it.
import Module from 'node:module';
import { basename, join } from 'node:path';
import { FakeHBuilderX } from './fake.ts';

const [plugin = '', project = ''] = process.argv.slice(2);
const fake = new FakeHBuilderX([project]);

/** Node's own way to find modules, which is how HBuilderX gives plugins its API. */
const loader = Module as unknown as { _load(request: string, ...rest: readonly unknown[]): unknown };
const load = loader._load;
loader._load = (request, ...rest) =>
  request === 'hbuilderx' ? fake.api : load.call(loader, request, ...rest);

const until = async (holds: () => boolean): Promise<void> => {
  for (let i = 0; i < 1000 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
};

async function main(): Promise<void> {
  const extension = require(join(plugin, 'extension.js')) as { activate(): void; deactivate(): void };
  extension.activate();
  await until(() => fake.diagnostics.size > 0);
  const reported = Object.fromEntries(
    [...fake.diagnostics].map(([path, list]) => [
      basename(path),
      list.map(({ message }) => /\(([\w-]+)\)$/.exec(message)?.[1]),
    ]),
  );
  const commands = [...fake.commands.keys()];
  await fake.run('fixAll');
  const left = fake.diagnostics.size;
  await fake.run('doctor');
  const doctor = fake.page.body;
  const tree = JSON.stringify(await fake.tree.read());
  const config = join(project, 'push/config.js');
  fake.type(config, fake.textOf(config).replace('\n}', '\n  huaweiB\n}'));
  const line = fake.textOf(config).split('\n').indexOf('  huaweiB');
  const ghosts = (await fake.ghosts(config, line, 9)).map(({ insertText }) => insertText);
  extension.deactivate();
  const { trespasses, output } = fake;
  const { version } = process;
  process.stdout.write(
    JSON.stringify({ reported, left, doctor, tree, ghosts, commands, trespasses, output, version }),
  );
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

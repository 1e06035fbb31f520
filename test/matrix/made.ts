import { requireNameOf } from '../../src/core/providers/index.ts';
import type { Provider } from '../../src/core/providers/provider.ts';
import type { Files } from '../core/helpers.ts';
import { answersOf, broughtTo } from '../core/providers/made.ts';
import { applyPlan, plan } from '../core/setup/support.ts';
import type { Start } from '../templates/projects.ts';

/** A project that the wizard has set a provider up in, whichever it is. */
export interface Made {
  readonly provider: Provider;
  readonly files: Files;
  /** Texts that the App has, and no other build: of what stands in its condition, and of what is imported there. */
  readonly marks: readonly string[];
}

/** The text by which the module that stands in for a UTS plugin is found in a build. */
const builtIn = (folder: string): string => `built in: ${folder}`;

/**
 * UTS is compiled by HBuilderX alone. What stands in for such a plugin is a script that exports the names that are
 * imported from it: that they are imported in the right builds is seen with it, what the plugin makes of a call is not.
 */
function standIns({ setup }: Provider, folder: string): Files {
  const files: Record<string, string> = {};
  for (const module of new Set(setup?.code?.imports.map((one) => one.folder))) {
    const names = (setup?.code?.imports ?? [])
      .filter((one) => one.folder === module)
      .flatMap((one) => one.names)
      .map((name) => name.replace(/ as .*/, ''))
      .filter((name) => name !== '*');
    const lines = [...new Set(names)].map((name) =>
      /^[A-Z_]+$/.test(name)
        ? `export const ${name} = new Proxy({}, { get: (_, key) => '${module}.${name}.' + String(key) });`
        : `export function ${name}(...args) {\n  console.log('${module}.${name}', args);\n}`,
    );
    files[`${folder}uni_modules/${module}/package.json`] = `{ "id": "${module}", "version": "9.9.9" }\n`;
    files[`${folder}uni_modules/${module}/index.js`] =
      `console.log('${builtIn(module)}');\n${lines.join('\n')}\n`;
  }
  return files;
}

/** The texts in the code that only the App has. */
function textsInCondition(text: string): string[] {
  const parts = [...text.matchAll(/#ifdef APP\S*\n([\s\S]*?)#endif/g)].map(([, part = '']) => part);
  return parts
    .join('\n')
    .split('\n')
    .filter((line) => !/^\s*(?:import\b|\/\/)/.test(line))
    .flatMap((line) => [...line.matchAll(/(["'])([^"'\\]{4,})\1/g)].map(([, , own = '']) => own));
}

/** Where calling what was written is left to the user, the test does it. */
function used(files: Files, provider: Provider): Files {
  const own = Object.entries(files).find(([, text]) =>
    text.includes(`export function ${provider.setup?.register}`),
  );
  const main = Object.keys(files).find((name) => /^(?:src\/)?main\.[jt]s$/.test(name));
  if (!own || main === undefined) return files;
  const path = `./${own[0].replace(/^src\//, '').replace(/\.[jt]s$/, '')}`;
  return {
    ...files,
    [main]: `import * as offlinePush from '${path}'\n${files[main]}\nglobalThis.offlinePush = offlinePush\n`,
  };
}

export async function madeIn(start: Start, provider: Provider): Promise<Made> {
  const given = await plan(start.files, answersOf(provider));
  const after = applyPlan(start.files, given);
  const isLeft = given.notes.some(({ message }) => /^call(?:ByHand|AfterLogin|BeforeLogin)/.test(message));
  const folder = start.files['src/manifest.json'] ? 'src/' : '';
  const brought = Object.entries(broughtTo(provider)).filter(([name]) => !name.startsWith('uni_modules/'));
  const written = Object.entries(after).filter(
    ([name, text]) => /\.(?:[jt]s|vue)$/.test(name) && text !== start.files[name],
  );
  const modules = [...new Set(provider.setup?.code?.imports.map((one) => one.folder))];
  // by these the SDK itself knows its plugins, so that they are in its code too, in every build
  const ownOfSdk = provider.register.flatMap(({ arguments: { options, text } }) => [
    ...(options ? [options.pluginKey, options.configKey] : []),
    ...(text ? [text.value] : []),
  ]);
  const marks = [
    requireNameOf(provider),
    ...modules.map(builtIn),
    ...written.flatMap(([, text]) => textsInCondition(text)),
  ].filter((text) => text !== '' && !ownOfSdk.includes(text));
  return {
    provider,
    files: {
      ...(isLeft ? used(after, provider) : after),
      ...Object.fromEntries(brought),
      ...standIns(provider, folder),
    },
    marks: [...new Set(marks)],
  };
}

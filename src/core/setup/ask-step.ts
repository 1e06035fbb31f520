import type { Ask, Finding } from '../finding.ts';
import { declaringOf, pluginOf, providers, valuesIn } from '../providers/index.ts';
import type { Provider, VendorUse } from '../providers/provider.ts';
import { vendors as makers } from '../providers/vendors/index.ts';
import { wordsAt } from '../schema/descriptions.ts';
import type { SetupAnswers } from './answers.ts';
import { type Both, both } from './messages.ts';
import type { Question, Step } from './step.ts';
import { isSecret, valueProblem } from './validate.ts';

/** What a fix asks for, as a step of the setup: whatever asks the setup's questions can ask these. */
export function askStep({ args }: Pick<Finding, 'args'>, { keys }: Ask): Step | undefined {
  const provider = providers.find((one) => pluginOf(one) === args.plugin);
  const vendor = provider && vendorOf(provider, keys);
  if (!vendor) return undefined;
  const { name, console: address } = makers[vendor.id];
  return {
    id: `ask.${vendor.id}`,
    title: name,
    lines: [],
    links: [{ title: both('openConsole', { vendor: name }), url: address, kind: 'console' }],
    questions: keys.map((key) => question(provider, key, both('askedFor', { vendor: name, key }))),
  };
}

/** The values in the order in which they were asked for. */
export function askedValues({ keys }: Ask, { values = {} }: SetupAnswers): string[] {
  return keys.map((key) => values[key] ?? '');
}

/** Names that the data does not have are those of the maker that each plugin calls otherwise. */
function vendorOf(provider: Provider, keys: readonly string[]): VendorUse | undefined {
  return (
    provider.vendors.find((vendor) => valuesIn(vendor, 'entry').some((key) => keys.includes(key))) ??
    declaringOf(provider)
  );
}

function question(provider: Provider, key: string, help: Both): Question {
  const words = wordsAt('manifest-push', ['app-plus', 'nativePlugins', pluginOf(provider), key]);
  return {
    id: `values.${key}`,
    kind: 'text',
    title: { 'zh-CN': words?.['zh-CN'].title ?? key, en: words?.en.title ?? key },
    help,
    example: String(words?.examples?.[0] ?? ''),
    secret: isSecret(key),
    required: true,
    validate: (value) =>
      valueProblem(provider, { key, place: { in: 'entry', plugin: pluginOf(provider), key } }, value),
  };
}

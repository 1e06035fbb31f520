import { addProperty, renameKey } from '../edits/index.ts';
import type { Fix, TextEdit } from '../finding.ts';
import type { ProviderUse, Registration } from '../project/project.ts';
import { nearestKey } from '../schema/nearest.ts';
import { knownKeys } from '../schema/shape.ts';
import type { Property } from '../syntax/tree.ts';
import type { Rule } from './rule.ts';

/**
 * The SDK registers a push plugin only if its call names both the plugin and the configuration. Source: the SDK's
 * dispatch on the plugin's key, and its reading of the configuration beside it.
 */
export const registerPluginIncomplete: Rule = {
  id: 'register-plugin-incomplete',
  severity: 'error',
  words: ['registerPlugin'],
  check(project, report) {
    for (const use of project.uses) {
      for (const registration of use.registrations) {
        const { options, plugin, configProperty, both, pluginKey, configKey } = registration;
        if (both || options.kind !== 'object' || options.open || !options.closed) continue;
        const lacking = !plugin ? pluginKey : !configProperty ? configKey : undefined;
        if (lacking === undefined) continue;
        const misspelt = options.properties.find(({ key }) => nearestKey(key, [lacking]) !== undefined);
        if (misspelt) {
          const fixes = (): Fix[] => fix('rename', lacking, renameKey(misspelt, lacking));
          report({
            message: 'misspelt',
            args: { key: misspelt.key, right: lacking },
            at: misspelt.keySpan,
            fixes,
          });
          continue;
        }
        const at = (plugin ?? configProperty) as Property;
        const fixes = (): Fix[] => {
          const value = lacking === pluginKey ? pluginValue(use, registration) : emptyConfig(use);
          return fix('add', lacking, addProperty(options, lacking, value));
        };
        report({
          message: lacking === pluginKey ? 'noPlugin' : 'noConfig',
          args: { key: lacking },
          at: at.keySpan,
          fixes,
        });
      }
    }
  },
};

function fix(title: string, key: string, edits: readonly TextEdit[]): Fix[] {
  return edits.length > 0 ? [{ title, args: { key }, edits, safe: title === 'rename' }] : [];
}

/** The variable that already holds the plugin, else the call that gets it. */
function pluginValue({ provider, requires }: ProviderUse, { module }: Registration): string {
  for (const { call, module: where } of requires) {
    const holder =
      where === module &&
      module.bindings.find(
        ({ init, path }) => path.length === 0 && init?.start === call.start && init.end === call.end,
      );
    if (holder) return holder.name;
  }
  return `uni.requireNativePlugin('${provider.requireNames[0]}')`;
}

function emptyConfig({ provider }: ProviderUse): string {
  const lines = knownKeys(provider.configSchema).map((key) => `  ${key}: '',`);
  return `{\n${lines.join('\n')}\n}`;
}

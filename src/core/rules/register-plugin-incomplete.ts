import { addProperty, renameKey } from '../edits/index.ts';
import type { TextEdit } from '../finding.ts';
import type { ProviderUse, Registration } from '../project/project.ts';
import { providers, requireNameOf } from '../providers/index.ts';
import { nearestKey } from '../schema/nearest.ts';
import { knownKeys } from '../schema/shape.ts';
import type { Property } from '../syntax/tree.ts';
import { defineRule, type FixOf, ifChanging, type ReportOf, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '注册推送插件时缺少插件或配置',
    messages: {
      noPlugin:
        '缺少“{key}”：SDK 找不到推送插件，什么都不会注册，离线推送收不到。请把 uni.requireNativePlugin 得到的插件写在这里。',
      noConfig: '缺少“{key}”：推送插件没有证书 ID，拿不到推送 token，离线推送收不到。请加上各厂商的配置。',
      noPluginArgument:
        '{method} 缺少第 {index} 个参数：那里应是推送插件，没有它什么都不会注册，离线推送收不到。请把取得的插件写在这里。',
      noConfigArgument:
        '{method} 缺少第 {index} 个参数：那里应是推送配置，没有它推送插件没有各厂商的证书，离线推送收不到。请加上各厂商的配置。',
      misspelt: '“{key}”不是 SDK 认识的键，会被忽略，推送不会注册。应写作“{right}”。',
    },
    fixes: { add: '添加“{key}”', rename: '改为“{key}”' },
  },
  en: {
    title: 'A registration lacks the push plugin or its configuration',
    messages: {
      noPlugin:
        "'{key}' is missing: the SDK finds no push plugin, registers nothing, and offline push will not arrive. Put the plugin from uni.requireNativePlugin here.",
      noConfig:
        "{key} is missing: the push plugin has no certificate ids, gets no push token, and offline push will not arrive. Add the vendors' configuration.",
      noPluginArgument:
        'Argument {index} of {method} is missing: it is the push plugin, without which nothing is registered and offline push will not arrive. Put the plugin here.',
      noConfigArgument:
        "Argument {index} of {method} is missing: it is the push configuration, without which the push plugin has no certificates and offline push will not arrive. Add the vendors' configuration.",
      misspelt:
        'The SDK does not know the key "{key}": it is ignored and push is not registered. Write "{right}".',
    },
    fixes: { add: 'Add {key}', rename: 'Change to "{key}"' },
  },
});

type Fix = FixOf<typeof messages>;
type Report = ReportOf<typeof messages>;

/**
 * The SDK registers a push plugin only if its call names both the plugin and the configuration. Source: the SDK's
 * dispatch on the plugin's key, and its reading of the configuration beside it.
 */
export const registerPluginIncomplete = defineRule({
  id: 'register-plugin-incomplete',
  severity: 'error',
  messages,
  keywords: providers.flatMap(({ register }) =>
    register.filter((one) => one.arguments.options?.both === false).map(({ callee }) => callee.method),
  ),
  check(project, report) {
    for (const use of project.uses) {
      for (const registration of use.registrations) {
        const lacking = argumentLacking(registration);
        if (lacking) report(lacking);
        if (!registration.options) continue;
        const { object, plugin, config, both, pluginKey, configKey } = registration.options;
        if (both || object.open || !object.closed) continue;
        const key = !plugin ? pluginKey : !config ? configKey : undefined;
        if (key === undefined) continue;
        const misspelt = object.properties.find((one) => nearestKey(one.key, [key]) !== undefined);
        if (misspelt) {
          const fixes = (): Fix[] => fix('rename', key, renameKey(misspelt, key));
          report({
            message: 'misspelt',
            args: { key: misspelt.key, right: key },
            at: misspelt.keySpan,
            fixes,
          });
          continue;
        }
        const at = (plugin ?? config) as Property;
        const fixes = (): Fix[] => {
          const value = key === pluginKey ? pluginValue(use, registration) : emptyConfig(registration);
          return fix('add', key, addProperty(object, key, value));
        };
        report({
          message: key === pluginKey ? 'noPlugin' : 'noConfig',
          args: { key },
          at: at.keySpan,
          fixes,
        });
      }
    }
  },
});

/** A call that takes plugin and configuration one behind the other, and has fewer arguments than that. */
function argumentLacking({ call, shape, method }: Registration): Report | undefined {
  const { plugin, config } = shape.arguments;
  const { args, argsSpan, closed, calleeSpan: at, source } = call;
  if (!closed || source.text.slice(argsSpan.start, argsSpan.end).includes('...')) return undefined;
  if (plugin !== undefined && plugin >= args.length)
    return { message: 'noPluginArgument', args: { method, index: String(plugin + 1) }, at };
  if (config !== undefined && config >= args.length)
    return { message: 'noConfigArgument', args: { method, index: String(config + 1) }, at };
  return undefined;
}

function fix(title: Fix['title'], key: string, edits: readonly TextEdit[]): Fix[] {
  return ifChanging({ title, args: { key }, edits, safe: title === 'rename' });
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
  return `uni.requireNativePlugin('${requireNameOf(provider)}')`;
}

function emptyConfig({ shape }: Registration): string {
  const lines = knownKeys(shape.schema).map((key) => `  ${key}: '',`);
  return `{\n${lines.join('\n')}\n}`;
}

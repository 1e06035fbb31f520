import type { Finding } from '../finding.ts';
import type { ProviderUse } from '../project/project.ts';
import { certificateOf, everyValue, pluginOf, schemaRuleOf } from '../providers/index.ts';
import type { VendorUse } from '../providers/provider.ts';

/** The project's findings, asked for what they say of one thing. */
export class Findings {
  constructor(
    private readonly all: readonly Finding[],
    private readonly use: ProviderUse,
  ) {}

  /** The first finding of these rules, in their order. */
  of(rules: readonly string[], fits: (finding: Finding) => boolean = () => true): Finding | undefined {
    for (const rule of rules) {
      const found = this.all.find((finding) => finding.rule === rule && fits(finding));
      if (found) return found;
    }
    return undefined;
  }

  /** A finding that names the provider, or its plugin, in one of its arguments. */
  ofPlugin(...rules: readonly string[]): Finding | undefined {
    const { name } = this.use.provider;
    const plugin = pluginOf(this.use.provider);
    return this.of(rules, ({ args }) =>
      ['plugin', 'provider'].some((arg) => isAny(args[arg], [name, plugin])),
    );
  }

  /** A finding in a script that registers the plugin or requires it. */
  ofRegistration(...rules: readonly string[]): Finding | undefined {
    const { registrations, requires } = this.use;
    const paths = [...registrations, ...requires].map(({ module }) => module.source.path);
    return this.of(rules, ({ source }) => paths.includes(source.path));
  }

  /** What is wrong with a key of the registration's configuration. */
  ofConfigKey(key: string): Finding | undefined {
    const rules = [
      ...this.use.provider.register.map(schemaRuleOf),
      'placeholder-value',
      'vendor-config-incomplete',
      'parameter-prefix',
      'vendor-file-invalid',
      'duplicate-certificate',
      'sdk-version',
      ...everyValue(this.use.provider).flatMap(({ id, rule }) =>
        id === key && rule !== undefined ? [rule] : [],
      ),
    ];
    return this.of(rules, (finding) => names(finding, key) && !this.isInEntry(finding));
  }

  /** What is wrong with a parameter of the plugin's entry in the manifest. */
  ofParameter(vendor: VendorUse | undefined, key: string): Finding | undefined {
    const rules = [
      'placeholder-value',
      'vivo-keys-unset',
      'plugin-parameter-unset',
      'parameter-prefix',
      'vendor-config-incomplete',
      'manifest-schema',
    ];
    return (
      this.of(rules, (finding) => {
        // a provider may have further plugins, whose entries are not this one
        const isTheirs = finding.rule === 'plugin-parameter-unset' || finding.rule === 'parameter-prefix';
        return (isTheirs || this.isInEntry(finding)) && names(finding, key);
      }) ?? this.mismatch(vendor, (finding) => finding.message !== 'code' && names(finding, key))
    );
  }

  /** The vendor's values in the code and in the manifest disagree. */
  mismatch(vendor: VendorUse | undefined, fits: (finding: Finding) => boolean): Finding | undefined {
    if (!vendor) return undefined;
    return this.of(
      ['vendor-keys-mismatch'],
      (finding) => finding.args.certificate === certificateOf(vendor) && fits(finding),
    );
  }

  private isInEntry({ source, start, end }: Finding): boolean {
    const { entry } = this.use;
    return !!entry && entry.source.path === source.path && entry.start <= start && end <= entry.end;
  }
}

/** The arguments by which a finding says which keys it is about; `set` ones are no part of what is wrong. */
function names(finding: Finding, key: string): boolean {
  const { args } = finding;
  return rightKeyOf(finding) === key || ['key', 'keys', 'lacking'].some((arg) => isAny(args[arg], [key]));
}

/** The key that a misspelt one is meant for: it stands beside that, in the same object. */
export function rightKeyOf({ args: { key, right } }: Finding): string | undefined {
  if (typeof right !== 'string') return undefined;
  const around = typeof key === 'string' ? key.split('.').slice(0, -1) : [];
  return [...around, right].join('.');
}

function isAny(value: Finding['args'][string] | undefined, wanted: readonly string[]): boolean {
  const given = [value].flat();
  return given.some((one) => typeof one === 'string' && wanted.includes(one));
}

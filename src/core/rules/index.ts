import { type ProviderRule, providerRules } from '../providers/rules.ts';
import { agconnectInvalid } from './agconnect-invalid.ts';
import { agconnectMissing } from './agconnect-missing.ts';
import { appPlusGuard } from './app-plus-guard.ts';
import { channelNotCreated } from './channel-not-created.ts';
import { channelOptions } from './channel-options.ts';
import { clickListenerMissing } from './click-listener-missing.ts';
import { duplicateCertificate } from './duplicate-certificate.ts';
import { harmonyPushUnsupported } from './harmony-push-unsupported.ts';
import { initPushModuleMissing } from './init-push-module-missing.ts';
import { manifestSchema } from './manifest-schema.ts';
import { manifestSyntax } from './manifest-syntax.ts';
import { nativePluginName } from './native-plugin-name.ts';
import { oppoChannelMissing } from './oppo-channel-missing.ts';
import { parameterPrefix } from './parameter-prefix.ts';
import { placeholderValue } from './placeholder-value.ts';
import { pluginDependencyMissing } from './plugin-dependency-missing.ts';
import { pluginFilesMissing } from './plugin-files-missing.ts';
import { pluginNotConfigured } from './plugin-not-configured.ts';
import { pluginNotLocal } from './plugin-not-local.ts';
import { pluginParameterUnset } from './plugin-parameter-unset.ts';
import { pluginSuperseded } from './plugin-superseded.ts';
import { pluginVersion } from './plugin-version.ts';
import { pushBeforeConsent } from './push-before-consent.ts';
import { pushCategoryMissing } from './push-category-missing.ts';
import { pushCategoryValue } from './push-category-value.ts';
import { pushConfigSchema } from './push-config-schema.ts';
import { pushModuleMissing } from './push-module-missing.ts';
import { pushPluginsConflict } from './push-plugins-conflict.ts';
import { pushRegisterOrder } from './push-register-order.ts';
import { registerAfterLogin } from './register-after-login.ts';
import { registerPluginIncomplete } from './register-plugin-incomplete.ts';
import { registrationNotCalled } from './registration-not-called.ts';
import type { Rule } from './rule.ts';
import { sdkVersion } from './sdk-version.ts';
import { unipushConflict } from './unipush-conflict.ts';
import { vendorConfigIncomplete } from './vendor-config-incomplete.ts';
import { vendorFileInvalid } from './vendor-file-invalid.ts';
import { vendorFileMissing } from './vendor-file-missing.ts';
import { vendorKeysMismatch } from './vendor-keys-mismatch.ts';
import { vivoKeysUnset } from './vivo-keys-unset.ts';

export { metaRules } from './meta.ts';

/** What holds with every provider. */
const common: readonly Rule[] = [
  unipushConflict,
  pushPluginsConflict,
  pluginSuperseded,
  harmonyPushUnsupported,
  pushModuleMissing,
  pluginNotConfigured,
  pluginDependencyMissing,
  pluginNotLocal,
  pluginFilesMissing,
  pluginVersion,
  vivoKeysUnset,
  pluginParameterUnset,
  parameterPrefix,
  vendorKeysMismatch,
  agconnectMissing,
  agconnectInvalid,
  vendorFileMissing,
  vendorFileInvalid,
  manifestSchema,
  placeholderValue,
  manifestSyntax,
  pushConfigSchema,
  vendorConfigIncomplete,
  duplicateCertificate,
  registerPluginIncomplete,
  registrationNotCalled,
  registerAfterLogin,
  pushRegisterOrder,
  nativePluginName,
  appPlusGuard,
  pushBeforeConsent,
  oppoChannelMissing,
  pushCategoryMissing,
  pushCategoryValue,
  channelOptions,
  channelNotCreated,
  clickListenerMissing,
  sdkVersion,
  initPushModuleMissing,
];

/** Every rule, in the order in which the tables list them. */
export const rules: readonly Rule[] = providerRules.reduce(joined, common);

function joined(rules: readonly Rule[], { rule, behind }: ProviderRule): readonly Rule[] {
  const index = rules.findIndex(({ id }) => id === behind);
  return index < 0 ? [...rules, rule] : [...rules.slice(0, index + 1), rule, ...rules.slice(index + 1)];
}

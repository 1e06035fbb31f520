import { agconnectInvalid } from './agconnect-invalid.ts';
import { agconnectMissing } from './agconnect-missing.ts';
import { appPlusGuard } from './app-plus-guard.ts';
import { clickListenerMissing } from './click-listener-missing.ts';
import { duplicateCertificate } from './duplicate-certificate.ts';
import { emPushConfigSchema } from './em-push-config-schema.ts';
import { extensionEntity } from './extension-entity.ts';
import { initPushModuleMissing } from './init-push-module-missing.ts';
import { manifestSchema } from './manifest-schema.ts';
import { manifestSyntax } from './manifest-syntax.ts';
import { nativePluginName } from './native-plugin-name.ts';
import { nativePushToken } from './native-push-token.ts';
import { offPushMessageCallback } from './off-push-message-callback.ts';
import { offlinePushConfigSchema } from './offline-push-config-schema.ts';
import { offlinePushInfoSchema } from './offline-push-info-schema.ts';
import { oppoChannelMissing } from './oppo-channel-missing.ts';
import { placeholderValue } from './placeholder-value.ts';
import { pluginFilesMissing } from './plugin-files-missing.ts';
import { pluginNotConfigured } from './plugin-not-configured.ts';
import { pluginNotLocal } from './plugin-not-local.ts';
import { pushModuleMissing } from './push-module-missing.ts';
import { registerAfterLogin } from './register-after-login.ts';
import { registerPluginDropped } from './register-plugin-dropped.ts';
import { registerPluginIncomplete } from './register-plugin-incomplete.ts';
import { registrationNotCalled } from './registration-not-called.ts';
import type { Rule } from './rule.ts';
import { sdkVersion } from './sdk-version.ts';
import { unipushApiUnavailable } from './unipush-api-unavailable.ts';
import { unipushArgsSchema } from './unipush-args-schema.ts';
import { unipushConflict } from './unipush-conflict.ts';
import { usePluginSignature } from './use-plugin-signature.ts';
import { vendorConfigIncomplete } from './vendor-config-incomplete.ts';
import { vendorKeysMismatch } from './vendor-keys-mismatch.ts';
import { vivoKeysUnset } from './vivo-keys-unset.ts';

export { metaRules } from './meta.ts';

/** Every rule, in the order in which the tables list them. */
export const rules: readonly Rule[] = [
  unipushConflict,
  pushModuleMissing,
  pluginNotConfigured,
  pluginNotLocal,
  pluginFilesMissing,
  vivoKeysUnset,
  vendorKeysMismatch,
  agconnectMissing,
  agconnectInvalid,
  manifestSchema,
  placeholderValue,
  manifestSyntax,
  offlinePushConfigSchema,
  vendorConfigIncomplete,
  duplicateCertificate,
  registerPluginIncomplete,
  registerPluginDropped,
  registrationNotCalled,
  registerAfterLogin,
  nativePluginName,
  appPlusGuard,
  offlinePushInfoSchema,
  extensionEntity,
  oppoChannelMissing,
  clickListenerMissing,
  sdkVersion,
  usePluginSignature,
  emPushConfigSchema,
  initPushModuleMissing,
  unipushApiUnavailable,
  unipushArgsSchema,
  offPushMessageCallback,
  nativePushToken,
];

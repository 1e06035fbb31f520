import type { RuleWordsByLanguage } from '../messages/localized.ts';
import { agconnectInvalid } from './agconnect-invalid.ts';
import { agconnectMissing } from './agconnect-missing.ts';
import { appPlusGuard } from './app-plus-guard.ts';
import { clickListenerMissing } from './click-listener-missing.ts';
import { configInvalid } from './config-invalid.ts';
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
import { sdkVersion } from './sdk-version.ts';
import { unipushApiUnavailable } from './unipush-api-unavailable.ts';
import { unipushArgsSchema } from './unipush-args-schema.ts';
import { unipushConflict } from './unipush-conflict.ts';
import { unknownRule } from './unknown-rule.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { usePluginSignature } from './use-plugin-signature.ts';
import { vendorConfigIncomplete } from './vendor-config-incomplete.ts';
import { vendorKeysMismatch } from './vendor-keys-mismatch.ts';
import { vivoKeysUnset } from './vivo-keys-unset.ts';

/** The words of every rule, by its id. */
export const words: Readonly<Record<string, RuleWordsByLanguage>> = {
  'unipush-conflict': unipushConflict,
  'push-module-missing': pushModuleMissing,
  'plugin-not-configured': pluginNotConfigured,
  'plugin-not-local': pluginNotLocal,
  'plugin-files-missing': pluginFilesMissing,
  'vivo-keys-unset': vivoKeysUnset,
  'vendor-keys-mismatch': vendorKeysMismatch,
  'agconnect-missing': agconnectMissing,
  'agconnect-invalid': agconnectInvalid,
  'manifest-schema': manifestSchema,
  'placeholder-value': placeholderValue,
  'manifest-syntax': manifestSyntax,
  'offline-push-config-schema': offlinePushConfigSchema,
  'vendor-config-incomplete': vendorConfigIncomplete,
  'duplicate-certificate': duplicateCertificate,
  'register-plugin-incomplete': registerPluginIncomplete,
  'register-plugin-dropped': registerPluginDropped,
  'registration-not-called': registrationNotCalled,
  'register-after-login': registerAfterLogin,
  'native-plugin-name': nativePluginName,
  'app-plus-guard': appPlusGuard,
  'offline-push-info-schema': offlinePushInfoSchema,
  'extension-entity': extensionEntity,
  'oppo-channel-missing': oppoChannelMissing,
  'click-listener-missing': clickListenerMissing,
  'sdk-version': sdkVersion,
  'use-plugin-signature': usePluginSignature,
  'em-push-config-schema': emPushConfigSchema,
  'init-push-module-missing': initPushModuleMissing,
  'unipush-api-unavailable': unipushApiUnavailable,
  'unipush-args-schema': unipushArgsSchema,
  'off-push-message-callback': offPushMessageCallback,
  'native-push-token': nativePushToken,
  'config-invalid': configInvalid,
  'unknown-rule': unknownRule,
  'unused-suppression': unusedSuppression,
};

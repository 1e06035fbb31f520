import type { Rule } from '../rules/rule.ts';
import { emPushConfigSchema } from './easemob/rules/em-push-config-schema.ts';
import { emPushExtSchema } from './easemob/rules/em-push-ext-schema.ts';
import { usePluginSignature } from './easemob/rules/use-plugin-signature.ts';
import { jpushAppKey } from './jiguang/rules/jpush-appkey.ts';
import { customMessagePushText } from './tencent/rules/custom-message-push-text.ts';
import { extensionEntity } from './tencent/rules/extension-entity.ts';
import { nativePushToken } from './tencent/rules/native-push-token.ts';
import { offlinePushInfoSchema } from './tencent/rules/offline-push-info-schema.ts';
import { registerPluginDropped } from './tencent/rules/register-plugin-dropped.ts';
import { pushRegisterArgs } from './tencent-push/rules/push-register-args.ts';
import { timpushPlaceholders } from './tencent-push/rules/timpush-placeholders.ts';
import { offlinePushConfigSchema } from './tencent-tuiofflinepush/rules/offline-push-config-schema.ts';
import { offPushMessageCallback } from './unipush/rules/off-push-message-callback.ts';
import { plusPushUnavailable } from './unipush/rules/plus-push-unavailable.ts';
import { pushMessageLoop } from './unipush/rules/push-message-loop.ts';
import { unicloudPushArgs } from './unipush/rules/unicloud-push-args.ts';
import { unicloudPushExtension } from './unipush/rules/unicloud-push-extension.ts';
import { unipushApiUnavailable } from './unipush/rules/unipush-api-unavailable.ts';
import { unipushArgsSchema } from './unipush/rules/unipush-args-schema.ts';
import { unipushModuleMissing } from './unipush/rules/unipush-module-missing.ts';

/** A rule that makes sense with one provider alone, or with those of one house. */
export interface ProviderRule {
  readonly rule: Rule;
  /** The rule behind which the tables list it; absent: behind all. */
  readonly behind?: string;
}

/** The providers' own rules. They lie apart from the list of providers, which rules ask for. */
export const providerRules: readonly ProviderRule[] = [
  { rule: offlinePushConfigSchema, behind: 'manifest-syntax' },
  { rule: registerPluginDropped, behind: 'register-plugin-incomplete' },
  { rule: offlinePushInfoSchema, behind: 'app-plus-guard' },
  { rule: extensionEntity, behind: 'offline-push-info-schema' },
  { rule: customMessagePushText, behind: 'extension-entity' },
  { rule: usePluginSignature, behind: 'sdk-version' },
  { rule: emPushConfigSchema, behind: 'use-plugin-signature' },
  { rule: emPushExtSchema, behind: 'em-push-config-schema' },
  { rule: unipushModuleMissing },
  { rule: unipushApiUnavailable },
  { rule: unipushArgsSchema },
  { rule: offPushMessageCallback },
  { rule: pushMessageLoop },
  { rule: plusPushUnavailable },
  { rule: unicloudPushArgs },
  { rule: unicloudPushExtension },
  { rule: nativePushToken },
  { rule: pushRegisterArgs, behind: 'push-register-order' },
  { rule: timpushPlaceholders, behind: 'vendor-file-invalid' },
  { rule: jpushAppKey },
];

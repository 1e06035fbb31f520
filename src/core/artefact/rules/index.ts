import { appAgconnect } from './app-agconnect.ts';
import { appBase } from './app-base.ts';
import { appCertificate } from './app-certificate.ts';
import { appIosEntitlement } from './app-ios-entitlement.ts';
import { appMakerMissing } from './app-maker-missing.ts';
import { appPermission } from './app-permission.ts';
import { appPlaceholder } from './app-placeholder.ts';
import { appPluginMissing } from './app-plugin-missing.ts';
import { appPushModule } from './app-push-module.ts';
import { appStale } from './app-stale.ts';
import { appUnreadable } from './app-unreadable.ts';
import { appValueDiffers } from './app-value-differs.ts';
import { appValueType } from './app-value-type.ts';
import type { AppRule } from './rule.ts';

/** Everything that is asked of a built app. */
export const appRules: readonly AppRule[] = [
  appBase,
  appStale,
  appPushModule,
  appPluginMissing,
  appCertificate,
  appAgconnect,
  appMakerMissing,
  appValueType,
  appPlaceholder,
  appValueDiffers,
  appPermission,
  appIosEntitlement,
  appUnreadable,
];

import { easemobEmPush } from './easemob-empush/index.ts';
import { easemobPush } from './easemob-push/index.ts';
import { jpush } from './jpush/index.ts';
import { jpushUts } from './jpush-uts/index.ts';
import type { NativeReport } from './native-report.ts';
import { nim } from './nim/index.ts';
import type { Provider } from './provider.ts';
import type { InstanceShape } from './provider-setup.ts';
import { tencentNative } from './tencent/native-android.ts';
import { tencentPush } from './tencent-push/index.ts';
import { tencentTimPush } from './tencent-timpush/index.ts';
import { tencentTuiOfflinePush } from './tencent-tuiofflinepush/index.ts';
import { uniPush, uniPushService } from './unipush/index.ts';

/** Every push integration that the engine knows. */
export const providers: readonly Provider[] = [
  tencentTuiOfflinePush,
  tencentTimPush,
  tencentPush,
  jpush,
  jpushUts,
  easemobEmPush,
  easemobPush,
  nim,
  uniPush,
];

export { CONFIG_RULE, configSchemaOf, methodsOf, nameOfCall, pathIn, schemaRuleOf } from './call-shape.ts';
export { type Contradiction, contradictionsIn } from './contradictions.ts';
export {
  builtinOf,
  isBuiltin,
  nativeOf,
  nativesOf,
  pluginOf,
  requireNameOf,
  utsAllOf,
  utsOf,
  wantsPushModule,
  withVariants,
} from './delivery.ts';
export { type CloudPush, cloudPushes, cloudWords } from './unipush/cloud-push.ts';
export {
  agconnectOf,
  certificateIn,
  certificateOf,
  declaringOf,
  everyValue,
  filesOf,
  hasCertificates,
  unusedIn,
  valuesAt,
  valuesIn,
  type WantedFile,
  wantsAgconnect,
} from './values.ts';
export { PACKAGE } from './vendor-use.ts';
export {
  type Classifier,
  type ClassListId,
  classLists,
  isClassList,
  limitsSource,
  unclassified,
} from './vendors/classes.ts';
export { uniPushService };

/** The instances whose application goes by a text, which a sample can stand in. */
export const textInstances: readonly InstanceShape[] = providers
  .flatMap(({ setup }) => setup?.instance ?? [])
  .filter(({ form }) => form === 'text');

/** Every way in which native Android code reports a certificate that the engine knows. */
export const nativeReports: readonly NativeReport[] = [tencentNative];

export { type UncheckedPush, uncheckedPushes, uncheckedWords } from './unchecked/index.ts';

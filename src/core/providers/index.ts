import { easemobEmPush } from './easemob-empush.ts';
import { type NativeReport, tencentNative } from './native-android.ts';
import type { Provider } from './provider.ts';
import { tencentTuiOfflinePush } from './tencent-tuiofflinepush.ts';

/** Every push integration that the engine knows. */
export const providers: readonly Provider[] = [tencentTuiOfflinePush, easemobEmPush];

export { type Contradiction, contradictionsIn } from './contradictions.ts';
export { downloadOf, type InstanceShape, instanceOf, textInstances } from './setup.ts';
export { uniPushService } from './unipush.ts';

/** Every way in which native Android code reports a certificate that the engine knows. */
export const nativeReports: readonly NativeReport[] = [tencentNative];

import type { ProviderSetup } from '../provider-setup.ts';
import { setup as tuiOfflinePush } from '../tencent-tuiofflinepush/setup.ts';

/** Sources: as the provider's; the IM console's forms are those of every push plugin of this service. */
export const setup: ProviderSetup = {
  ...tuiOfflinePush,
  code: {
    at: 'object',
    lines: [
      '%object%.registerPlugin({',
      "\t'tim-push': %plugin%,",
      '\tpushConfig: %config%,',
      '});',
      '%plugin%.setOfflinePushListener((data%: { data: { notification: string } }%) => {',
      '\tconsole.log(JSON.parse(data.data.notification).entity);',
      '});',
    ],
    imports: [],
    host: 'registerPlugin: (options: object) => unknown',
    condition: 'APP-PLUS',
  },
};

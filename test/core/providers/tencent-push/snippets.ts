import type { SnippetPlaces } from '../../../snippet-project.ts';
import { base } from './base.ts';

/** A module whose code stands in a function, with its imports above. */
const inFunction = (text: string, name: string): string => {
  const [imports = '', ...body] = text.split('\n\n');
  return `${imports}\n\nexport function ${name}(userID, appKey) {\n${body.join('\n\n')}\n}\n`;
};

export const places: SnippetPlaces = {
  'tencent-push-register': (of) => ({
    ...base,
    'push/register.ts': inFunction(of('tencent-push-register'), 'startPush'),
  }),
  'tencent-push-click': (of) => ({
    ...base,
    'push/listen.ts': inFunction(of('tencent-push-click'), 'listenToPush'),
  }),
  'tencent-push-channel': (of) => ({
    ...base,
    'push/channel.ts': inFunction(of('tencent-push-channel'), 'makeChannel'),
  }),
};

import type { SnippetPlaces } from '../../../snippet-project.ts';
import { base } from './base.ts';

export const places: SnippetPlaces = {
  'jpush-uts-start': (of) => {
    const [imports = '', ...body] = of('jpush-uts-start').split('\n\n');
    const modules = "import { init as initXiaomi } from '@/uni_modules/jg-jpush-u-xiaomi'";
    const start = `export function startPush() {\n${body.join('\n\n')}\n}\n`;
    return { ...base, 'push/start.js': `${imports}\n${modules}\n\n${start}` };
  },
};

import { appPlus, type SnippetPlaces, setup } from '../../../snippet-project.ts';
import { base } from './base.ts';

export const places: SnippetPlaces = {
  'jpush-start': (of) => ({ ...base, 'App.vue': setup(of('jpush-start')) }),
  'push-manifest-jpush': (of) => ({
    ...base,
    'manifest.json': appPlus(`"nativePlugins": { ${of('push-manifest-jpush')} }`),
  }),
};

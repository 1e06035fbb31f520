import { bases } from '../../../docs/bases.ts';
import { appPlus, type SnippetPlaces, setup } from '../../../snippet-project.ts';
import type { Files } from '../../helpers.ts';

const cloudFunction = (script: string, extension: string): Files => ({
  ...bases.unipush,
  'uniCloud-aliyun/cloudfunctions/push/index.js': script,
  'uniCloud-aliyun/cloudfunctions/push/package.json': `{ "name": "push", ${extension} }`,
});

export const places: SnippetPlaces = {
  'unipush-cid': (of) => ({ ...bases.unipush, 'App.vue': setup(of('unipush-cid')) }),
  'unipush-on-message': (of) => ({ ...bases.unipush, 'App.vue': setup(of('unipush-on-message')) }),
  'unipush-off-message': (of) => ({
    ...bases.unipush,
    'App.vue': setup(of('unipush-on-message') + of('unipush-off-message')),
  }),
  'unipush-create-message': (of) => ({ ...bases.unipush, 'App.vue': setup(of('unipush-create-message')) }),
  'unipush-cloud-function': (of) =>
    cloudFunction(of('unipush-cloud-function'), of('unipush-cloud-extension')),
  'unipush-cloud-extension': (of) =>
    cloudFunction('uniCloud.getPushManager({});', of('unipush-cloud-extension')),
  'push-manifest-unipush': (of) => ({
    'App.vue': setup(of('unipush-cid')),
    'manifest.json': appPlus(
      `"distribute": { "sdkConfigs": { "push": { ${of('push-manifest-unipush')} } } }`,
    ),
  }),
  'push-manifest-unipush-web': (of) => ({
    'App.vue': setup(of('unipush-cid')),
    'manifest.json': `{ "appid": "__UNI__A1B2C3D", "vueVersion": "3", "h5": { ${of('push-manifest-unipush-web')} } }`,
  }),
};

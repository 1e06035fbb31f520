import type { Files } from '../../helpers.ts';
import { uniPushManifest } from '../../rules/unipush.ts';

export const FUNCTION = 'uniCloud-aliyun/cloudfunctions/push';
export const PACKAGE = `{
  "name": "push",
  "extensions": {
    "uni-cloud-push": {}
  }
}
`;

/** A project with one cloud function. */
export function cloud(script: string, more: Files = {}, manifest = uniPushManifest()): Files {
  return {
    'manifest.json': manifest,
    [`${FUNCTION}/index.js`]: script,
    [`${FUNCTION}/package.json`]: PACKAGE,
    ...more,
  };
}

/** The function of a project, sending one message. */
export function sending(message: string, before = ''): string {
  return `'use strict';
const uniPush = uniCloud.getPushManager({ appId: '__UNI__A1B2C3D' });
exports.main = async (event) => {
${before}
  return await uniPush.sendMessage(${message});
};
`;
}

/** Every command of the plugin. HBuilderX has no list of commands to type in: each has a place in the menus. */
export const commandIds = [
  'uniOfflinePush.fixFile',
  'uniOfflinePush.fixProject',
  'uniOfflinePush.fixAll',
  'uniOfflinePush.setup',
  'uniOfflinePush.doctor',
  'uniOfflinePush.check',
  'uniOfflinePush.explainLog',
  'uniOfflinePush.inspectApp',
  'uniOfflinePush.log',
] as const;

export type CommandId = (typeof commandIds)[number];

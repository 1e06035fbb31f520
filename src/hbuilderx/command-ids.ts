/** The commands for everywhere. HBuilderX has no list of commands to type in: each has a place in the menus. */
export const commandIds = [
  'uniOfflinePush.fixFile',
  'uniOfflinePush.fixProject',
  'uniOfflinePush.fixAll',
  'uniOfflinePush.setup',
  'uniOfflinePush.doctor',
  'uniOfflinePush.check',
  'uniOfflinePush.explainLog',
  'uniOfflinePush.inspectApp',
  'uniOfflinePush.showFingerprints',
  'uniOfflinePush.log',
] as const;

/** Those of the tree: what a click on a row does, and what a row's own menu offers. */
export const treeCommandIds = [
  'uniOfflinePush.choose',
  'uniOfflinePush.fixThis',
  'uniOfflinePush.openPage',
] as const;

export const everyCommandId = [...commandIds, ...treeCommandIds] as const;

export type CommandId = (typeof everyCommandId)[number];

import type { Status } from './status.ts';

export type ItemText =
  | 'manifest'
  | 'pushModule'
  | 'uniPushOff'
  | 'uniPushOn'
  | 'entry'
  | 'pluginFiles'
  | 'registration'
  | 'initialise'
  | 'clickListener'
  | 'sdk'
  | 'customBase'
  | 'maker'
  | 'upload'
  | 'entered'
  | 'service'
  | 'tick'
  | 'certificate'
  | 'key'
  | 'parameter'
  | 'agconnect'
  | 'file'
  | 'channel'
  | 'channelElsewhere'
  | 'package'
  | 'finding'
  | 'ask'
  | 'pluginVersion';

/** What an item is called, and what is said of it by how far it is; holes are filled from its args. */
export type ItemWords = {
  readonly label: string;
  /** What it is called instead, where its name would say the opposite of how far it is. */
  readonly labels?: Readonly<Partial<Record<Status, string>>>;
} & Readonly<Partial<Record<Status, string>>>;

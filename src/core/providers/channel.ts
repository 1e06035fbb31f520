/** How a call makes a notification channel of Android: a method that takes an object. */
export interface ChannelShape {
  readonly method: string;
  /** The key of the channel's id, without which there is none. */
  readonly id: string;
  /** The key of a sound of one's own: a file's name without its ending, below `res/raw`. */
  readonly sound: string;
  readonly importance?: { readonly key: string; readonly values: readonly number[] };
}

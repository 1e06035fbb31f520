/**
 * Begins the name of what is to take a file's place. In a file of its own: who only reads has no need of what makes and
 * removes such files, and a start is not to wait for it.
 */
export const LEAVING_PREFIX = '.uni-offline-push.';

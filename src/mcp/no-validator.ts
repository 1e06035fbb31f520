/**
 * Stands in a bundle for Ajv, which the SDK loads to validate what a client answers to a server's questions. This
 * server asks none.
 */
export default class {
  constructor() {
    throw new Error('there is no validator');
  }
}
export const Ajv = undefined;

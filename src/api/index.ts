/**
 * The engine as a library. The published declarations are made from the files named here, one after the other, so their
 * public types name no others; that they are the engine's own is what the compiler checks in each.
 */
export * from './apps.ts';
export * from './check.ts';
export * from './codes.ts';
export * from './files.ts';

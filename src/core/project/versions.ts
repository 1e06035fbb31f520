/** The library that compares versions, as a module of ours: bundles share those. */
export { default as lt } from 'semver/functions/lt.js';

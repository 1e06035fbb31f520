/** The library that reads versions and ranges, as a module of ours: bundles share those, and load it when it is needed. */
export { default as lt } from 'semver/functions/lt.js';
export { default as satisfies } from 'semver/functions/satisfies.js';
export { default as valid } from 'semver/functions/valid.js';
export { default as minVersion } from 'semver/ranges/min-version.js';

/** The library that writes unified diffs, as a module of ours: bundles share those. */
export { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

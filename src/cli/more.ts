/** What a plain check has no need of: a bundle of its own (`more.js`), which is loaded when somebody asks for it. */
export { doctor } from './doctor.ts';
export { explain } from './explain.ts';
export { endBy, fixInDiff, fixOnDisk, reasonOf, removeLeavings } from './fix.ts';
export { formatDiff } from './format-diff.ts';
export { formatGithub } from './format-github.ts';
export { formatJunit } from './format-junit.ts';
export { formatSarif } from './format-sarif.ts';
export { listRules } from './rules.ts';
export { watch } from './watch.ts';

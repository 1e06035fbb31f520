/** What a plain check has no need of: a bundle of its own (`more.js`), which is loaded when somebody asks for it. */
export { readBaseline, withoutOld, writeBaseline } from './commands/baseline.ts';
export { doctor } from './commands/doctor.ts';
export { explain } from './commands/explain.ts';
export { explainRule } from './commands/explain-rule.ts';
export { fingerprint } from './commands/fingerprint.ts';
export { endBy, fixInDiff, fixOnDisk, reasonOf, removeLeavings } from './commands/fix.ts';
export { inspect } from './commands/inspect.ts';
export { logs } from './commands/logs.ts';
export { listRules } from './commands/rules.ts';
export { watch } from './commands/watch.ts';
export { helpText } from './help/help.ts';
export { formatDiff } from './reporters/diff.ts';
export { formatGithub } from './reporters/github.ts';
export { formatJunit } from './reporters/junit.ts';
export { formatSarif } from './reporters/sarif.ts';
export { readSecret } from './terminal/secret.ts';

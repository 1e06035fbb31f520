/** What the codes of the makers and the services mean, and what a phone's log tells of push: a bundle of its own. */
export { type Explanation, explainCode, explanationObject, explanationText } from '../codes/explanation.ts';
export { codeWords } from '../codes/messages.ts';
export { type OwnerId, ownerIds, ownerName } from '../codes/owner.ts';
export { type ProjectFindings, projectsOf } from '../codes/project-checks.ts';
export { meaningObject, sourceName } from '../codes/render.ts';
export { codeTable } from '../codes/table.ts';
export { type Decoders, lineDecoder } from './decode.ts';
export { explainLog, type LogDiagnosis, logObject, logText } from './diagnosis.ts';
export { readPushLine } from './line.ts';
export { type Log, type LogEntry, LogReader } from './log-reader.ts';
export { searchedWords } from './words.ts';

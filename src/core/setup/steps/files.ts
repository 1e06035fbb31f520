import type { FileCopy } from '../../finding.ts';
import { relative } from '../../project/paths.ts';
import { absolute } from '../agconnect-file.ts';
import type { PlanStep, SetupNote } from '../change.ts';
import { placeAmong } from '../places.ts';
import { isWritten, vendorFiles } from '../vendor-files.ts';
import { todo } from './manifest.ts';

/** The makers' files go to where the build reads them. One that is there stays, unless it may be replaced. */
export const copyFiles: PlanStep = (project, { provider, vendors, answers, overwrite }) => {
  const copies: FileCopy[] = [];
  const notes: SetupNote[] = [];
  for (const { file } of vendorFiles(provider, vendors)) {
    const { name, anyOf } = file;
    const to = placeAmong(project, anyOf);
    const path = relative(project.root, to);
    const text = project.files.text(to);
    const given = answers.files?.[name];
    if (text === undefined) continue;
    if (given === undefined) {
      if (text === null && !isWritten(provider, file)) notes.push(todo('vendorFileMissing', { name, path }));
      continue;
    }
    const from = absolute(project.root, given);
    const mayGo = text === null || text.trim() === '' || overwrite.has(name);
    if (from === to) continue;
    if (mayGo) copies.push({ from, to, ...(text !== null && { replaces: text }) });
    else if (project.files.text(from) !== text)
      notes.push({ message: 'vendorFileStays', args: { name, path }, kind: 'info' });
  }
  return { copies, notes };
};

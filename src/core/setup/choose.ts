import type { FileChoice } from '../finding.ts';
import type { Project } from '../project/project.ts';
import { filesOf, providers, withVariants } from '../providers/index.ts';
import { expectedPackage } from './agconnect-file.ts';
import { type AnswerFault, agconnectFileProblem } from './validate.ts';
import { fileProblem } from './vendor-files.ts';

/** What keeps a chosen file from being the one that a fix asks for, in this project. */
export function choiceFault(
  project: Project,
  { provider: id, name }: FileChoice,
  path: string,
  text: string,
): AnswerFault | undefined {
  const wanted = expectedPackage(project, {});
  for (const provider of withVariants(providers).filter((one) => one.id === id)) {
    const file = filesOf(provider).find((one) => one.file.name === name)?.file;
    if (file?.shape === 'agconnect') return agconnectFileProblem(wanted, path, text);
    if (file) return fileProblem(provider, file, wanted, path, text);
  }
  return undefined;
}

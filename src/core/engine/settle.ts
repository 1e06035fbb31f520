import type { Timer } from '../budget.ts';
import { assemble, type ProjectParts } from '../project/assemble.ts';
import { wantedFiles } from '../project/discover.ts';
import type { FileIndex } from '../project/file-index.ts';
import { isAnythingLacking, nothingLacking, supply } from '../project/lacking.ts';
import type { LoadedFiles } from '../project/loaded.ts';
import type { Project } from '../project/project.ts';

/** The rounds in which files are asked for that have not been read; a chain of imports is as deep as this at most. */
const MAX_ROUNDS = 60;

/** Puts the project together and asks, until nothing is wanted that has not been read. */
export async function settle<T>(
  parts: ProjectParts,
  scripts: ReadonlySet<string>,
  index: FileIndex,
  loaded: LoadedFiles,
  question: (project: Project) => T,
  time: Timer,
): Promise<{ project: Project; answer: T }> {
  await loaded.loadAll(scripts);
  // what every project is asked for, so that the first round of questions is mostly the last
  for (const path of wantedFiles(parts)) {
    if (index.type(path, () => {}) === 'file') await loaded.load(path, true);
  }
  for (let round = 1; ; round++) {
    const lacking = nothingLacking();
    const project = assemble(parts, scripts, index, loaded, lacking);
    const answer = question(project);
    if (round === MAX_ROUNDS || !isAnythingLacking(lacking) || time.isOver()) {
      loaded.settled();
      return { project, answer };
    }
    await supply(lacking, parts.root, index, loaded);
  }
}

import type { Timer } from '../budget.ts';
import { assemble, type ProjectParts } from '../project/assemble.ts';
import { wantedFiles } from '../project/discover.ts';
import type { FileIndex } from '../project/file-index.ts';
import { Lacking } from '../project/lacking.ts';
import type { LoadedFiles } from '../project/loaded.ts';
import type { Project } from '../project/project.ts';
import { lookForNeedles } from '../project/search.ts';

/** The rounds in which files are asked for that have not been read; a chain of imports is as deep as this at most. */
const MAX_ROUNDS = 60;

/** What is known of the questions that were asked before. */
export interface Round {
  /** How often something was asked that is not known yet. */
  unknown(): number;
  /** The same project in the round before, where what it answered then still holds, unless it was not known. */
  readonly before: Project | undefined;
}

/** Puts the project together and asks, until nothing is wanted that has not been read. */
export async function settle<T>(
  parts: ProjectParts,
  scripts: ReadonlySet<string>,
  index: FileIndex,
  loaded: LoadedFiles,
  question: (project: Project, round: Round) => T,
  time: Timer,
): Promise<{ project: Project; answer: T }> {
  await loaded.loadAll(scripts);
  // what every project is asked for, so that the first round of questions is mostly the last
  for (const path of wantedFiles(parts)) {
    if (index.type(path, () => {}) === 'file') await loaded.load(path, true);
  }
  // one for all rounds: what was found in an earlier one may ask yet
  const lacking = new Lacking();
  let before: Project | undefined;
  for (let round = 1; ; round++) {
    const { texts } = loaded;
    lacking.clear();
    const project = assemble(parts, scripts, index, loaded, lacking);
    const answer = question(project, { before, unknown: () => lacking.asked });
    if (round === MAX_ROUNDS || !lacking.isAnything() || time.isOver()) {
      loaded.settled();
      return { project, answer };
    }
    const isSearch = lacking.files.size + lacking.folders.size === 0;
    await supply(lacking, parts.root, index, loaded);
    before = isSearch && loaded.texts === texts ? project : undefined;
  }
}

/** Reads what is lacking. */
async function supply(
  { files, folders, needles }: Lacking,
  root: string,
  index: FileIndex,
  loaded: LoadedFiles,
): Promise<void> {
  for (const folder of folders) await index.look(folder);
  for (const file of files) await loaded.load(file, true);
  if (needles.size > 0) await lookForNeedles([...needles.values()], root, index, loaded);
}

import * as vscode from 'vscode';
import { isInside, relative } from '../../core/project/paths.ts';
import { openSetup, type SetupProject, type Texts } from '../../core/setup/setup-project.ts';
import type { Session } from '../session.ts';
import { type Outcome, pick } from './pages.ts';
import type { SetupHost } from './setup-host.ts';

/** A project in the workspace, and the session of the folder that it lies in. */
export interface Place {
  readonly session: Session;
  readonly project: SetupProject;
}

/** The texts of a folder's open documents: they stand before those of the disk. */
export function openTexts(session: Session): Map<string, string> {
  return new Map(
    vscode.workspace.textDocuments
      .filter(({ uri }) => session.owns(uri))
      .map((document) => [document.uri.path, document.getText()] as const),
  );
}

/** The project anew, as its files and the open documents are now. */
export async function reopen(
  { session, project }: Place,
  more: Texts = new Map(),
): Promise<Place | undefined> {
  const texts = new Map([...openTexts(session), ...more]);
  const all = await openSetup(session.files, session.folder.uri.path, texts);
  const same = all.find(({ root }) => root === project.root);
  return same && { session, project: same };
}

/** Every project of the workspace, or of the folder that a file lies in. */
async function placesAround(sessions: readonly Session[], uri: vscode.Uri | undefined): Promise<Place[]> {
  const own = uri ? sessions.filter((session) => session.owns(uri)) : [];
  const places: Place[] = [];
  for (const session of own.length > 0 ? own : sessions) {
    const projects = await openSetup(session.files, session.folder.uri.path, openTexts(session));
    places.push(...projects.map((project) => ({ session, project })));
  }
  const around = uri ? places.filter(({ project }) => isInside(uri.path, project.root)) : [];
  // a project may lie in another's folder: the nearest is meant
  const [nearest] = around.sort((a, b) => b.project.root.length - a.project.root.length);
  return nearest ? [nearest] : places;
}

/** The project that a file lies in; else the only one, else the one that is picked. */
export async function choosePlace(
  { sessions, words }: SetupHost,
  uri?: vscode.Uri,
): Promise<Place | 'none' | 'cancel'> {
  const places = await placesAround(sessions(), uri);
  const [only] = places;
  if (!only) return 'none';
  if (places.length === 1) return only;
  const outcome: Outcome<Place> = await pick(
    { title: words.pickProject, step: 1, of: 1, canGoBack: false },
    places.map((place) => ({
      label: `$(folder) ${nameOf(place)}`,
      description: place.session.folder.name,
      value: place,
    })),
  );
  return 'value' in outcome ? outcome.value : 'cancel';
}

function nameOf({ session, project }: Place): string {
  const path = relative(session.folder.uri.path, project.root);
  return path === '.' ? session.folder.name : path;
}

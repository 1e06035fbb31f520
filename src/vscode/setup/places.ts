import * as vscode from 'vscode';
import { isInside, relative } from '../../core/project/paths.ts';
import { openSetup, type SetupProject } from '../../core/setup/setup-project.ts';
import type { Session } from '../session.ts';
import { pickWhenRead, type Read } from './pages.ts';
import type { SetupHost } from './setup-host.ts';

/** A project in the workspace, and the session of the folder that it lies in. */
export interface Place {
  readonly session: Session;
  readonly project: SetupProject;
}

/** The project anew, as its files and the open documents are now. */
export async function reopen({ session, project }: Place): Promise<Place | undefined> {
  const all = await openSetup(session);
  const same = all.find(({ root }) => root === project.root);
  return same && { session, project: same };
}

/** Every project of the workspace, or of the folder that a file lies in. */
async function placesAround(sessions: readonly Session[], uri: vscode.Uri | undefined): Promise<Place[]> {
  const own = uri ? sessions.filter((session) => session.owns(uri)) : [];
  const places: Place[] = [];
  for (const session of own.length > 0 ? own : sessions) {
    const projects = await openSetup(session);
    places.push(...projects.map((project) => ({ session, project })));
  }
  const nearest = nearestOf(places, uri);
  return nearest ? [nearest] : places;
}

/** A project may lie in another's folder: the nearest is meant. */
function nearestOf(places: readonly Place[], uri: vscode.Uri | undefined): Place | undefined {
  if (!uri) return undefined;
  const around = places.filter(
    ({ session, project }) => session.owns(uri) && isInside(uri.path, project.root),
  );
  return around.sort((a, b) => b.project.root.length - a.project.root.length)[0];
}

/** The project that a file lies in; else the only one, else the one that is picked. */
export async function choosePlace(
  { sessions, words }: SetupHost,
  uri?: vscode.Uri,
): Promise<Place | 'none' | 'cancel'> {
  const outcome = await pickWhenRead(words.working, readPlaces(sessions(), uri, words.pickProject));
  return 'value' in outcome ? outcome.value : 'cancel';
}

async function readPlaces(
  sessions: readonly Session[],
  uri: vscode.Uri | undefined,
  title: string,
): Promise<Read<Place | 'none'>> {
  const places = await placesAround(sessions, uri);
  if (places.length <= 1) return { answer: places[0] ?? 'none' };
  const current = nearestOf(places, activeFile());
  // the file in front tells which one is meant
  if (current) return { answer: current };
  const items = places
    .map((place) => ({
      label: `$(folder) ${nameOf(place)}`,
      description: place.session.folder.name,
      value: place,
    }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  return { title, items };
}

/** The file in front: its tab, as an output or a search may be what has the focus. */
function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  if (input instanceof vscode.TabInputTextDiff) return input.modified;
  return vscode.window.activeTextEditor?.document.uri;
}

/** How the user knows the project: its folder below the workspace's. */
export function nameOf({ session, project }: Place): string {
  const path = relative(session.folder.uri.path, project.root);
  return path === '.' ? session.folder.name : path;
}

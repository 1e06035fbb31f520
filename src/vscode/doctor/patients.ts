import * as vscode from 'vscode';
import { diagnose } from '../../core/doctor/diagnose.ts';
import { troubleshoot } from '../../core/doctor/troubleshoot.ts';
import type { ProjectResult } from '../../core/engine/workspace.ts';
import { relative } from '../../core/project/paths.ts';
import type { PagePatient } from '../../pages/doctor/patient.ts';
import type { Session } from '../session.ts';

const MANIFESTS = '**/manifest.{json,config.ts,config.mts,config.js,config.mjs}';
const NOT_SOURCE = '**/{node_modules,unpackage,dist,uni_modules}/**';

/** Where a folder's own manifest stands: some virtual folders cannot be searched. */
const USUAL = ['manifest.json', 'src/manifest.json'];

/** One project, and what the doctor says of it. */
export interface Patient extends PagePatient {
  readonly session: Session;
}

/** The projects of the open folders, examined when somebody wants to see them. */
export class Patients implements vscode.Disposable {
  private readonly watcher = vscode.workspace.createFileSystemWatcher(MANIFESTS, false, true, false);
  private manifests: Promise<readonly vscode.Uri[]> | undefined;

  constructor(
    private readonly sessions: () => Iterable<Session>,
    changed: () => void,
  ) {
    const again = (): void => {
      this.manifests = undefined;
      changed();
    };
    this.watcher.onDidCreate(again);
    this.watcher.onDidDelete(again);
  }

  /** The projects as they were last checked. */
  async projects(): Promise<{ session: Session; result: ProjectResult }[]> {
    this.manifests ??= Promise.resolve(vscode.workspace.findFiles(MANIFESTS, NOT_SOURCE)).catch(() => []);
    const found = await this.manifests;
    const projects = new Map<string, { session: Session; result: ProjectResult }>();
    for (const session of this.sessions()) {
      const usual = USUAL.map((path) => vscode.Uri.joinPath(session.folder.uri, path));
      for (const uri of [...usual, ...found]) {
        const result = session.owns(uri) ? session.projectOf(uri.path) : undefined;
        if (result) projects.set(session.files.uri(result.root).toString(), { session, result });
      }
    }
    return [...projects.values()];
  }

  async examine(): Promise<Patient[]> {
    for (const session of this.sessions()) await session.current();
    const patients: Patient[] = [];
    for (const { session, result } of await this.projects()) {
      const found = await session.ask(result.manifest, (project) => {
        const diagnosis = diagnose(project, result.findings);
        return { diagnosis, advice: troubleshoot(project, diagnosis) };
      });
      if (!found) continue;
      const { folder, files } = session;
      const name = `${folder.name}/${relative(folder.uri.path, result.manifest)}`;
      patients.push({ key: files.uri(result.root).toString(), name, session, ...found });
    }
    return patients.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** The folders that are open have changed. */
  forget(): void {
    this.manifests = undefined;
  }

  dispose(): void {
    this.watcher.dispose();
  }
}

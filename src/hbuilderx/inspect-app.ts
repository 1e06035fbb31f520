import { readdirSync } from 'node:fs';
import { knownProviders, sourceFacts } from '../core/artefact/source-facts.ts';
import { basename, isInside, join, relative } from '../core/project/paths.ts';
import {
  changedFiles,
  faults,
  fingerprintWords,
  inspectionMarkdown,
  inspectionOf,
  Malformed,
} from '../node/artefact/index.ts';
import type { ChosenProject, Host } from './context.ts';
import { clickedPath, systemPath } from './paths.ts';

const APP = /\.(?:apk|aab|ipa|wgt|hap)$/i;

/** Below `unpackage`, where HBuilderX puts what it has built. */
const MAX_DEPTH = 4;
const MAX_APPS = 50;

/** Looks into a built app: the one that was clicked on, else one that HBuilderX has built of the project. Its page is a document. */
export async function inspectBuiltApp(host: Host, param?: unknown): Promise<void> {
  const { editor, language, words, temporary } = host;
  const clicked = clickedPath(param);
  const isApp = clicked !== undefined && APP.test(clicked);
  const project = await projectAround(host, isApp ? clicked : undefined, param);
  const path = isApp ? clicked : project && (await chosen(host, project));
  if (path === undefined) return;
  const facts = project && (await project.session.ask(project.manifest, sourceFacts));
  const source = facts && project && { ...facts, changed: changedFiles(systemPath(project.root)) };
  try {
    const inspection = inspectionOf(systemPath(path), knownProviders(), () => source);
    const page = inspectionMarkdown(inspection, basename(path), language);
    if (await editor.open(temporary.write(`${basename(path)}.md`, page))) return;
    for (const line of page.split('\n')) editor.log(line);
    editor.showLog();
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    const said = error.fault === 'kind' ? fingerprintWords[language].notApp : faults[language][error.fault];
    void editor.inform(words.notAnApp(basename(path), said));
  }
}

/** An app that lies in a project was built of it; any other is looked into by itself. */
async function projectAround(
  host: Host,
  app: string | undefined,
  param: unknown,
): Promise<ChosenProject | undefined> {
  if (app === undefined) return host.chooseProject(param);
  const session = host.sessionOf(app);
  if (!session) return undefined;
  await session.current();
  const around = session.projects.filter(({ root }) => isInside(app, root));
  const [nearest] = around.sort((a, b) => b.root.length - a.root.length);
  return nearest && { root: nearest.root, manifest: nearest.manifest, session };
}

async function chosen({ editor, words }: Host, { root }: ChosenProject): Promise<string | undefined> {
  const apps = appsBelow(join(root, 'unpackage'), 0);
  if (apps.length === 0) {
    void editor.inform(words.noApp);
    return undefined;
  }
  const items = apps.map((path) => ({ label: basename(path), description: relative(root, path) }));
  const at = await editor.pick(items, words.chooseApp);
  return at === undefined ? undefined : apps[at];
}

function appsBelow(folder: string, depth: number): string[] {
  if (depth > MAX_DEPTH) return [];
  try {
    return readdirSync(systemPath(folder), { withFileTypes: true })
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return appsBelow(path, depth + 1);
        return entry.isFile() && APP.test(entry.name) ? [path] : [];
      })
      .slice(0, MAX_APPS);
  } catch {
    return [];
  }
}

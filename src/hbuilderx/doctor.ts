import { diagnose } from '../core/doctor/diagnose.ts';
import { markdownOf } from '../core/doctor/markdown.ts';
import { troubleshoot } from '../core/doctor/troubleshoot.ts';
import { basename } from '../core/project/paths.ts';
import type { ChosenProject, Host } from './context.ts';

/** How far a project's push is. */
export async function doctor(host: Host, param?: unknown): Promise<void> {
  const project = await host.chooseProject(param);
  if (project) await showDoctor(host, project);
}

/** As a page; where HBuilderX shows none, as a Markdown document. Values are masked in that, so that it can be passed on. */
export async function showDoctor(host: Host, project: ChosenProject): Promise<void> {
  if (await host.doctorPage.open(project)) return;
  const { root, manifest, session } = project;
  const findings = (await session.current()).filter(
    ({ source }) => session.projectOf(source.path)?.root === root,
  );
  const text = await session.ask(manifest, (project) => {
    const diagnosis = diagnose(project, findings);
    return markdownOf(diagnosis, troubleshoot(project, diagnosis), { language: host.language });
  });
  if (text === undefined) return;
  const path = host.temporary.write(`${basename(root)}-push.md`, text);
  if (await host.editor.open(path)) return;
  for (const line of text.split('\n')) host.editor.log(line);
  host.editor.showLog();
}

import { complete } from '../../src/core/assist/completion.ts';
import { hover } from '../../src/core/assist/hover.ts';
import { links } from '../../src/core/assist/links.ts';
import { diagnose } from '../../src/core/doctor/diagnose.ts';
import { markdownOf } from '../../src/core/doctor/markdown.ts';
import { troubleshoot } from '../../src/core/doctor/troubleshoot.ts';
import { fixAll } from '../../src/core/engine/fix-all.ts';
import { reportObject } from '../../src/core/engine/json-report.ts';
import { Workspace } from '../../src/core/engine/workspace.ts';
import type { Project } from '../../src/core/project/project.ts';
import { readAnswers } from '../../src/core/setup/answers.ts';
import { Unanswered } from '../../src/core/setup/change.ts';
import { settable } from '../../src/core/setup/goal.ts';
import { NoProvider, planSetup } from '../../src/core/setup/plan.ts';
import { RefusedAnswers } from '../../src/core/setup/refusals.ts';
import { openSetup } from '../../src/core/setup/setup-project.ts';
import { type Files, memoryFileSystem, ROOT } from '../core/helpers.ts';
import { Broken, findingsIn, inside, judgeFinding, languages, noWorse, whole } from './judge.ts';
import { mutated } from './mutate.ts';
import type { Random } from './random.ts';

/** Answers as somebody may have written them down. */
const ANSWERS: readonly string[] = settable.map(({ id, vendors }) =>
  JSON.stringify(
    {
      provider: id,
      vendors: vendors.map((vendor) => vendor.id),
      values: Object.fromEntries(
        vendors.flatMap(({ values }) => values.map(({ id: key }) => [key, '12345'])),
      ),
      packageName: 'com.example.app',
      appId: '1400000000',
      cloudFunction: 'push',
      removeUniPush: true,
      removeOld: true,
    },
    null,
    2,
  ),
);

/** A project with one to three of its files changed, left out, or in the place of another. */
export function changedProject(
  random: Random,
  projects: readonly Files[],
): { files: Files; changed: string[] } {
  const files = { ...random.of(projects) };
  const changed: string[] = [];
  for (let left = 1 + random.below(3); left > 0; left--) {
    const names = Object.keys(files);
    if (names.length === 0) break;
    const wanted = names.filter((name) => /manifest|App\.vue|package\.json/.test(name));
    const name = random.of(random.chance(0.5) && wanted.length > 0 ? wanted : names);
    const text = files[name] ?? '';
    changed.push(name);
    const kind = random.below(20);
    if (kind === 0) delete files[name];
    else if (kind === 1) files[name] = '';
    else if (kind === 2) files[name] = files[random.of(names)] ?? '';
    else files[name] = mutated(random, text, Object.values(files));
  }
  return { files, changed };
}

const workspaceOf = (files: Files): Workspace =>
  new Workspace(memoryFileSystem(files), ROOT, {
    reportUnusedSuppressions: true,
    fault({ rule, error }) {
      throw new Broken(`rule ${rule} threw ${(error as Error)?.stack}`);
    },
  });

/** Checks, fixes, completes, sets up and diagnoses a project. Throws where something does not hold. */
export async function judgeProject(random: Random, files: Files, changed: readonly string[]): Promise<void> {
  const workspace = workspaceOf(files);
  const findings = await findingsIn(workspace);
  for (const finding of findings) judgeFinding(finding, files);
  reportObject(await workspace.check(), ROOT, 'en');
  await judgeFixAll(workspace, files);
  if (random.chance(0.5)) await judgeAssist(random, workspace, files, changed);
  if (random.chance(0.2)) await judgeDoctor(workspace, files);
  if (random.chance(0.2)) await judgeSetup(random, workspaceOf(files));
}

/** All fixes at once make no text parse worse, and done again they change nothing. */
async function judgeFixAll(workspace: Workspace, files: Files): Promise<void> {
  const { texts } = await fixAll(workspace, { safeOnly: false, textsOnly: true });
  const fixed = { ...files };
  for (const [path, { before, after }] of texts) {
    noWorse(path, before, after, 'fixing all');
    fixed[path.slice(ROOT.length + 1)] = after;
  }
  if (texts.size === 0) return;
  const again = await fixAll(workspaceOf(fixed), { safeOnly: false, textsOnly: true });
  for (const [path, { before, after }] of again.texts)
    if (before !== after) throw new Broken(`fixing all again changes ${path}:\n${before}\n--- to\n${after}`);
}

async function judgeAssist(
  random: Random,
  workspace: Workspace,
  files: Files,
  changed: readonly string[],
): Promise<void> {
  const name = random.of(changed);
  const text = files[name];
  if (text === undefined) return;
  const source = { path: `${ROOT}/${name}`, text };
  const offsets = Array.from({ length: 4 }, () => random.below(text.length + 1));
  for (const language of languages)
    await workspace.ask(source.path, (project: Project) => {
      for (const offset of offsets) {
        for (const item of complete(project, source, offset, language))
          whole(item.label, files, 'a completion');
        const shown = hover(project, source, offset, language);
        if (shown) inside(shown.span, 'a hover');
      }
      for (const { span } of links(project, source, language)) inside(span, 'a link');
    });
}

async function judgeDoctor(workspace: Workspace, files: Files): Promise<void> {
  const { projects } = await workspace.check();
  for (const { root, findings } of projects)
    for (const language of languages)
      await workspace.ask(`${root}/`, (project) => {
        const diagnosis = diagnose(project, findings);
        const advice = troubleshoot(project, diagnosis);
        whole(
          markdownOf(diagnosis, advice, { language, ticked: new Set(), mask: true }),
          files,
          'the doctor',
        );
      });
}

/** A plan comes of any answers, or a word about what is wrong with them. */
async function judgeSetup(random: Random, workspace: Workspace): Promise<void> {
  const given = random.of(ANSWERS);
  const text = random.chance(0.5) ? given : mutated(random, given, ANSWERS);
  const { answers } = readAnswers({ path: '/answers.json', text });
  for (const setup of await openSetup(workspace)) {
    try {
      const { texts } = await planSetup(setup, answers);
      for (const [path, { before, after }] of texts) noWorse(path, before, after, `the setup with ${text}`);
    } catch (error) {
      if (!(error instanceof NoProvider || error instanceof RefusedAnswers || error instanceof Unanswered))
        throw error;
    }
  }
}

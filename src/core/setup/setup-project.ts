import type { Fork, ForkOptions } from '../engine/workspace.ts';
import type { Project } from '../project/project.ts';
import { providers } from '../providers/index.ts';
import type { InstanceShape } from '../providers/provider-setup.ts';

/** What makes a script worth reading: beside what the rules want, what the place of the registration depends on. */
const WORDS: readonly string[] = [
  ...providers.flatMap(({ sdks = [] }) => sdks.map((sdk) => sdk.package)),
  ...providers
    .flatMap(({ setup }) => setup ?? [])
    .flatMap(({ instance, register, initialise }) => [
      ...(instance ? wordsFor(instance) : []),
      register,
      initialise,
    ]),
  ...providers.flatMap(({ register }) =>
    register.flatMap(({ callee }) => (callee.of === 'object' ? (callee.on ?? []) : [])),
  ),
];

function wordsFor({ names, method, construct, option }: InstanceShape): string[] {
  return [
    ...names.map((name) => `${name}.${method}`),
    // behind a cast, `(Sdk as any).create({ id })`, and under any name
    `).${method}(`,
    construct ? `.${method}(` : option,
  ];
}

/** One project as the setup sees it. Nothing is written: what is proposed is seen by later questions. */
export class SetupProject {
  constructor(
    readonly fork: Fork,
    readonly root: string,
  ) {}

  /** The same project; what is proposed to the one is not seen by the other. */
  async again(): Promise<SetupProject> {
    return new SetupProject(await this.fork.fork(), this.root);
  }

  /** Has a file at hand that may lie outside the folder; nothing where there is none. */
  async bring(path: string): Promise<void> {
    const text = await this.fork.read(path);
    if (text !== undefined) this.fork.propose(path, text);
  }

  /** Puts a question to the project, as often as it takes to read all that the answer depends on. */
  async ask<T>(question: (project: Project) => T): Promise<T> {
    const asked = await this.fork.ask(`${this.root}/`, (project) => ({ answer: question(project) }));
    if (!asked) throw new Error(`${this.root}: no uni-app project`);
    return asked.answer;
  }
}

/** What can be forked: a workspace, or a host's session on one. */
export interface Forkable {
  fork(options: ForkOptions): Promise<Fork>;
}

/** The uni-app projects of a workspace, each ready to be set up; the nearest first. */
export async function openSetup(workspace: Forkable): Promise<SetupProject[]> {
  // which findings the user wants to see says nothing of what stands in a setup's way
  const fork = await workspace.fork({ words: WORDS, severities: undefined });
  const projects = (await fork.roots()).map((root) => new SetupProject(fork, root).again());
  return Promise.all(projects);
}

import type * as vscode from 'vscode';

const KEY = 'doctor.ticked';

/** What a person has ticked off, project by project, kept in the workspace. */
export class Ticks {
  constructor(private readonly memory: vscode.Memento) {}

  of(project: string): ReadonlySet<string> {
    return new Set(this.all()[project] ?? []);
  }

  async set(project: string, id: string, done: boolean): Promise<void> {
    const ids = new Set(this.of(project));
    if (done) ids.add(id);
    else ids.delete(id);
    await this.memory.update(KEY, { ...this.all(), [project]: [...ids] });
  }

  private all(): Readonly<Record<string, readonly string[]>> {
    return this.memory.get<Record<string, string[]>>(KEY) ?? {};
  }
}

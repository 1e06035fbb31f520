import type { TextEdit } from '../../finding.ts';
import type { Project } from '../../project/project.ts';
import type { ScriptModule } from '../../syntax/module.ts';
import { addImports, type Import } from './imports.ts';
import { freeName } from './names.ts';
import { importedAs } from './registrar.ts';
import { importPath } from './specifier.ts';

/** What is to be imported, file by file: each name once, under a name that is free there. */
export class Imports {
  private readonly wanted = new Map<string, { module: ScriptModule | undefined; list: Import[] }>();

  constructor(private readonly project: Project) {}

  /** The name by which a file knows what another one exports. */
  bring(
    path: string,
    module: ScriptModule | undefined,
    exported: string,
    from: string,
    wanted: string,
  ): string {
    const known = module && importedAs(this.project, module, from, exported);
    if (known !== undefined) return known;
    const own = this.wanted.get(path) ?? { module, list: [] };
    this.wanted.set(path, own);
    const source = importPath(this.project, path, from);
    const same = own.list.find((one) => one.exported === exported && one.from === source);
    if (same) return same.name;
    const more = new Set(own.list.map(({ name }) => name));
    const name = module ? freeName(module, wanted, more) : wanted;
    own.list.push({ exported, name, from: source });
    return name;
  }

  /** The same, without bringing it in. */
  nameFor(path: string, module: ScriptModule, exported: string, from: string): string {
    const own = this.wanted.get(path)?.list.find((one) => one.exported === exported);
    return importedAs(this.project, module, from, exported) ?? own?.name ?? freeName(module, exported);
  }

  of(path: string): readonly Import[] {
    return this.wanted.get(path)?.list ?? [];
  }

  /** For every file but those that are written in some other way. */
  edits(except?: string): TextEdit[] {
    return [...this.wanted].flatMap(([path, { module, list }]) =>
      module && path !== except ? addImports(this.project, module, list) : [],
    );
  }
}

import { dirname, join } from '../../project/paths.ts';
import type { Project } from '../../project/project.ts';
import type { Provider } from '../../providers/provider.ts';
import type { InstanceShape } from '../../providers/provider-setup.ts';
import { excludesApp } from '../../syntax/branches.ts';
import type { Binding, CallSite, ScriptModule } from '../../syntax/module.ts';
import { readScript } from '../../syntax/reader.ts';
import { lookup } from '../../syntax/scope.ts';
import type { Node } from '../../syntax/tree.ts';
import { scriptParts } from '../../syntax/vue.ts';

/** Where an SDK comes from: one of the provider's packages, or a file that was copied into the project. */
export type Origin = 'package' | 'copied';

/** Names that stand for one another are followed as far as this. */
const MAX_STEPS = 10;

/** A text of more than this was not written by hand. */
const LONGEST = 50_000;

const LOADED = /\b(?:require|import)\s*\(\s*(["'])([^"'\n]+)\1/;

/** Follows names to the provider's SDK. */
export class SdkNames {
  constructor(
    private readonly project: Project,
    private readonly shape: InstanceShape,
    private readonly provider: Provider,
  ) {}

  /** Where the SDK comes from whose function the call calls to make its object; undefined for any other call. */
  originOf(module: ScriptModule, { callee, block }: CallSite): Origin | undefined {
    const { method, names } = this.shape;
    if (callee.length === 1) return this.ofFunction(module, callee[0] as string, block);
    if (callee.at(-1) !== method) return undefined;
    const owner = callee.slice(0, -1).filter((name, i) => i === 0 || name !== 'default');
    const [first = '', ...more] = owner;
    if (more.length === 0) return this.ofName(module, first, block);
    // `uni.TIM.create()`, `this.$TIM.create()`
    return names.includes((more.at(-1) ?? '').replace(/^\$/, '')) ? 'copied' : undefined;
  }

  /** Some script of the project has the SDK from its package, for more than its types. */
  isImported(): boolean {
    return this.project.scripts.some((module) =>
      module.bindings.some((one) => !excludesApp(one.branch) && this.bringsIn(one)),
    );
  }

  private bringsIn(binding: Binding): boolean {
    const { kind, from = '', source, start } = binding;
    if (kind !== 'import') return binding.path.length === 0 && this.isPackage(loadedBy(binding.init));
    const statement = source.text.lastIndexOf('import', start);
    return this.isPackage(from) && !/^import\s+type\b/.test(source.text.slice(statement, start));
  }

  private isPackage(from: string | undefined): boolean {
    const { sdks = [] } = this.provider;
    return (
      from !== undefined && sdks.some((sdk) => from === sdk.package || from.startsWith(`${sdk.package}/`))
    );
  }

  /** `const { connection } = websdk`, `const Connection = websdk.connection`, `import { connection } from 'sdk'` */
  private ofFunction(module: ScriptModule, name: string, block: number): Origin | undefined {
    const binding = lookup(module, name, block);
    const { method } = this.shape;
    if (binding?.kind === 'import')
      return binding.imported === method && this.isPackage(binding.from) ? 'package' : undefined;
    if (!binding?.init) return undefined;
    const path = [...(binding.init.kind === 'reference' ? binding.init.path : []), ...binding.path];
    if (path.at(-1) !== method) return undefined;
    if (this.isPackage(loadedBy(binding.init))) return 'package';
    return path.length > 1 ? this.ofName(module, path[0] as string, binding.block) : undefined;
  }

  private ofName(module: ScriptModule, name: string, block: number, steps = 0): Origin | undefined {
    const byName = this.shape.names.includes(name) ? 'copied' : undefined;
    const binding = lookup(module, name, block);
    if (steps > MAX_STEPS) return undefined;
    if (!binding) {
      const among = module.bindings.some((one) => one.name === name && this.isPackage(one.from));
      return among ? 'package' : byName;
    }
    const { kind, from = '', imported = '', init } = binding;
    if (kind === 'class' || kind === 'function') return undefined;
    if (kind !== 'import') return this.ofValue(module, init, binding.block, steps) ?? byName;
    if (this.isPackage(from)) return 'package';
    return this.ofExport(module, from, imported, steps) ?? byName;
  }

  private ofValue(
    module: ScriptModule,
    value: Node | undefined,
    block: number,
    steps: number,
  ): Origin | undefined {
    if (this.isPackage(loadedBy(value))) return 'package';
    if (value?.kind !== 'reference') return undefined;
    const [first = '', ...more] = value.path;
    return more.every((key) => key === 'default') ? this.ofName(module, first, block, steps + 1) : undefined;
  }

  private ofExport(by: ScriptModule, from: string, imported: string, steps: number): Origin | undefined {
    const module = steps > MAX_STEPS ? undefined : moduleFrom(this.project, by, from);
    const found = module?.exports.find(({ name }) => name === imported);
    if (!module || !found) return undefined;
    if (found.from !== undefined) {
      if (this.isPackage(found.from)) return 'package';
      return this.ofExport(module, found.from, found.imported ?? imported, steps + 1);
    }
    if (found.local !== undefined) return this.ofName(module, found.local, 0, steps + 1);
    return this.ofValue(module, found.value, 0, steps + 1);
  }
}

/** What `require('sdk')` or `await import('sdk')` loads. */
function loadedBy(node: Node | undefined): string | undefined {
  if (!node || node.kind === 'string' || node.kind === 'object' || node.kind === 'function') return undefined;
  const text = node.source.text.slice(node.start, node.end);
  return text.length < 300 ? LOADED.exec(text)?.[2] : undefined;
}

const ENDINGS = ['', '.ts', '.js', '.vue', '.mts', '.mjs', '/index.ts', '/index.js'];

/** Where a module of the project lies that another one imports; undefined for a package. */
export function pathFrom({ sourceRoot }: Project, by: ScriptModule, from: string): string | undefined {
  if (from.startsWith('@/')) return join(sourceRoot, from.slice(2));
  return from.startsWith('.') ? join(dirname(by.source.path), from) : undefined;
}

function moduleFrom(project: Project, by: ScriptModule, from: string): ScriptModule | undefined {
  const base = pathFrom(project, by, from);
  if (base === undefined) return undefined;
  const path = ENDINGS.map((ending) => base + ending).find(
    (one) => /\.\w+$/.test(one) && project.files.exists(one),
  );
  if (path === undefined) return undefined;
  const known = project.scripts.find(({ source }) => source.path === path);
  const text = known ? undefined : project.files.text(path);
  // an SDK that was copied into the project says nothing of where it is from
  if (typeof text !== 'string' || text.length > LONGEST) return known;
  return readScript({ path, text }, path.endsWith('.vue') ? scriptParts(text) : undefined);
}

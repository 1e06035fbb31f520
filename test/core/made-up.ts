import { withoutAsking } from '../../src/core/ask.ts';
import { Workspace } from '../../src/core/engine/workspace.ts';
import type { Finding } from '../../src/core/finding.ts';
import { findUses, wordsOf } from '../../src/core/project/facts.ts';
import type { Project, ProviderUse } from '../../src/core/project/project.ts';
import { providers } from '../../src/core/providers/index.ts';
import type { Provider, Value, VendorUse } from '../../src/core/providers/provider.ts';
import type { Report, Rule } from '../../src/core/rules/rule.ts';
import { lineStarts, positionAt } from '../../src/core/syntax/source.ts';
import { applyEdits, type Files, memoryFileSystem, ROOT } from './helpers.ts';

const [any] = providers as readonly [Provider];

/** A provider that nobody has made, with a native plugin of that name. */
export function madeUp(vendors: readonly VendorUse[], more: Partial<Provider> = {}): Provider {
  const {
    values: _values,
    files: _files,
    initialise: _initialise,
    click: _click,
    message: _message,
    sdks: _sdks,
    ...rest
  } = any;
  return {
    ...rest,
    id: 'made-up',
    name: 'Made-Up',
    delivery: [{ kind: 'native', id: 'Made-Up', requireNames: ['Made-Up'], aliases: [], source: 'either' }],
    vendors,
    ...more,
  };
}

/** A vendor of a made-up provider. */
export function vendorWith(id: VendorUse['id'], ...values: Value[]): VendorUse {
  return { id, values, files: [] };
}

/** A value at some place. */
export function valueAt(id: string, place: Value['place'], more: Partial<Value> = {}): Value {
  return { id, role: 'key', place, required: 'withVendor', ...more };
}

/** Asks something of a project in which that provider is looked for, until all that the question wants is read. */
export async function asked<T>(
  provider: Provider,
  files: Files,
  question: (project: Project, use: ProviderUse | undefined) => T,
): Promise<T> {
  const workspace = await new Workspace(memoryFileSystem(files), ROOT).fork({ words: wordsOf([provider]) });
  const manifest = `${ROOT}/${'src/manifest.json' in files ? 'src/' : ''}manifest.json`;
  let answer: { value: T } | undefined;
  await workspace.ask(manifest, (project) => {
    const uses = findUses([provider], project.manifest, project.scripts, project.requires, (node) =>
      project.resolve(node),
    );
    answer = { value: question({ ...project, uses }, uses[0]) };
  });
  if (!answer) throw new Error('no project');
  return answer.value;
}

export interface MadeUpReport extends Report {
  /** `manifest.json:3`. */
  readonly where: string;
  readonly textAt: string;
  readonly fixed: readonly Pick<Finding['fixes'][number], 'title' | 'edits' | 'ask' | 'copy' | 'safe'>[];
}

/** What a rule reports of a project in which that provider is looked for. */
export async function reported(provider: Provider, files: Files, rule: Rule): Promise<MadeUpReport[]> {
  return asked(provider, files, (project) => {
    const found: MadeUpReport[] = [];
    rule.check(project, (report) => {
      const { source, start, end } = report.at;
      const { line } = positionAt(lineStarts(source.text), start);
      const { fixes } = report;
      found.push({
        ...report,
        where: `${source.path.slice(ROOT.length + 1)}:${line + 1}`,
        textAt: source.text.slice(start, end),
        fixed: typeof fixes === 'function' ? fixes() : (fixes ?? []),
      });
    });
    return found;
  });
}

/** The files after the n-th fix of a report. */
export function mended(files: Files, report: MadeUpReport | undefined, index = 0): Files {
  const edits = withoutAsking(report?.fixed ?? [])[index]?.edits ?? [];
  if (edits.length === 0) throw new Error('there is no such fix');
  const changed = { ...files };
  for (const path of new Set(edits.map(({ source }) => source.path))) {
    const name = path.slice(ROOT.length + 1);
    changed[name] = applyEdits(
      files[name] ?? '',
      edits.filter(({ source }) => source.path === path),
    );
  }
  return changed;
}

/** A made-up project: the plugin is required, and its entry in the manifest holds that. */
export function withEntry(entry: string, more: Files = {}, also = ''): Files {
  return {
    'manifest.json': `{
  "vueVersion": "3",
  "app-plus": {
    /* plugins */
    "nativePlugins": {
      "Made-Up": {
        ${entry}
      }${also}
    },
    "distribute": { "android": { "packagename": "com.example.chat" } }
  }
}
`,
    'App.ts': "uni.requireNativePlugin('Made-Up')\n",
    ...more,
  };
}

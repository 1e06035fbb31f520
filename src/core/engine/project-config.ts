import type { Severity } from '../finding.ts';
import { dirname, isInside } from '../project/paths.ts';
import type { ProjectFiles } from '../project/project.ts';
import type { Report } from '../rules/rule.ts';
import { checkSchema, keyOf, placeOf } from '../schema/check.ts';
import { expectedWords } from '../schema/kinds.ts';
import { type Node, propertyOf, valueAt } from '../syntax/tree.ts';
import { fitsPatterns } from './path-patterns.ts';

export type RuleSeverity = Severity | 'off';

export const CONFIG_FILE = 'uni-offline-push.config.json';

/** The key of `package.json` that holds the same settings. */
const PACKAGE_KEY = 'uniOfflinePush';

/** A project's settings, and what is wrong with them. */
export interface ProjectConfig {
  readonly severities: ReadonlyMap<string, RuleSeverity>;
  /** Severities for some files alone; of several that fit, the last decides. */
  readonly overrides: readonly Override[];
  /** By id: `config-invalid` for settings that cannot be read, `unknown-rule` for a rule that is not there. */
  readonly problems: readonly (Report & { readonly rule: string })[];
}

/** Severities for the files that it fits. */
export interface Override {
  fits(path: string): boolean;
  readonly severities: ReadonlyMap<string, RuleSeverity>;
}

const NONE: ProjectConfig = { severities: new Map(), overrides: [], problems: [] };

/** What the settings say of a rule in a file; undefined where they say nothing. */
export function severityIn(config: ProjectConfig, rule: string, path: string): RuleSeverity | undefined {
  for (const { fits, severities } of [...config.overrides].reverse())
    if (severities.has(rule) && fits(path)) return severities.get(rule);
  return config.severities.get(rule);
}

/**
 * The settings that hold for a project: those of the nearest folder, from the project's up to the workspace's, that
 * has a config file or the key in its `package.json`. `knownRules`: the ids that may be named.
 */
export function readProjectConfig(
  root: string,
  workspaceRoot: string,
  files: ProjectFiles,
  knownRules: ReadonlySet<string>,
): ProjectConfig {
  for (let folder = root; ; folder = dirname(folder)) {
    const own = files.json(`${folder}/${CONFIG_FILE}`);
    if (own) {
      const broken = own.problems.find(({ kind }) => kind !== 'trailing-comma');
      if (broken) return { ...NONE, problems: [{ rule: 'config-invalid', message: 'syntax', at: broken }] };
      return readSettings(own.tree, knownRules);
    }
    const settings = valueAt(files.json(`${folder}/package.json`)?.tree, PACKAGE_KEY);
    if (settings) return readSettings(settings, knownRules);
    if (folder === '' || folder === workspaceRoot || !isInside(folder, workspaceRoot)) return NONE;
  }
}

/** Reads settings from a tree; what is wrong in them is left out and named. */
export function readSettings(tree: Node | undefined, knownRules: ReadonlySet<string>): ProjectConfig {
  if (!tree) return NONE;
  const invalid = checkSchema('project-config', tree);
  const problems = invalid.map((problem): ProjectConfig['problems'][number] => {
    const { kind, node } = problem;
    return {
      rule: 'config-invalid',
      message: kind === 'unknown-key' || kind === 'missing' ? kind : 'value',
      args: { key: keyOf(problem), expected: expectedWords(problem) },
      at: kind === 'unknown-key' ? placeOf(problem) : node,
    };
  });
  const severitiesIn = (node: Node): Map<string, RuleSeverity> => {
    const severities = new Map<string, RuleSeverity>();
    const set = propertyOf(node, 'rules')?.value;
    for (const { key, keySpan, value } of set?.kind === 'object' ? set.properties : []) {
      if (!knownRules.has(key))
        problems.push({ rule: 'unknown-rule', message: 'config', args: { name: key }, at: keySpan });
      else if (value.kind === 'string' && isSeverity(value.value)) severities.set(key, value.value);
    }
    return severities;
  };
  const severities = severitiesIn(tree);
  const list = propertyOf(tree, 'overrides')?.value;
  const overrides = (list?.kind === 'array' ? list.items : []).map((item) => ({
    fits: fitsFiles(item),
    severities: severitiesIn(item),
  }));
  return { severities, overrides, problems };
}

/** Whether a path fits the patterns of an entry: below the folder of the settings, as in a `.gitignore` there. */
function fitsFiles(item: Node): Override['fits'] {
  const files = propertyOf(item, 'files')?.value;
  const patterns = (files?.kind === 'array' ? files.items : []).flatMap((one) =>
    one.kind === 'string' ? one.value : [],
  );
  return fitsPatterns(dirname(item.source.path), patterns);
}

function isSeverity(text: string): text is RuleSeverity {
  return ['off', 'error', 'warning', 'information', 'hint'].includes(text);
}

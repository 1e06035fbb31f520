import type { Project } from '../../project/project.ts';
import { schemaRuleOf } from '../../providers/index.ts';
import type { Provider } from '../../providers/provider.ts';
import { checkSchema, type SchemaProblem } from '../../schema/check.ts';
import { type Node, type ObjectNode, propertiesOf } from '../../syntax/tree.ts';

export interface ConfigProblem {
  readonly problem: SchemaProblem;
  /** The object that has the key, or lacks it; the configuration itself where that cannot be told. */
  readonly object: ObjectNode;
  readonly provider: Provider;
}

/**
 * What breaks the schema that a call names for its configuration, in the registrations whose schema that rule tells of;
 * each configuration is read once.
 */
export function* configProblems(project: Project, rule: string): Generator<ConfigProblem> {
  const seen = new Set<Node>();
  for (const { provider, registrations } of project.uses) {
    for (const { config, shape } of registrations) {
      if (!shape.schema || schemaRuleOf(shape) !== rule || config?.kind !== 'object' || seen.has(config))
        continue;
      seen.add(config);
      for (const problem of checkSchema(shape.schema, config, project.resolve)) {
        const object = holderOf(config, problem, problem.path, project.resolve) ?? config;
        yield { problem, object, provider };
      }
    }
  }
}

function holderOf(
  from: Node,
  { kind, property, node }: SchemaProblem,
  path: readonly string[],
  resolve: (node: Node) => Node,
): ObjectNode | undefined {
  if (kind === 'missing') return node.kind === 'object' ? node : undefined;
  const object = resolve(from);
  if (object.kind !== 'object' || !property) return undefined;
  const [key = '', ...rest] = path;
  const own = propertiesOf(object, key);
  if (rest.length === 0)
    return own.some(({ start, source }) => start === property.start && source.path === property.source.path)
      ? object
      : undefined;
  for (const { value } of own) {
    const found = holderOf(value, { kind, property, node, path }, rest, resolve);
    if (found) return found;
  }
  return undefined;
}

import type { Project } from '../../project/project.ts';
import type { Provider } from '../../providers/provider.ts';
import { checkSchema, type SchemaProblem } from '../../schema/check.ts';
import type { SchemaId } from '../../schema/shape.ts';
import type { Node, ObjectNode } from '../../syntax/tree.ts';

export interface ConfigProblem {
  readonly problem: SchemaProblem;
  readonly config: ObjectNode;
  readonly provider: Provider;
}

/** What breaks a schema in the registrations' configurations that it belongs to; each configuration is read once. */
export function* configProblems(project: Project, schema: SchemaId): Generator<ConfigProblem> {
  const seen = new Set<Node>();
  for (const { provider, registrations } of project.uses) {
    for (const { config, shape } of registrations) {
      if (shape.schema !== schema || config?.kind !== 'object' || seen.has(config)) continue;
      seen.add(config);
      for (const problem of checkSchema(schema, config, project.resolve)) yield { problem, config, provider };
    }
  }
}

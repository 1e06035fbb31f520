import type { Project } from '../project/project.ts';
import { filesOf } from '../providers/index.ts';
import type { Provider } from '../providers/provider.ts';
import type { SetupAnswers } from './answers.ts';
import type { Field } from './fields.ts';
import { appPackage } from './package-name.ts';
import { keysWith, literalOf, stateAt } from './places.ts';
import { givenFile } from './vendor-files.ts';

/** A value that the user need not be asked for: the file that was picked, which a console made, has it. */
export function givenValue(
  project: Project,
  provider: Provider,
  { place }: Pick<Field, 'place'>,
  answers: SetupAnswers,
): string | undefined {
  if (place.in !== 'json') return undefined;
  for (const { file: own } of filesOf(provider)) {
    const at = place.anyOf.find(({ file }) => own.anyOf.includes(file));
    const file = at && own.required !== 'never' ? givenFile(project, answers, own.name) : undefined;
    const keys = at && file && keysWith(at.path, appPackage(project, provider, answers), file.tree);
    if (!keys) continue;
    const stated = stateAt(project, file.tree, keys);
    const literal = literalOf(project, stated);
    if (stated.state === 'set' && (literal?.kind === 'string' || literal?.kind === 'number'))
      return String(literal.value);
  }
  return undefined;
}

import type { Fix } from '../../finding.ts';
import { basename } from '../../project/paths.ts';

interface ChooseFix extends Omit<Fix, 'title' | 'args'> {
  readonly title: 'choose';
  readonly args: { readonly name: string };
}

/** A maker's file that lies outside the project, or is to be downloaded first: only the developer can say where. */
export function chooseFile(provider: string, to: string | undefined): ChooseFix[] {
  if (to === undefined) return [];
  const name = basename(to);
  return [{ title: 'choose', args: { name }, edits: [], choose: { name, provider, to }, safe: false }];
}

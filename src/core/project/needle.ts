import { basename, dirname } from './paths.ts';

/** Something to look for in all scripts of a project, whatever other words are in them. */
export interface Needle {
  readonly pattern: RegExp;
  /** The same for the same search. */
  readonly key: string;
  /** Whatever it is said in holds one of these. */
  readonly stems: readonly string[];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name as a word of its own. */
export function nameNeedle(name: string): Needle {
  return { key: name, pattern: new RegExp(`(?<![\\w$])${escaped(name)}(?![\\w$])`), stems: [name] };
}

/** What a module may be imported by, whatever the way to it: the end of its path in quotes. */
export function importNeedle(path: string): Needle {
  const name = basename(path).replace(/\.\w+$/, '');
  const folder = basename(dirname(path));
  if (name !== 'index')
    return {
      key: `import ${name}`,
      pattern: new RegExp(`(?:^|[/'"\`])${escaped(name)}(?:\\.\\w+)?['"\`]`),
      stems: [name],
    };
  const own = `(?:^|[/'"\`])${escaped(folder)}/?`;
  const parts = [`(?:${own}|[./'"\`@~]/)index(?:\\.\\w+)?`, own, `['"\`](?:\\.|\\.\\.|@|~)(?:/(?:\\.\\.)?)*`];
  return {
    key: `import ${folder}/index`,
    pattern: new RegExp(`(?:${parts.join('|')})['"\`]`),
    stems: [folder, 'index', '.', '@', '~'],
  };
}

/** Ways to import modules that name none of them. */
export const globNeedles: readonly Needle[] = ['import.meta.glob', 'require.context'].map(nameNeedle);

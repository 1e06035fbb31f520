import { type CodeStyle, type Habits, habitsOf, styleOfHabits, together } from '../../edits/habits.ts';
import { readEditorConfig, readPrettier, readPrettierKey, statedHabits } from '../../edits/stated.ts';
import { indentLines } from '../../edits/statement.ts';
import { written } from '../../edits/written.ts';
import { extname, join } from '../../project/paths.ts';
import type { Project } from '../../project/project.ts';
import { tokenize } from '../../syntax/lexer.ts';
import type { Source } from '../../syntax/source.ts';

/** Files that most projects have and people write by hand, from the source folder on. */
const TELLING = ['App.vue', 'main.ts', 'main.js', 'pages/index/index.vue', 'pages/index.vue'];

/** How a file of the project is to be written where nothing in it tells: as the project says, else as it does. */
export function styleOfProject(project: Project, path: string): CodeStyle {
  return styleOfHabits(stated(project, path), seen(project));
}

/** Lines in the one form that the setup's code has, as the file would have them before what follows there. */
export function styled(project: Project, source: Source, lines: readonly string[], next = ''): string[] {
  const code = written(lines, styleOfHabits(habitsOf(source), stated(project, source.path), seen(project)));
  return carriesOn(next) ? closed(code) : code;
}

/** Without a semicolon before it, the first code of a text would belong to the line above. */
function carriesOn(text: string): boolean {
  const [first] = tokenize(text.slice(0, 4000)).list;
  return first !== undefined && /[([`/+-]/.test(text.charAt(first.start));
}

/** The last line that is no comment ends with a semicolon. */
function closed(lines: readonly string[]): string[] {
  const last = lines.map((line) => /^\s*\/\//.test(line)).lastIndexOf(false);
  return lines.map((line, i) => (i === last && /[)\w'"]$/.test(line) ? `${line};` : line));
}

/** The text of a new file, of lines in that form. */
export function newText(project: Project, path: string, lines: readonly string[]): string {
  const style = styleOfProject(project, path);
  return indentLines(written(lines, style), '', style.unit, style.eol) + style.eol;
}

/** Prettier goes before the editor, which goes before what was seen. */
function stated({ root, files }: Project, path: string): Partial<Habits> {
  const text = (name: string): string => files.text(join(root, name)) ?? '';
  return statedHabits({
    ...readEditorConfig(text('.editorconfig'), extname(path).slice(1)),
    ...readPrettierKey(files.json(join(root, 'package.json'))?.tree),
    ...readPrettier(text('.prettierrc')),
    ...readPrettier(text('.prettierrc.json')),
  });
}

function seen({ sourceRoot, files, scripts }: Project): Habits {
  const sources = new Map<string, Source>();
  for (const { source } of scripts) sources.set(source.path, source);
  for (const name of TELLING) {
    const path = join(sourceRoot, name);
    const text = files.text(path);
    if (text && !sources.has(path)) sources.set(path, { path, text });
  }
  const habits = together([...sources.values()].map(habitsOf));
  // a project that shows nothing on the console may be held to that by its linter
  return habits.log.size > 0 || sources.size === 0 ? habits : { ...habits, log: new Map([['warn', 1]]) };
}

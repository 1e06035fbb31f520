import type { Editor } from './editor.ts';

/** HBuilderX's own schemes, as its documentation gives their colours; those of others are not known to plugins. */
const SCHEMES: Readonly<
  Record<string, readonly [back: string, text: string, raised: string, field: string]>
> = {
  Monokai: ['rgb(39,40,34)', 'rgb(179,182,166)', '#2e2e2e', '#2e2e2e'],
  'Atom One Dark': ['rgb(40,44,53)', 'rgb(171,178,191)', '#2e2e2e', '#2e2e2e'],
};
const LIGHT = ['rgb(255,250,232)', '#243237', 'rgb(224,237,211)', 'rgb(255,254,250)'] as const;

/** The style by which a page looks as HBuilderX does. */
export function lookOf(editor: Editor): string {
  const dark = SCHEMES[String(editor.ownSetting('editor.colorScheme'))];
  const [back, text, raised, field] = dark ?? LIGHT;
  const variables = {
    foreground: text,
    'editor-background': back,
    descriptionForeground: text,
    'editorWidget-background': raised,
    'input-background': field,
    'input-foreground': text,
    'button-background': dark ? '#2f62c0' : '#2b7a47',
    'button-foreground': '#ffffff',
    'button-hoverBackground': dark ? '#28539f' : '#23633a',
    'button-secondaryBackground': field,
    'button-secondaryForeground': text,
    'button-secondaryHoverBackground': back,
    'textLink-foreground': dark ? '#7db4ff' : '#0b5cad',
    errorForeground: dark ? '#ff9c9c' : '#b00020',
    'editorWarning-foreground': dark ? '#e0b050' : '#7a4f00',
    'testing-iconPassed': dark ? '#7fd88f' : '#19692d',
  };
  const set = Object.entries(variables).map(([name, value]) => `--vscode-${name}: ${value};`);
  return `:root { color-scheme: ${dark ? 'dark' : 'light'}; ${set.join(' ')} }`;
}

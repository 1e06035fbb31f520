import type { Language } from '../../core/messages/localized.ts';
import { html } from './page.ts';

/** Theme variables alone, so that every theme, high contrast included, looks as its maker meant it. */
const STYLE = `
body { color: var(--vscode-foreground); background: var(--vscode-editor-background);
  font: var(--vscode-font-size)/1.5 var(--vscode-font-family); padding: 0 1.5em 2em; max-width: 76em; }
h1 { font-size: 1.5em; font-weight: 600; } h2 { font-size: 1.25em; margin-top: 1.5em; } h3 { font-size: 1.05em; margin: 1.5em 0 .5em; }
h1:focus { outline: none; }
ul, ol { padding-left: 1.5em; margin: .25em 0; } li { margin: .35em 0; }
.steps, .facts, td ul { list-style: none; padding: 0; margin: 0; }
td label { white-space: nowrap; }
.detail { color: var(--vscode-descriptionForeground); margin: .15em 0; }
.steps p.detail { padding-left: 1.5em; }
.scroll { overflow-x: auto; margin-top: 1.5em; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-size: 1.05em; font-weight: 600; margin-bottom: .5em; }
th, td { text-align: left; vertical-align: top; padding: .4em .6em; border: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border)); }
thead th { background: var(--vscode-editorWidget-background); white-space: nowrap; }
th[scope=row] { white-space: nowrap; }
code { color: inherit; background: none; padding: 0; font: .9em var(--vscode-editor-font-family); }
ol { padding-left: 1.8em; } td ul code { color: var(--vscode-foreground); }
.state { white-space: nowrap; }
.wrong, .missing, .done, .ticked, .unknown, .person { font-weight: 700; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.wrong, .missing { color: var(--vscode-errorForeground); }
.done, .ticked { color: var(--vscode-testing-iconPassed, var(--vscode-foreground)); }
.unknown { color: var(--vscode-editorWarning-foreground); }
.none { color: var(--vscode-disabledForeground, var(--vscode-descriptionForeground)); }
button { font: inherit; line-height: 1.3; padding: .1em .7em; cursor: pointer; border-radius: 2px;
  color: var(--vscode-button-secondaryForeground, var(--vscode-foreground)); background: var(--vscode-button-secondaryBackground, transparent);
  border: 1px solid var(--vscode-contrastBorder, var(--vscode-button-border, transparent)); }
button:hover { background: var(--vscode-button-secondaryHoverBackground); }
button.quiet { color: var(--vscode-textLink-foreground); background: none; border-color: transparent; padding: .1em .3em; }
button.quiet:hover { text-decoration: underline; }
button[data-do=fix] { color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
button[data-do=fix]:hover { background: var(--vscode-button-hoverBackground); }
a { color: var(--vscode-textLink-foreground); white-space: nowrap; } a:hover { color: var(--vscode-textLink-activeForeground); }
input { accent-color: var(--vscode-button-background); margin: 0 .3em 0 0; }
:is(button, a, input, summary, .scroll):focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
summary { cursor: pointer; padding: .2em 0; }
`;

/** Tells the host what was pressed; takes a new body and keeps the focus and what was unfolded. */
const SCRIPT = `
const host = acquireVsCodeApi();
const main = document.querySelector('main');
const keyOf = (at) => at && at.dataset ? at.dataset.do + ' ' + at.dataset.ref : '';
const send = (at, done) => host.postMessage({ do: at.dataset.do, ref: at.dataset.ref, done });
main.addEventListener('click', (event) => {
  const at = event.target.closest('[data-do]');
  if (!at || at.dataset.do === 'tick') return;
  event.preventDefault();
  send(at);
});
main.addEventListener('change', (event) => {
  if (event.target.dataset.do === 'tick') send(event.target, event.target.checked);
});
addEventListener('message', ({ data }) => {
  const active = document.activeElement;
  const inside = main.contains(active);
  const key = keyOf(active);
  const alike = [...main.querySelectorAll('[data-do]')].filter((at) => keyOf(at) === key).indexOf(active);
  const open = new Set([...main.querySelectorAll('details[open]')].map(({ id }) => id));
  main.innerHTML = data.body;
  for (const details of main.querySelectorAll('details')) details.open = open.has(details.id);
  if (!inside) return;
  const again = [...main.querySelectorAll('[data-do]')].filter((at) => keyOf(at) === key);
  (again[alike] || again[0] || main.querySelector('h1')).focus();
});
host.postMessage({ do: 'ready' });
`;

/** The page around its body: nothing is loaded, and no script or style but these two runs. */
export function shellOf(body: string, title: string, language: Language, nonce: string): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>${body}</main>
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>`;
}

import type { Language } from '../core/messages/localized.ts';

/** A piece of a page: whatever went into it is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a page: a text is escaped, a list is set one after the other, `undefined` and `false` are nothing. */
export type Piece = string | number | Html | readonly Piece[] | undefined | false;

/** Tags with values between them, in an element or in an attribute's double quotes. */
export function html(tags: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return new Html(tags.map((tag, at) => (at === 0 ? tag : textOf(values[at - 1]) + tag)).join(''));
}

function textOf(piece: Piece): string {
  if (piece instanceof Html) return piece.text;
  if (isList(piece)) return piece.map(textOf).join('');
  return piece === undefined || piece === false ? '' : escaped(String(piece));
}

const isList = (piece: Piece): piece is readonly Piece[] => Array.isArray(piece);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

export interface PageDocument {
  readonly title: string;
  readonly language: Language;
  /** Unguessable, and new for every document. */
  readonly nonce: string;
  /** Goes after what every page has. */
  readonly style: string;
  /** Sees `host`: `host.send(message)`, and `host.listen(take)` for what the editor sends. */
  readonly script: string;
  /** What stands in `<main>`. */
  readonly body: Html;
}

/** The whole document: nothing is loaded from anywhere, and no style or script runs but its own. */
export function documentOf({ title, language, nonce, style, script, body }: PageDocument): string {
  const own = `'nonce-${nonce}'`;
  const policy = `default-src 'none'; style-src ${own}; script-src ${own}; form-action 'none'; base-uri 'none'`;
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${new Html(STYLE + style)}</style>
</head>
<body>
<main>${body}</main>
<script nonce="${nonce}">${new Html(HOST + script)}</script>
</body>
</html>
`.text;
}

/** The editor's own colours where it lends them, the system's where it does not; at forced colours the system's win. */
const STYLE = `
:root { color-scheme: light dark;
  --text: var(--vscode-foreground, CanvasText);
  --back: var(--vscode-editor-background, Canvas);
  --faint: var(--vscode-descriptionForeground, CanvasText);
  --line: var(--vscode-contrastBorder, var(--vscode-panel-border, rgba(127, 127, 127, .4)));
  --raised: var(--vscode-editorWidget-background, rgba(127, 127, 127, .1));
  --link: var(--vscode-textLink-foreground, LinkText);
  --bad: var(--vscode-errorForeground, #b00020);
  --warn: var(--vscode-editorWarning-foreground, #8a5a00);
  --good: var(--vscode-testing-iconPassed, #1a7f37);
  --focus: var(--vscode-focusBorder, Highlight);
  --field: var(--vscode-input-background, Field); --field-text: var(--vscode-input-foreground, FieldText);
  --field-line: var(--vscode-contrastBorder, var(--vscode-input-border, var(--vscode-panel-border, ButtonBorder)));
  --press: var(--vscode-button-background, ButtonFace); --press-text: var(--vscode-button-foreground, ButtonText);
  --press-over: var(--vscode-button-hoverBackground, ButtonFace);
  --press2: var(--vscode-button-secondaryBackground, ButtonFace); --press2-text: var(--vscode-button-secondaryForeground, ButtonText);
  --press2-over: var(--vscode-button-secondaryHoverBackground, ButtonFace);
  --press-line: var(--vscode-contrastBorder, var(--vscode-button-border, transparent)); }
@media (prefers-color-scheme: dark) { :root {
  --bad: var(--vscode-errorForeground, #ff8a8a); --warn: var(--vscode-editorWarning-foreground, #e0b050);
  --good: var(--vscode-testing-iconPassed, #6fcf7f); } }
.vscode-dark, .vscode-high-contrast { color-scheme: dark; }
.vscode-light, .vscode-high-contrast-light { color-scheme: light; }
* { box-sizing: border-box; }
body { color: var(--text); background: var(--back); margin: 0; padding: 0 min(1.5em, 4vw) 2em; overflow-wrap: anywhere;
  font: var(--vscode-font-size, 13px)/1.5 var(--vscode-font-family, system-ui, sans-serif); }
main { max-width: 64em; }
h1, h2, h3 { font-weight: 600; line-height: 1.3; } h1 { font-size: 1.5em; } h2 { font-size: 1.25em; } h3 { font-size: 1.05em; }
h1:focus { outline: none; }
code { color: inherit; background: none; padding: 0; font: .92em var(--vscode-editor-font-family, monospace); }
.faint { color: var(--faint); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
a { color: var(--link); }
summary { cursor: pointer; }
button { font: inherit; line-height: 1.3; padding: .25em .8em; cursor: pointer; border-radius: 2px; text-align: start;
  color: var(--press2-text); background: var(--press2); border: 1px solid var(--press-line); }
button:hover { background: var(--press2-over); }
button.main { color: var(--press-text); background: var(--press); } button.main:hover { background: var(--press-over); }
:is(button, a, input, select, textarea, summary, [tabindex]):focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
@media (forced-colors: active) { button { border-color: ButtonBorder; } }
`;

/** VS Code lends the page a function, HBuilderX an object that may come later. */
const HOST = `
const host = (() => {
  if (globalThis.acquireVsCodeApi) {
    const api = acquireVsCodeApi();
    return {
      send: (message) => api.postMessage(message),
      listen: (take) => addEventListener('message', ({ data }) => take(data)),
    };
  }
  const ready = new Promise((go) => globalThis.hbuilderx ? go() : addEventListener('hbuilderxReady', go));
  return {
    send: (message) => void ready.then(() => hbuilderx.postMessage(message)),
    listen: (take) => void ready.then(() => hbuilderx.onDidReceiveMessage(take)),
  };
})();
`;

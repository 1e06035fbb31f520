export const STYLE = `
#status:empty { display: none; }
#status { padding: .5em .75em; background: var(--raised); border: 1px solid var(--line); border-radius: 2px; }
.step { border-top: 1px solid var(--line); margin-top: 1.75em; }
h2 { margin: 1em 0 .5em; } :is(h1, h2)[tabindex]:focus { outline: none; }
.lines { color: var(--faint); margin: .35em 0; max-width: 52em; } ul.lines, ul.notes { padding-left: 1.4em; }
.lines li, .notes li { margin: .25em 0; }
.links { margin: .5em 0; } .links a { display: inline-block; margin-right: 1.25em; padding: .2em 0; }
.field { margin: 1em 0; max-width: 44em; }
.field > label:not(.option), legend { display: block; font-weight: 600; padding: 0; margin-bottom: .25em; }
.line { display: flex; flex-wrap: wrap; gap: .5em; }
.line input { flex: 1 1 12em; min-width: 0; }
input[type=text], input[type=password] { font: inherit; line-height: 1.4; padding: .3em .5em; border-radius: 2px; width: 100%;
  color: var(--field-text); background: var(--field); border: 1px solid var(--field-line); }
input::placeholder { color: var(--vscode-input-placeholderForeground, var(--faint)); opacity: 1; }
input[type=checkbox], input[type=radio] { flex: none; width: 16px; height: 16px; margin: 2px .6em 0 0; accent-color: var(--press); }
.option { display: flex; align-items: flex-start; padding: .25em 0; cursor: pointer; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.hint { color: var(--faint); }
.help { color: var(--faint); margin: .25em 0 0; }
.error { color: var(--bad); margin: .25em 0 0; font-weight: 600; }
.error[hidden] { display: none; }
.wrong input[type=text], .wrong input[type=password] { border-color: var(--bad); }
#end { margin-top: 1.75em; border-top: 1px solid var(--line); padding-top: 1em; } #end:empty { display: none; }
.buttons { display: flex; flex-wrap: wrap; gap: .5em; margin-top: 1.5em; }
.notes a { display: inline-block; padding: .2em 0; }
details { margin: .75em 0; } summary { padding: .2em 0; }
pre { margin: .5em 0; padding: .5em 0; font: .92em/1.5 var(--vscode-editor-font-family, monospace); white-space: pre-wrap;
  overflow-wrap: anywhere; background: var(--raised); border: 1px solid var(--line); }
pre span { display: block; padding: 0 .6em; min-height: 1.5em; }
pre .added { background: var(--vscode-diffEditor-insertedLineBackground, rgba(60, 160, 80, .2)); }
pre .taken { background: var(--vscode-diffEditor-removedLineBackground, rgba(220, 60, 60, .2)); }
pre .place { color: var(--faint); }
[aria-busy=true] button.main { opacity: .6; }
`;

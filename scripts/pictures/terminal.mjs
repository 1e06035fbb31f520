/** What the command line prints at a terminal, as a picture of one. */
import { spawnSync } from 'node:child_process';

/** As many columns as fit, and the width of one in the font, which gives a Chinese character two of them. */
const COLUMNS = 112;

/** The colours that are used, by their number. */
const COLOURS = {
  31: '#f47067',
  32: '#8ddb8c',
  33: '#dcbb5c',
  34: '#6cb6ff',
  35: '#dcbdfb',
  36: '#76e3ea',
  90: '#8b949e',
};

const STYLE = `
body { margin: 0; background: #22272e }
main { width: ${COLUMNS}ch; padding: 14px 18px 18px; font: 13px/1.45 'Noto Sans Mono CJK SC', monospace; color: #cdd9e5 }
pre { margin: 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }
.prompt { color: #8ddb8c }
.more { color: #8b949e }
header { display: flex; gap: 7px; padding-bottom: 10px }
header i { width: 11px; height: 11px; border-radius: 50%; background: #545d68 }
`;

/**
 * Runs a program at a terminal of its own.
 * @param {string[]} command
 * @param {{ cwd: string, locale: string }} options
 */
export function printedBy(command, { cwd, locale }) {
  const quoted = command.map((part) => `'${part.replaceAll("'", "'\\''")}'`).join(' ');
  const { stdout, error } = spawnSync('script', ['-qefc', quoted, '/dev/null'], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TERM: 'xterm-256color', COLUMNS: String(COLUMNS), LC_ALL: locale },
  });
  if (error)
    throw new Error(`a terminal is needed for these pictures (script of util-linux): ${error.message}`);
  return stdout.replaceAll('\r\n', '\n').trimEnd();
}

/**
 * The page that shows a command and what it printed.
 * @param {string} typed
 * @param {string} printed
 * @param {number} lines  as many of them as are shown, and the rest of the paragraph
 */
export function terminalPage(typed, printed, lines) {
  const all = printed.split('\n');
  // what is begun is told to its end
  const end = all.findIndex((line, at) => at >= lines && line.trim() === '');
  const more = end >= 0 ? '\n<span class="more">…</span>' : '';
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><main><header><i></i><i></i><i></i></header>
<pre><span class="prompt">$</span> ${escaped(typed)}
${coloured(all.slice(0, end < 0 ? all.length : end).join('\n'))}${more}</pre></main>`;
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Colours and weights as elements. */
function coloured(text) {
  const state = { bold: false, dim: false, underline: false, colour: undefined };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what begins them
  const parts = text.split(/\u001b\[([\d;]*)m/);
  return parts
    .map((part, at) => {
      if (at % 2 === 1) {
        for (const code of part.split(';').map(Number)) change(state, code);
        return '';
      }
      return part === '' ? '' : `<span style="${styleOf(state)}">${escaped(part)}</span>`;
    })
    .join('');
}

function change(state, code) {
  if (code === 0) Object.assign(state, { bold: false, dim: false, underline: false, colour: undefined });
  else if (code === 1) state.bold = true;
  else if (code === 2) state.dim = true;
  else if (code === 22) Object.assign(state, { bold: false, dim: false });
  else if (code === 4) state.underline = true;
  else if (code === 24) state.underline = false;
  else if (code === 39) state.colour = undefined;
  else state.colour = COLOURS[code] ?? state.colour;
}

function styleOf({ bold, dim, underline, colour }) {
  return [
    bold && 'font-weight: bold',
    dim && 'opacity: 0.65',
    underline && 'text-decoration: underline',
    colour && `color: ${colour}`,
  ]
    .filter(Boolean)
    .join('; ');
}

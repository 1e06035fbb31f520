// Turns VS Code's snippets into HBuilderX's: choices are `${1:a/b}` there, and languages have names of their own.

/** HBuilderX's ids of a language; of one that is not here it knows none. */
const LANGUAGES = {
  javascript: ['javascript', 'javascript_es6'],
  typescript: ['typescript'],
  vue: ['vue'],
  json: ['json', 'json_tm'],
  jsonc: ['json', 'json_tm'],
  java: ['java'],
};

/** Languages in which a snippet is of use outside of uni-app projects too. */
const ANYWHERE = new Set(['java']);

/**
 * The lists of snippets, as HBuilderX's package.json names them.
 * @param {readonly { language: string, path: string }[]} contributed  by VS Code's ids
 * @returns {{ project?: string, language: string, path: string }[]}
 */
export function snippetLists(contributed) {
  const lists = contributed.flatMap(({ language, path }) =>
    (LANGUAGES[language] ?? []).map((id) => ({
      ...(ANYWHERE.has(language) ? {} : { project: 'uni-app' }),
      language: id,
      path,
    })),
  );
  const key = ({ language, path }) => `${language} ${path}`;
  return lists.filter((list, i) => lists.findIndex((other) => key(other) === key(list)) === i);
}

/**
 * The snippets of one file. A snippet with several prefixes becomes several, for HBuilderX takes one of each.
 * @param {Record<string, { prefix: string | string[], body: string | string[], description?: string }>} snippets
 */
export function convertSnippets(snippets) {
  const converted = {};
  for (const [name, { prefix, body, description }] of Object.entries(snippets)) {
    const lines = (Array.isArray(body) ? body : body.split('\n')).map(convertLine);
    [prefix].flat().forEach((one, i) => {
      const key = i === 0 ? name : `${name} (${one})`;
      converted[key] = { prefix: one, body: lines, ...(description && { description }) };
    });
  }
  return converted;
}

/** A line of a body. Indentation can be written with tabs alone. */
function convertLine(line) {
  const [, indent, rest] = /^([ \t]*)(.*)$/s.exec(line);
  return indent.replaceAll('  ', '\t') + convertBody(rest);
}

/**
 * What stands in a body.
 * @param {string} text
 */
export function convertBody(text) {
  const place =
    /\\([$}\\])|\$(\d+)|\$\{(\d+)\}|\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}|\$\{(\d+):|\$\{([A-Z_]+):|\$\{?[A-Z_]{2,}\}?/g;
  let result = '';
  let at = 0;
  for (let match = place.exec(text); match; match = place.exec(text)) {
    result += text.slice(at, match.index);
    at = place.lastIndex;
    const [whole, escaped, plain, braced, choice, options, numbered, variable] = match;
    if (escaped !== undefined) result += escaped === '$' && /[\d{]/.test(text[at] ?? '') ? whole : escaped;
    else if (plain ?? braced) result += `$${plain ?? braced}`;
    else if (choice) result += ofChoices(choice, splitOptions(options));
    else if (numbered ?? variable) {
      const end = closing(text, at);
      const inner = textOf(text.slice(at, end));
      result += numbered ? ofDefault(numbered, inner) : inner;
      at = end + 1;
    }
    // a variable of VS Code's that stands alone: HBuilderX documents none
    place.lastIndex = at;
  }
  return result + text.slice(at);
}

const splitOptions = (options) =>
  options.split(/(?<!\\),/).map((option) => option.replace(/\\([,|\\])/g, '$1'));

/** An option that holds the sign between options cannot be one: the first is written out then. */
function ofChoices(number, options) {
  return options.some((option) => option.includes('/'))
    ? ofDefault(number, options[0])
    : `\${${number}:${options.join('/')}}`;
}

/** A default with a slash would be taken for choices: it is written out, with the cursor behind it. */
function ofDefault(number, text) {
  if (text === '') return `$${number}`;
  return text.includes('/') ? `${text}$${number}` : `\${${number}:${text}}`;
}

/** A default as plain text: HBuilderX documents no place within a place. */
function textOf(text) {
  return text
    .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)(?:,(?:\\.|[^|\\])*)?\|\}/g, '$1')
    .replace(/\$\{\w+:([^{}]*)\}/g, '$1')
    .replace(/\$\{?\w+\}?/g, '')
    .replace(/\\([$}\\])/g, '$1');
}

/** Where the brace that is open at the start is closed. */
function closing(text, from) {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '$' && text[i + 1] === '{') depth++;
    else if (text[i] === '}' && depth-- === 0) return i;
  }
  throw new Error(`a place in a snippet is not closed: ${text}`);
}

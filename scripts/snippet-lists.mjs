/** Where each file of snippets is offered, by VS Code's ids of languages: the editors' own lists are made of these. */
export const snippetFiles = [
  { language: 'javascript', path: './snippets/javascript.json' },
  { language: 'typescript', path: './snippets/javascript.json' },
  { language: 'vue', path: './snippets/javascript.json' },
  { language: 'json', path: './snippets/manifest.json' },
  { language: 'jsonc', path: './snippets/manifest.json' },
  { language: 'java', path: './snippets/java.json' },
];

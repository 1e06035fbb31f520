/** Run built programs, install packages, or go through a great many cases; all else answers at once, or nearly. */
export const slow = {
  folders: ['cli', 'fuzz', 'hbuilderx', 'mcp', 'node', 'real-apps', 'same', 'sdk', 'templates'],
  files: [
    ...['clone', 'eager', 'layers', 'packages', 'problem-matchers', 'reach', 'regexps'],
    ...['pages/doctor-page', 'pages/setup-page', 'core/growth', 'core/truncated'],
    ...['core/artefact/mutants', 'core/syntax/mutants'],
  ],
} as const;

/** The same as vitest is told it. */
export const slowPatterns = [
  ...slow.folders.map((name) => `test/${name}/**/*.test.ts`),
  ...slow.files.map((name) => `test/${name}.test.ts`),
];

/** Whether a file, as `test/cli/check.test.ts`, is one of them. */
export function isSlow(name: string): boolean {
  return (
    slow.folders.some((folder) => name.startsWith(`test/${folder}/`)) ||
    slow.files.some((file) => name === `test/${file}.test.ts`)
  );
}

// `node lint.mjs '[{ "folder": …, "lint": … }]'`: what ESLint says of each folder, as one JSON text.
import { ESLint } from 'eslint';
import { lints } from './lints.mjs';

const found = [];
for (const { folder, lint } of JSON.parse(process.argv[2])) {
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: lints[lint] });
  const results = await eslint.lintFiles(['.']);
  found.push(
    results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, column, message, ruleId }) => {
        const file = filePath.slice(folder.length + 1).replaceAll('\\', '/');
        return `${file}:${line}:${column} ${message} ${ruleId}`;
      }),
    ),
  );
}
console.log(JSON.stringify(found));

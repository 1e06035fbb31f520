import { replace } from '../edits/index.ts';
import { isBuiltin } from '../providers/index.ts';
import type { JsonSyntaxProblem } from '../syntax/jsonc.ts';
import { defineRule, type FixOf, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: 'manifest.json 有语法错误',
    messages: {
      'conflict-marker':
        'manifest.json 中留有合并冲突标记，无法解析，也无法打包。请选定一方的内容，删除 <<<<<<<、======= 和 >>>>>>> 这几行。',
      unexpected:
        'manifest.json 从这里开始无法解析，打包会失败，其余推送配置也无法检查。请改正此处（多为少了逗号、引号或括号）。',
      unclosed: 'manifest.json 缺少与之对应的右括号，无法解析，打包会失败，其余推送配置也无法检查。请补上。',
      'trailing-comma': '右括号前多了一个逗号：有的工具会忽略它，有的会因此无法解析 manifest.json。请删除。',
    },
    fixes: { remove: '删除多余的逗号' },
  },
  en: {
    title: 'manifest.json does not parse',
    messages: {
      'conflict-marker':
        'A merge-conflict marker is left in manifest.json: it does not parse, and nothing can be built. Keep one side and delete the <<<<<<<, ======= and >>>>>>> lines.',
      unexpected:
        'manifest.json does not parse from here on: the build fails, and the push settings cannot be checked. Fix the syntax here (most often a missing comma, quote or bracket).',
      unclosed:
        'manifest.json lacks a closing bracket: it does not parse, the build fails, and the push settings cannot be checked. Put it in.',
      'trailing-comma':
        'A comma stands before a closing bracket: some tools forgive it, others cannot read manifest.json because of it. Remove it.',
    },
    fixes: { remove: 'Remove the comma' },
  },
});

type Fix = FixOf<typeof messages>;

/**
 * A manifest that does not parse builds nothing. Comments and a byte-order mark are HBuilderX's own habit and legal; a
 * comma before a closing bracket is forgiven by some of DCloud's tools and not by others.
 */
export const manifestSyntax = defineRule({
  id: 'manifest-syntax',
  severity: 'error',
  messages,
  check(project, report) {
    if (project.uses.every(({ provider }) => isBuiltin(provider))) return;
    const seen = new Set<number>();
    for (const problem of project.manifest.problems) {
      if (seen.has(problem.start)) continue;
      seen.add(problem.start);
      const { kind } = problem;
      if (kind !== 'trailing-comma') report({ message: kind, at: problem });
      else report({ message: kind, at: problem, severity: 'warning', fixes: removal(problem) });
    }
  },
});

/** The comma separates nothing: without it the text says the same to every reader. */
function removal(problem: JsonSyntaxProblem): Fix[] {
  return [{ title: 'remove', edits: [replace(problem, '')], safe: true }];
}

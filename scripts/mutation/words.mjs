import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const LANGUAGES = new Set(['zh-CN', 'en']);

/** Words for people: a sentence that says nothing is no other behaviour, and what sentences say has tests of its own. */
const words = {
  shouldIgnore(path) {
    if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined;
    // what is worked out within a sentence is no word
    if (path.isTemplateLiteral() && !path.node.expressions.every(isPlain)) return undefined;
    const { parentPath } = path;
    return parentPath?.isObjectProperty() && LANGUAGES.has(nameOf(parentPath.node.key))
      ? 'words for people'
      : undefined;
  },
};

const isPlain = ({ type }) => type === 'Identifier' || type === 'MemberExpression';
const nameOf = (key) => key.name ?? key.value;

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'words', words)];

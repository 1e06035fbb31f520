import { parse } from '@babel/parser';
import type * as t from '@babel/types';
import type { ScriptModule } from '../../../src/core/syntax/module.ts';
import { readScript } from '../../../src/core/syntax/reader.ts';
import type { Node } from '../../../src/core/syntax/tree.ts';

// large: those alone wait for it who need it
const babel = await import('@babel/types');

/**
 * Babel as the judge of the reader: both readings of a script are turned into lists of facts, one line of text
 * each, and the lists are compared. A fact names its offsets, so that no two facts of a script are the same line.
 */
export type Fact = string;

/** Facts that only one of the two readings holds; undefined where Babel does not take the text for a script. */
export function disagreements(
  text: string,
): { babelOnly: Fact[]; readerOnly: Fact[]; facts: number; whole: boolean } | undefined {
  const babel = babelFacts(text);
  if (!babel) return undefined;
  const module = readScript({ path: '/script.ts', text });
  const reader = readerFacts(module);
  const [inBabel, inReader] = [new Set(babel), new Set(reader)];
  return {
    babelOnly: babel.filter((fact) => !inReader.has(fact)),
    readerOnly: reader.filter((fact) => !inBabel.has(fact)),
    facts: babel.length,
    whole: module.whole,
  };
}

export function readerFacts(module: ScriptModule): Fact[] {
  const { blocks } = module;
  const flow = (index: number): string => {
    const around: number[] = [];
    for (let at = index; at >= 0; at = blocks[at]?.parent ?? -1) {
      if (blocks[at]?.kind === 'function') around.unshift(blocks[at]?.start ?? -1);
    }
    return around.join('>');
  };
  const facts = module.calls.map((call) =>
    callFact(
      call.start,
      call.end,
      call.calleeSpan.start,
      call.callee,
      call.construct,
      call.optional,
      flow(call.block),
      call.args.map(nodeText),
    ),
  );
  for (const one of module.bindings) {
    facts.push(
      bindingFact(
        one.start,
        one.kind,
        one.name,
        flow(one.block),
        one.init && nodeText(one.init),
        one.path,
        one.from,
        one.imported,
      ),
    );
  }
  for (const one of module.exports) {
    facts.push(
      `export ${one.name} local=${one.local} value=${one.value && nodeText(one.value)} from=${one.from} imported=${one.imported}`,
    );
  }
  for (const block of blocks)
    if (block.kind === 'function')
      facts.push(`function ${block.start}-${block.end} in ${flow(block.parent)}`);
  return facts;
}

function callFact(
  start: number,
  end: number,
  calleeStart: number,
  callee: readonly string[],
  construct: boolean,
  optional: boolean,
  flow: string,
  args: readonly string[],
): Fact {
  return `call ${start}-${end} ${construct ? 'new ' : ''}${callee.join('.')}@${calleeStart}${optional ? '?.' : ''}(${args.join(', ')}) in ${flow}`;
}

function bindingFact(
  start: number,
  kind: string,
  name: string,
  flow: string,
  init: string | undefined,
  path: readonly string[],
  from?: string,
  imported?: string,
): Fact {
  return `binding ${start} ${kind} ${name} in ${flow} path=${path.join('.')} from=${from} imported=${imported} = ${init}`;
}

/** A literal tree as text, spans included; of a call only its name, as its arguments are facts of their own. */
function nodeText(node: Node): string {
  const place = `@${node.start}-${node.end}`;
  switch (node.kind) {
    case 'object':
      return `{${node.properties.map((one) => `${one.key}${one.shorthand ? '!' : ''}@${one.keySpan.start}-${one.keySpan.end}: ${nodeText(one.value)}`).join(', ')}${node.open ? ', …' : ''}}${place}`;
    case 'array':
      return `[${node.items.map(nodeText).join(', ')}]${place}`;
    case 'string':
      return `${JSON.stringify(node.value)}${place}`;
    case 'number':
    case 'boolean':
      return `${node.value}${place}`;
    case 'reference':
      return `${node.path.join('.')}${place}`;
    case 'call':
      return `${node.construct ? 'new ' : ''}${node.callee.join('.')}()${place}`;
    case 'function':
      return 'function';
    default:
      return node.kind;
  }
}

/** Every fact that Babel finds; undefined where it finds an error. */
export function babelFacts(text: string): Fact[] | undefined {
  let file: t.File;
  try {
    file = parse(text, {
      sourceType: 'unambiguous',
      plugins: ['typescript', 'decorators-legacy'],
      createParenthesizedExpressions: true,
      errorRecovery: false,
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      allowSuperOutsideMethod: true,
      allowUndeclaredExports: true,
    });
  } catch {
    return undefined;
  }
  const facts: Fact[] = [];
  for (const one of file.program.body) {
    if (babel.isImportDeclaration(one)) declareImports(one, facts);
    else if (babel.isExportDeclaration(one)) declareExports(one, facts);
  }
  walk(file.program, [], facts, text);
  return facts;
}

type Any = t.Node & { readonly [key: string]: unknown };
const at = (node: t.Node): number => node.start ?? -1;
const to = (node: t.Node): number => node.end ?? -1;

function walk(node: t.Node, flow: readonly number[], facts: Fact[], text: string): void {
  if (babel.isTSType(node) || babel.isTSInterfaceDeclaration(node) || babel.isTSTypeAliasDeclaration(node))
    return;
  const around = flow.join('>');
  if (babel.isCallExpression(node) || babel.isOptionalCallExpression(node) || babel.isNewExpression(node)) {
    const callee = calleePath(node.callee as t.Node);
    const hasParentheses = !babel.isNewExpression(node) || text[to(node) - 1] === ')';
    if (callee && hasParentheses && !(babel.isNewExpression(node) && to(node) === to(node.callee))) {
      const optional = babel.isOptionalCallExpression(node) && node.optional;
      facts.push(
        callFact(
          at(node),
          to(node),
          at(node.callee),
          callee,
          babel.isNewExpression(node),
          optional,
          around,
          node.arguments.map(literal),
        ),
      );
    }
  }
  if (babel.isTSDeclareFunction(node) && node.id)
    facts.push(bindingFact(at(node.id), 'function', node.id.name, around, undefined, []));
  if (babel.isFunction(node) || babel.isClass(node)) declareNamed(node, around, facts);
  else if (babel.isVariableDeclaration(node)) {
    for (const one of node.declarations) {
      const init = one.init ? literal(one.init) : undefined;
      targets(one.id, [], (name, path) =>
        facts.push(bindingFact(at(name), node.kind, name.name, around, init, path)),
      );
    }
  } else if (babel.isCatchClause(node) && node.param) {
    targets(node.param, [], (name, path) =>
      facts.push(bindingFact(at(name), 'parameter', name.name, around, undefined, path)),
    );
  }

  const isFunction = babel.isFunction(node) && node.body;
  if (isFunction) facts.push(`function ${at(node.body)}-${to(node.body)} in ${around}`);
  for (const key of babel.VISITOR_KEYS[node.type] ?? []) {
    const value = (node as Any)[key];
    const inner = isFunction && key === 'body' ? [...flow, at(node.body)] : flow;
    for (const child of Array.isArray(value) ? value : [value])
      if (child) walk(child as t.Node, inner, facts, text);
  }
}

function declareNamed(node: t.Function | t.Class, around: string, facts: Fact[]): void {
  if ((babel.isFunctionDeclaration(node) || babel.isClassDeclaration(node)) && node.id) {
    facts.push(
      bindingFact(
        at(node.id),
        babel.isClass(node) ? 'class' : 'function',
        node.id.name,
        around,
        undefined,
        [],
      ),
    );
  }
  if (!babel.isFunction(node) || !node.body) return;
  for (const one of node.params) {
    const inside = [around, at(node.body)].filter((part) => part !== '').join('>');
    targets(one, [], (name, path) =>
      facts.push(bindingFact(at(name), 'parameter', name.name, inside, undefined, path)),
    );
  }
}

/** The names that a declared name or pattern brings in, with the keys that lead to each one's value. */
function targets(
  node: t.Node,
  path: readonly string[],
  found: (name: t.Identifier, path: readonly string[]) => void,
): void {
  if (babel.isIdentifier(node)) {
    if (node.name !== 'this') found(node, path);
  } else if (babel.isAssignmentPattern(node))
    targets(node.left, path.length > 0 ? [...path.slice(0, -1), ''] : path, found);
  else if (babel.isRestElement(node)) targets(node.argument, path, found);
  else if (babel.isTSParameterProperty(node)) targets(node.parameter, path, found);
  else if (babel.isArrayPattern(node)) {
    for (const one of node.elements) if (one) targets(one, [...path, ''], found);
  } else if (babel.isObjectPattern(node)) {
    for (const one of node.properties) {
      if (babel.isRestElement(one)) targets(one, [...path, ''], found);
      else
        targets(
          one.value,
          [
            ...path,
            one.computed
              ? ''
              : babel.isIdentifier(one.key)
                ? one.key.name
                : babel.isStringLiteral(one.key)
                  ? one.key.value
                  : '',
          ],
          found,
        );
    }
  }
}

const nameOf = (node: t.Identifier | t.StringLiteral): string =>
  babel.isIdentifier(node) ? node.name : node.value;

function declareImports(node: t.ImportDeclaration, facts: Fact[]): void {
  for (const one of node.specifiers) {
    const imported = babel.isImportSpecifier(one)
      ? nameOf(one.imported)
      : babel.isImportDefaultSpecifier(one)
        ? 'default'
        : '*';
    facts.push(
      bindingFact(at(one.local), 'import', one.local.name, '', undefined, [], node.source.value, imported),
    );
  }
}

function declareExports(node: t.ExportDeclaration, facts: Fact[]): void {
  const add = (name: string, local?: string, value?: string, from?: string, imported?: string): void => {
    facts.push(`export ${name} local=${local} value=${value} from=${from} imported=${imported}`);
  };
  if (babel.isExportDefaultDeclaration(node)) add('default', undefined, literal(node.declaration));
  else if (babel.isExportAllDeclaration(node)) add('*', undefined, undefined, node.source.value, '*');
  else {
    for (const one of node.specifiers) {
      if (babel.isExportNamespaceSpecifier(one))
        add(one.exported.name, undefined, undefined, node.source?.value, '*namespace');
      else if (!babel.isExportSpecifier(one)) continue;
      else if (node.source)
        add(nameOf(one.exported), undefined, undefined, node.source.value, nameOf(one.local));
      else add(nameOf(one.exported), nameOf(one.local));
    }
    const declared = node.declaration;
    if (babel.isVariableDeclaration(declared)) {
      for (const one of declared.declarations) targets(one.id, [], (name) => add(name.name, name.name));
    } else if (declared && 'id' in declared && babel.isIdentifier(declared.id))
      add(declared.id.name, declared.id.name);
  }
}

const plain = (node: t.Node): t.Node =>
  babel.isTSNonNullExpression(node) ||
  babel.isTSAsExpression(node) ||
  babel.isTSSatisfiesExpression(node) ||
  babel.isTSTypeAssertion(node) ||
  babel.isParenthesizedExpression(node)
    ? plain(node.expression)
    : node;

/** A callee in the notation of the tree; undefined where it ends in no name. */
function calleePath(outer: t.Node): string[] | undefined {
  const node = plain(outer);
  if (babel.isIdentifier(node)) return [node.name];
  if (babel.isSuper(node)) return ['super'];
  if (babel.isMetaProperty(node)) return [node.meta.name, node.property.name];
  if ((!babel.isMemberExpression(node) && !babel.isOptionalMemberExpression(node)) || node.computed)
    return undefined;
  const last = babel.isPrivateName(node.property)
    ? `#${node.property.id.name}`
    : (node.property as t.Identifier).name;
  return [...(calleePath(node.object) ?? ['']), last];
}

function rootOf(outer: t.Node): t.Node {
  const node = plain(outer);
  const isPath = (babel.isMemberExpression(node) || babel.isOptionalMemberExpression(node)) && !node.computed;
  return isPath ? rootOf(node.object) : node;
}
const spanText = (node: t.Node): string => `@${node.start}-${node.end}`;

/** What `nodeText` writes, of a Babel node. */
function literal(outer: t.Node): string {
  const node = plain(outer);
  if (babel.isStringLiteral(node)) return `${JSON.stringify(node.value)}${spanText(node)}`;
  if (babel.isTemplateLiteral(node) && node.expressions.length === 0)
    return `${JSON.stringify(node.quasis[0]?.value.cooked)}${spanText(node)}`;
  if (babel.isNumericLiteral(node) || babel.isBooleanLiteral(node)) return `${node.value}${spanText(node)}`;
  if (babel.isUnaryExpression(node) && node.operator === '-' && babel.isNumericLiteral(node.argument))
    return `${-node.argument.value}${spanText(node)}`;
  if (babel.isBigIntLiteral(node)) return `${Number(node.value)}${spanText(node)}`;
  if (babel.isNullLiteral(node)) return 'null';
  if (babel.isAwaitExpression(node)) {
    const inner = literal(node.argument);
    return /^[^{["]*\(\)@\d+-\d+$/.test(inner) ? inner : 'unknown';
  }
  if (
    babel.isFunctionExpression(node) ||
    babel.isArrowFunctionExpression(node) ||
    babel.isFunctionDeclaration(node)
  )
    return 'function';
  if (babel.isArrayExpression(node))
    return `[${node.elements.map((one) => (one ? literal(one) : 'unknown')).join(', ')}]${spanText(node)}`;
  if (babel.isObjectExpression(node)) return objectText(node);
  if (babel.isIdentifier(node) && node.name !== 'undefined') return `${node.name}${spanText(node)}`;
  if (babel.isCallExpression(node) || babel.isOptionalCallExpression(node) || babel.isNewExpression(node)) {
    const path = calleePath(node.callee as t.Node);
    const ofThis = path?.[0] === '' && babel.isThisExpression(rootOf(node.callee as t.Node));
    if (!path || path.lastIndexOf('') > (ofThis ? 0 : -1) || to(node) === to(node.callee)) return 'unknown';
    return `${babel.isNewExpression(node) ? 'new ' : ''}${path.join('.')}()${spanText(node)}`;
  }
  const path =
    babel.isMemberExpression(node) || babel.isOptionalMemberExpression(node) || babel.isMetaProperty(node)
      ? calleePath(node)
      : undefined;
  return path && !path.includes('') && path[0] !== 'super' ? `${path.join('.')}${spanText(node)}` : 'unknown';
}

function objectText(node: t.ObjectExpression): string {
  let open = false;
  const properties: string[] = [];
  for (const one of node.properties) {
    if (babel.isSpreadElement(one) || (one.computed && !babel.isStringLiteral(one.key))) {
      open = true;
      continue;
    }
    const key = babel.isIdentifier(one.key)
      ? one.key.name
      : babel.isStringLiteral(one.key) || babel.isNumericLiteral(one.key)
        ? String(one.key.value)
        : '';
    const shorthand = babel.isObjectProperty(one) && one.shorthand;
    const value = babel.isObjectMethod(one) ? 'function' : literal(one.value);
    const brackets = one.computed ? 1 : 0;
    properties.push(
      `${key}${shorthand ? '!' : ''}@${at(one.key) - brackets}-${to(one.key) + brackets}: ${value}`,
    );
  }
  return `{${properties.join(', ')}${open ? ', …' : ''}}${spanText(node)}`;
}

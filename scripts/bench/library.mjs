/**
 * A minified library: the tokens of a chat SDK without a blank that is not needed, and with the words that the check
 * looks for. The same length gives the same bytes every time.
 */
import { randomOf } from './random.mjs';

/** @typedef {import('./random.mjs').Random} Random */

const WORDS = [
  'registerPlugin',
  'offlinePushInfo',
  'offlinePushConfig',
  'requireNativePlugin',
  'createTextMessage',
];
const KEYS = [
  'type',
  'payload',
  'conversationID',
  'value',
  'data',
  'code',
  'message',
  'sequence',
  'from',
  'to',
  'time',
  'length',
];

/**
 * @param {number} length about how many characters
 * @param {number} lineLength how long a line is; a minifier breaks lines where it may
 */
export function minifiedLibrary(length, lineLength) {
  const random = randomOf(length);
  const lines = [
    `!function(e,t){"object"==typeof exports&&"undefined"!=typeof module?module.exports=t():(e=e||self).SDK=t()}(this,function(){`,
  ];
  let line = '';
  let total = 0;
  while (total < length) {
    const next = statement(random);
    total += next.length;
    line += next;
    if (line.length < lineLength) continue;
    lines.push(line);
    line = '';
  }
  return `${lines.join('\n')}\n${line}return{create:function(e){return new t1(e)}}});\n`;
}

/** @param {Random} random */
function statement(random) {
  /** @param {string} letters */
  const name = (letters) =>
    random.pick([...letters]) + (random.between(0, 9) > 6 ? random.between(1, 99) : '');
  const key = () => random.pick(random.between(0, 40) === 0 ? WORDS : KEYS);
  const [a, b, c, d] = [name('et'), name('nr'), name('oi'), name('asu')];
  switch (random.between(0, 7)) {
    case 0:
      return `function ${a}${random.between(1, 999)}(${b},${c}){var ${d}=${b}.${key()}||{};if(!${d}.${key()})return ${c}(new Error("${key()} is invalid"));this.${key()}=${d}.${key()}}`;
    case 1:
      return `var ${a}=${b}.${key()}?${c}.${key()}:void 0,${d}=${b}&&${c}[${random.between(0, 99)}];`;
    case 2:
      return `${a}.prototype.${key()}=function(${b},${c}){return this.${key()}.${key()}(${b},{${key()}:${c},${key()}:!0,${key()}:"${key()}"})};`;
    case 3:
      return `for(var ${a}=0,${b}=${c}.length;${a}<${b};${a}++)${d}[${c}[${a}].${key()}]=${c}[${a}]/${random.between(2, 9)};`;
    case 4:
      return `switch(${a}.${key()}){case ${random.between(1, 9)}:${b}.${key()}();break;default:${c}=${d}}`;
    case 5:
      return `${a}.${key()}(function(${b}){var ${c}=${b}.${key()}.replace(/[^\\w"']+/g,"-");return ${c}.split(",").map((function(${d}){return ${d}.${key()}}))}).catch((function(${b}){${c}.${key()}(${b})}));`;
    case 6:
      return `try{${a}.${key()}(${b}=>({...${b},${key()}:${c}===${d}}))}catch(${b}){throw ${b}}`;
    default:
      return `${a}.${key()}=${b}.${key()}.concat(\`\${${c}.${key()}}-\${${d}}\`,'${key()}');`;
  }
}

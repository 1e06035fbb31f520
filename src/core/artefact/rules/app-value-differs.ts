import type { AppFacts, SourceValue } from '../facts.ts';
import { appRuleMessages, defineAppRule } from './rule.ts';
import { bare, comparable, declaredIn, isAndroid, masked } from './shared.ts';

const messages = appRuleMessages({
  'zh-CN': {
    title: '安装包里的值与项目中的不同',
    messages: {
      differs:
        '“{name}”在安装包里是 {there}，项目中的“{id}”是 {here}：手机上用的是安装包里的值。请重新打包（自定义基座也要重新制作），或改正项目。',
    },
  },
  en: {
    title: "A value in the app is not the project's",
    messages: {
      differs:
        '"{name}" is {there} in the app, and "{id}" in the project is {here}: phones go by the one in the app. Build anew, a custom base too, or correct the project.',
    },
  },
});

export const appValueDiffers = defineAppRule({
  id: 'app-value-differs',
  severity: 'error',
  messages,
  check(app, source, report) {
    const told = new Set<string>();
    for (const value of comparable(app, source)?.values ?? []) {
      const other = otherValue(app, value);
      if (!other || told.has(other.name)) continue;
      told.add(other.name);
      report('differs', declaredIn(app), {
        name: other.name,
        there: masked(other.value),
        id: value.id,
        here: masked(value.value),
      });
    }
  },
});

/** What stands in the app in the place of a value; undefined where it is the same, or cannot be told. */
function otherValue(
  app: AppFacts,
  { name, value, maker, id }: SourceValue,
): { name: string; value: string } | undefined {
  if (bare(value) === '') return undefined;
  const own = app.makers.find((one) => one.id === maker)?.credentials ?? [];
  if (name !== undefined) {
    const there = app.values.get(name);
    // digits that became a float are told as such
    const isFloat = own.some((one) => one.name === name && one.type === 'float');
    return there === undefined || isFloat || isSame(there, value) ? undefined : { name, value: there };
  }
  if (!isAndroid(app) || value === '0') return undefined;
  const kind = kindOf(id);
  const alike = own.filter(
    (one) => kind !== undefined && kindOf(one.name) === kind && bare(one.value) !== '',
  );
  if (alike.length !== 1 || own.some((one) => isSame(one.value, value))) return undefined;
  return alike[0]?.type === 'float' ? undefined : alike[0];
}

const isSame = (a: string, b: string): boolean => a === b || bare(a) === bare(b);

/** `appid`, `appkey`: what a name says that it is. */
function kindOf(name: string): string | undefined {
  const [found] = /(?:app|client)[_.]?(?:id|secret)$|(?:app|api)[_.]?key$/i.exec(name) ?? [];
  return found && (/key$/i.test(found) ? 'key' : /secret$/i.test(found) ? 'secret' : 'id');
}

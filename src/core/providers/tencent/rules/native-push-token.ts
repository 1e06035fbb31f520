import { defineRule, ruleMessages } from '../../../rules/rule.ts';
import {
  constantsIn,
  firstArguments,
  isAssigned,
  type NativeCode,
  type NativeConstant,
  readNative,
} from '../../../syntax/native-code.ts';
import { nativeReports } from '../../index.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '原生代码里的证书 ID 没有填',
    messages: {
      unset:
        '{vendor}的证书 ID“{name}”还是“{value}”，却传给了 {token}：IM 服务端找不到推送证书，{vendor}手机收不到离线推送。请填入在 IM 控制台添加证书后得到的证书 ID。',
    },
    fixes: {},
  },
  en: {
    title: 'A certificate id in native code is not filled in',
    messages: {
      unset:
        '{vendor}: the certificate id {name} is still {value}, and {token} takes it: the IM service finds no push certificate, and {vendor} phones get no offline push. Fill in the id that the IM console gave for the certificate.',
    },
    fixes: {},
  },
});

/**
 * The IM service sends by the certificate whose id comes with the phone's token; an id that is still 0 is none.
 * Source: Tencent Cloud IM's page on OPPO push, steps 2 and 4.
 */
export const nativePushToken = defineRule({
  id: 'native-push-token',
  severity: 'warning',
  messages,
  keywords: nativeReports.flatMap(({ tokenClass, constants }) => [tokenClass, ...Object.values(constants)]),
  check(project, report) {
    if (project.manifest.uniAppX || project.natives.length === 0) return;
    const codes = project.natives.map(readNative);
    for (const { tokenClass, constants } of nativeReports) {
      const vendorOf = new Map(Object.entries(constants).map(([vendor, name]) => [name, vendor]));
      const names = [...vendorOf.keys()];
      const isUsed = usesIn(codes, tokenClass);
      const assigned = new Set(names.filter((name) => codes.some((code) => isAssigned(code, name))));
      for (const constant of codes.flatMap((code) => constantsIn(code, names))) {
        const { name, value } = constant;
        if (value === undefined || value > 0 || assigned.has(name) || !isUsed(constant)) continue;
        const args = { name, value, vendor: vendorOf.get(name) as string, token: tokenClass };
        report({ message: 'unset', args, at: constant });
      }
    }
  },
});

/** Tells whether a use certainly names that constant: several types may have one of the name. */
function usesIn(codes: readonly NativeCode[], type: string): (constant: NativeConstant) => boolean {
  const qualified = new Set<string>();
  const plain = new Map<string, Set<NativeCode>>();
  for (const code of codes) {
    for (const { name, qualifier } of firstArguments(code, type)) {
      if (qualifier !== undefined) qualified.add(`${qualifier}.${name}`);
      else plain.set(name, (plain.get(name) ?? new Set()).add(code));
    }
  }
  return (constant) =>
    constant.owners.some((owner) => qualified.has(`${owner}.${constant.name}`)) ||
    [...(plain.get(constant.name) ?? [])].some((code) => sees(code, constant));
}

/** The name alone stands for that constant in a file. */
function sees(
  { source, text }: NativeCode,
  { name, owners, topLevel, source: own }: NativeConstant,
): boolean {
  if (source.path === own.path) return true;
  const imported = new RegExp(
    `\\bimport\\s+(?:static\\s+)?(?:\\w+\\.)*?${owners.at(-1)}\\s*\\.\\s*(?:\\w+\\.)*(?:${name}\\b|\\*)`,
  ).test(text);
  return imported || (topLevel && source.path.endsWith('.kt'));
}

import { nativeReports } from '../providers/index.ts';
import {
  constantsIn,
  firstArguments,
  isAssigned,
  type NativeCode,
  type NativeConstant,
  type NativeUse,
  readNative,
} from '../syntax/native-code.ts';
import type { Rule } from './rule.ts';

/**
 * The IM service sends by the certificate whose id comes with the phone's token; an id that is still 0 is none.
 * Source: Tencent Cloud IM's page on OPPO push, steps 2 and 4.
 */
export const nativePushToken: Rule = {
  id: 'native-push-token',
  severity: 'warning',
  words: nativeReports.flatMap(({ tokenClass, constants }) => [tokenClass, ...Object.values(constants)]),
  check(project, report) {
    if (project.manifest.uniAppX || project.natives.length === 0) return;
    const codes = project.natives.map(readNative);
    for (const { tokenClass, constants } of nativeReports) {
      const vendorOf = new Map(Object.entries(constants).map(([vendor, name]) => [name, vendor]));
      const names = [...vendorOf.keys()];
      const uses = codes.flatMap((code) => firstArguments(code, tokenClass).map((use) => ({ ...use, code })));
      for (const constant of codes.flatMap((code) => constantsIn(code, names))) {
        const { name, value } = constant;
        if (value === undefined || value > 0 || !uses.some((use) => isUseOf(use, constant))) continue;
        if (codes.some((code) => isAssigned(code, name))) continue;
        const args = { name, value, vendor: vendorOf.get(name) ?? '', token: tokenClass };
        report({ message: 'unset', args, at: constant });
      }
    }
  },
};

/** The use certainly names that constant: several types may have one of the name. */
function isUseOf(
  { name, qualifier, code }: NativeUse & { code: NativeCode },
  constant: NativeConstant,
): boolean {
  if (name !== constant.name) return false;
  if (qualifier !== undefined) return constant.owners.includes(qualifier);
  if (code.source.path === constant.source.path) return true;
  const owner = constant.owners.at(-1);
  const imported = new RegExp(
    `\\bimport\\s+(?:static\\s+)?(?:\\w+\\.)*?${owner}\\s*\\.\\s*(?:\\w+\\.)*(?:${name}\\b|\\*)`,
  ).test(code.text);
  return imported || (constant.topLevel && code.source.path.endsWith('.kt'));
}

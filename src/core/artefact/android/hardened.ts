import type { Localized } from '../../messages/localized.ts';
import type { Zip } from '../formats/zip.ts';

/**
 * Tools that encrypt an app's code, by the library that decrypts it. Source: the signatures that public detectors of
 * packers agree on (APKiD and others), looked up 2026-11-21.
 */
const TOOLS: readonly (readonly [library: RegExp, name: Localized])[] = [
  [/\/libjiagu\w*\.so$/, { 'zh-CN': '360 加固', en: '360 Jiagu' }],
  [/\/libshell(?:a|x)-[\w.-]*\.so$/, { 'zh-CN': '腾讯乐固', en: 'Legu' }],
  [/\/libDexHelper\w*(?:-x86)?\.so$/, { 'zh-CN': '梆梆加固', en: 'Bangcle' }],
  [/\/libexecmain\.so$/, { 'zh-CN': '爱加密', en: 'Ijiami' }],
  [/\/libnesec\.so$/, { 'zh-CN': '网易易盾', en: 'Yidun' }],
  [/\/libbaiduprotect\w*\.so$/, { 'zh-CN': '百度加固', en: 'Baidu' }],
];

export function hardenedBy(zip: Zip): Localized | undefined {
  for (const name of zip.entries.keys())
    if (name.endsWith('.so')) for (const [library, tool] of TOOLS) if (library.test(name)) return tool;
  return undefined;
}

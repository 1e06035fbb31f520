import type { Language } from '../core/messages/localized.ts';
import { NotRegular } from './not-regular.ts';
import { AlreadyThere, OutsideFolder } from './place.ts';
import { ChangedMeanwhile } from './staged.ts';

type Text = Readonly<Record<Language, string>>;

const CHANGED: Text = {
  'zh-CN': '检查之后文件又有改动，请再运行一次',
  en: 'it was changed after it was checked; run this again',
};
const THERE: Text = { 'zh-CN': '这里已有同名的文件或目录', en: 'there is something of that name already' };
const NOT_REGULAR: Text = { 'zh-CN': '不是普通文件', en: 'it is not a regular file' };
const DENIED: Text = {
  'zh-CN': '没有权限修改它，或没有权限写入它所在的目录',
  en: 'no permission to change it, or to write into its folder',
};
const FULL: Text = { 'zh-CN': '磁盘空间不足', en: 'the disk is full' };

/** By the system's codes. */
const texts: Readonly<Record<string, Text>> = {
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: { 'zh-CN': '所在的磁盘是只读的', en: 'it lies on a read-only disk' },
  ENOSPC: FULL,
  EDQUOT: FULL,
  ENOTDIR: { 'zh-CN': '它所在的目录应是目录，却是一个文件', en: 'a file is in the place of its folder' },
  ENOENT: { 'zh-CN': '文件不存在', en: 'there is no such file' },
};

/** Why a file could not be written, for the user. */
export function reasonOf(error: Error, language: Language): string {
  if (error instanceof ChangedMeanwhile) return CHANGED[language];
  if (error instanceof AlreadyThere) return THERE[language];
  if (error instanceof NotRegular) return NOT_REGULAR[language];
  if (error instanceof OutsideFolder)
    return language === 'en'
      ? `a link leads out of the folder, to ${error.target}; nothing is written there`
      : `链接指向该目录之外的 ${error.target}，不会写入`;
  const { code = '' } = error as NodeJS.ErrnoException;
  const text = texts[code];
  return text ? `${text[language]}${language === 'en' ? ` (${code})` : `（${code}）`}` : error.message;
}

/** Why a path cannot be checked, in Chinese, for the person who named it. */
export class Unreadable extends Error {}

/** The same for any error: what the file system says in plain words; what nobody foresaw as an internal error. */
export function explain(error: unknown): string {
  if (error instanceof Unreadable) return error.message;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (typeof code === 'string' && (error as NodeJS.ErrnoException).syscall)
    return REASONS[code] ?? `无法读取（${code}）`;
  return `内部错误：${error instanceof Error ? error.message : String(error)}`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹',
  ENOTDIR: '没有这个文件或文件夹',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  ELOOP: '链接绕成了圈',
  ENAMETOOLONG: '路径太长',
};

import type { Fix } from '../finding.ts';
import type { Project } from '../project/project.ts';
import type { Span } from '../syntax/source.ts';

/**
 * Tells whether a fix reaches into a call that is not closed yet. What is still being typed may become anything, and
 * what is put into it is not found there when it is read again.
 */
export function openCalls({ scripts, cloud }: Project): (fix: Fix) => boolean {
  const open = new Map<string, Span[]>();
  for (const { source, calls } of [...scripts, ...cloud]) {
    const own = calls.filter(({ closed }) => !closed);
    if (own.length > 0) open.set(source.path, own);
  }
  return ({ edits }) =>
    edits.some(({ source: { path } }) => {
      const calls = open.get(path);
      if (!calls) return false;
      const own = edits.filter((edit) => edit.source.path === path);
      const start = own.reduce((least, edit) => Math.min(least, edit.start), Number.POSITIVE_INFINITY);
      const end = own.reduce((most, edit) => Math.max(most, edit.end), 0);
      return calls.some((call) => call.start <= end && start <= call.end);
    });
}

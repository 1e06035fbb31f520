import type { ClickListener } from '../providers/provider.ts';

/** Lines that listen for clicked notifications; each begins with a tab for every step of indentation. */
export function clickListener(
  click: ClickListener,
  plugin: string,
  typed: boolean,
  comment?: string,
): string[] {
  const payload = click.payload ?? [];
  const type = payload.reduceRight((inner, name) => `{ ${name}: ${inner} }`, 'unknown');
  return [
    `${plugin}.${click.callee.method}((data${typed ? `: ${type}` : ''}) => {`,
    ...(comment === undefined ? [] : [`\t// ${comment}`]),
    `\tconsole.log(${['data', ...payload].join('.')});`,
    '});',
  ];
}

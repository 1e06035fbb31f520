import type { ClickListener } from '../providers/provider.ts';

/**
 * Lines that listen for clicked notifications, by a method of what `plugin` names, or by a function where that is '';
 * each line begins with a tab for every step of indentation.
 */
export function clickListener(
  click: ClickListener,
  plugin: string,
  typed: boolean,
  comment?: string,
): string[] {
  const payload = click.payload ?? [];
  const type = payload.reduceRight((inner, name) => `{ ${name}: ${inner} }`, 'unknown');
  const { event } = click;
  const call = [...(plugin === '' ? [] : [plugin]), click.callee.method].join('.');
  const before = event === undefined ? '' : `'${event.value}', `;
  return [
    `${call}(${before}(data${typed ? `: ${type}` : ''}) => {`,
    ...(comment === undefined ? [] : [`\t// ${comment}`]),
    `\tconsole.log(${['data', ...payload].join('.')});`,
    '});',
  ];
}

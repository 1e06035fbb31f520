import type { ProviderCalls } from '../providers/provider.ts';

/** Lines that listen for clicked notifications; each begins with a tab for every step of indentation. */
export function clickListener(
  calls: ProviderCalls,
  plugin: string,
  typed: boolean,
  comment?: string,
): string[] {
  const payload = calls.clickPayload ?? [];
  const type = payload.reduceRight((inner, name) => `{ ${name}: ${inner} }`, 'unknown');
  return [
    `${plugin}.${calls.clickListener}((data${typed ? `: ${type}` : ''}) => {`,
    ...(comment === undefined ? [] : [`\t// ${comment}`]),
    `\tconsole.log(${['data', ...payload].join('.')});`,
    '});',
  ];
}

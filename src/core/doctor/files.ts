import { vendorUse } from '../project/certificates.ts';
import { isThere, placesFor } from '../project/plugin.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import type { WantedFile } from '../providers/index.ts';
import type { Findings } from './about.ts';
import type { Item, Status } from './model.ts';

/** A file from a maker's console, or a plugin's own; none where its vendor is plainly not used. */
export function fileItems(
  project: Project,
  use: ProviderUse,
  { vendor, file }: WantedFile,
  findings: Findings,
  id: (rest: string) => string,
): Item[] {
  const isHuaweis = file.shape === 'agconnect';
  if (vendor && file.required !== 'always' && vendorUse(project, use, vendor.id) === 'off') return [];
  if (file.required === 'never' && !isThere(project, ...file.anyOf)) return [];
  const [path] = file.anyOf;
  const [missing, invalid] = isHuaweis
    ? ['agconnect-missing', 'agconnect-invalid']
    : ['vendor-file-missing', 'vendor-file-invalid'];
  const finding =
    findings.of([missing], ({ args }) => args.path === path) ??
    findings.of([invalid], ({ source }) => file.anyOf.some((one) => source.path.endsWith(`/${one}`)));
  const places = placesFor(project, ...file.anyOf);
  const found = places.find((place) => project.files.exists(place)) ?? places[0];
  const there = isThere(project, ...file.anyOf);
  const here: Status = there === false ? 'missing' : there ? 'done' : 'unknown';
  return [
    {
      id: id(isHuaweis ? 'agconnect' : file.name),
      status: finding ? (finding.rule === invalid ? 'wrong' : 'missing') : here,
      text: isHuaweis ? 'agconnect' : 'file',
      args: isHuaweis ? { path } : { path, file: file.name },
      ...(finding && { span: finding, finding }),
      ...(found !== undefined && { file: found }),
    },
  ];
}

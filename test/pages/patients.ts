import { join } from 'node:path';
import type { PagePatient } from '../../src/pages/doctor/patient.ts';
import { examine, filesIn } from '../core/doctor/helpers.ts';
import type { Files } from '../core/helpers.ts';

/** A uni-app project without push. */
export const unset: Files = { 'manifest.json': '{ "appid": "__UNI__1", "app-plus": {}, "vueVersion": "3" }' };

export async function patientOf(files: Files): Promise<PagePatient> {
  return { key: 'file:///p', name: 'p/manifest.json', ...(await examine(files)) };
}

/** The example of this repository. */
export async function exampleOf(): Promise<PagePatient> {
  return patientOf(filesIn(join(import.meta.dirname, '../../examples/tui-chat')));
}

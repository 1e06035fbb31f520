import { expect } from 'vitest';
import { pluginOf } from '../../../src/core/providers/index.ts';
import type { SetupAnswers } from '../../../src/core/setup/answers.ts';
import type { Files } from '../../core/helpers.ts';
import { applyPlan, checked, expectSound, plan } from '../../core/setup/support.ts';
import { valuesFor } from '../../core/setup/templates.ts';
import type { Sdk, Shape } from './shapes.ts';

export const vendors = ['xiaomi', 'apple'] as const;

function projectOf({ vue, files }: Shape, sdk: Sdk): Files {
  return {
    'package.json': JSON.stringify({ dependencies: { [sdk.package]: '*' } }),
    'manifest.json': JSON.stringify({
      appid: '__UNI__A1B2C3D',
      'app-plus': { modules: {}, distribute: {} },
      vueVersion: `${vue}`,
    }),
    'pages.json': '{ "pages": [{ "path": "pages/login" }] }',
    [`nativeplugins/${pluginOf(sdk.provider)}/package.json`]: JSON.stringify({
      id: pluginOf(sdk.provider),
      _dp_type: 'nativeplugin',
      _dp_nativeplugin: { android: { plugins: [], parameters: {} } },
    }),
    ...files(sdk),
  };
}

function answersFor({ instance }: Shape, { provider }: Sdk): SetupAnswers {
  return {
    provider: provider.id,
    vendors,
    values: valuesFor(provider, vendors),
    packageName: 'com.example.app',
    ...(instance !== undefined && { instance }),
  };
}

export interface Planned {
  readonly answers: SetupAnswers;
  readonly after: Files;
  /** The files that the wizard changed, to be shown where something is wrong. */
  readonly shown: string;
}

/** The project as the wizard leaves it, with nothing to do by hand; it checks clean, and planned again it stays. */
export async function planned(shape: Shape, sdk: Sdk): Promise<Planned> {
  const before = projectOf(shape, sdk);
  const answers = answersFor(shape, sdk);
  const made = await plan(before, answers);
  const after = applyPlan(before, made);
  const shown = Object.entries(after)
    .filter(([name, text]) => before[name] !== text)
    .map(([name, text]) => `--- ${name}\n${text}`)
    .join('\n');
  expect(
    made.notes.filter(({ kind }) => kind === 'todo'),
    shown,
  ).toEqual([]);
  expectSound(before, after);
  expect((await checked(after)).grave, shown).toEqual([]);
  const again = await plan(after, answers);
  expect([again.edits, again.creates], shown).toEqual([[], []]);
  return { answers, after, shown };
}

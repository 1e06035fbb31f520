import { describe, expect, it } from 'vitest';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { faultIn, questionsOf } from '../../../src/core/setup/fill.ts';
import { stepsOf } from '../../../src/core/setup/questions.ts';
import { openSetup } from '../../../src/core/setup/setup-project.ts';
import type { Answer, Question } from '../../../src/core/setup/step.ts';
import { memoryFileSystem, ROOT } from '../helpers.ts';
import { projectOf, settable, templates } from './templates.ts';

/** What somebody may type, paste or leave. */
const TEXTS = [
  '',
  '  ',
  'x',
  '1',
  '21234',
  '请填写',
  'your-app-id',
  'com.example.app',
  'a b',
  '{}',
  'x'.repeat(500),
];
const FILES = [
  '',
  '{',
  '[]',
  '{}',
  '{"client":{"app_id":"1","package_name":"com.other"}}',
  '{"project_info":{}}',
];

async function questions(
  template: (typeof templates)[number],
  provider: (typeof settable)[number],
): Promise<Question[]> {
  const files = projectOf(template, provider);
  const [setup] = await openSetup(new Workspace(memoryFileSystem(files), ROOT));
  const vendors = provider.vendors.map(({ id }) => id);
  return questionsOf(
    (await setup?.ask((project) => stepsOf(project, { provider: provider.id, vendors }))) ?? [],
  );
}

const judge = (question: Question, answer: Answer, text: string | undefined, language: 'en' | 'zh-CN') =>
  faultIn(question, answer, {}, language, async (path) => (text === undefined ? undefined : { path, text }));

describe.each(settable.map((provider) => [provider.id, provider] as const))(
  'the questions of %s',
  (_id, provider) => {
    it.each(templates.map((template) => [template.name, template] as const))(
      'judge any answer, in both languages, and a blank as "not now": %s',
      async (_name, template) => {
        const all = await questions(template, provider);
        expect(all.length).toBeGreaterThan(2);
        for (const question of all) {
          const answers: Answer[] = question.kind === 'multi' ? TEXTS.map((text) => [text]) : TEXTS;
          for (const answer of answers) {
            const [english, chinese] = [
              await judge(question, answer, undefined, 'en'),
              await judge(question, answer, undefined, 'zh-CN'),
            ];
            expect(english === undefined).toBe(chinese === undefined);
            for (const said of [english, chinese]) expect(said ?? '').not.toMatch(/[{}]\w+\}|undefined/);
            const isBlank = `${answer}`.trim() === '';
            if (isBlank && question.kind !== 'multi' && !question.required) expect(english).toBeUndefined();
          }
          if (question.kind === 'file') {
            expect(await judge(question, 'a.json', undefined, 'en')).toBeDefined();
            for (const text of FILES) {
              const said = await judge(question, 'a.json', text, 'en');
              expect(said ?? '').not.toMatch(/[{}]\w+\}|undefined/);
            }
          }
        }
      },
    );
  },
);

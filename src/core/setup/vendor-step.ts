import type { Project } from '../project/project.ts';
import { notesOf } from '../providers/advice.ts';
import { configSchemaOf, filesOf, hasCertificates } from '../providers/index.ts';
import type { Place, Provider, VendorUse } from '../providers/provider.ts';
import { vendors as makers } from '../providers/vendors/index.ts';
import type { SchemaId } from '../schema/check.ts';
import { wordsAt } from '../schema/descriptions.ts';
import type { SetupAnswers } from './answers.ts';
import { setupOf } from './change.ts';
import { contradictionAt } from './contradiction.ts';
import { answerFor, type Field, fieldsOf, ownFields } from './fields.ts';
import { givenValue } from './file-values.ts';
import { type Both, both } from './messages.ts';
import { type Question, type Step, withAnswer } from './step.ts';
import { isSecret, valueProblem } from './validate.ts';

/** What a maker asks for before its push works; undefined where no source tells. */
export function requirement(id: VendorUse['id']): Both | undefined {
  const { storeListing, companyAccount } = makers[id];
  const asked = [
    ...(storeListing ? [both('storeListing')] : []),
    ...(companyAccount ? [both('companyAccount')] : []),
  ];
  if (asked.length === 0) return storeListing === undefined ? undefined : both('noRequirement');
  return {
    'zh-CN': asked.map((text) => text['zh-CN']).join('，'),
    en: asked.map((text) => text.en).join(', '),
  };
}

/** What one maker's console gives, where each of it goes, and the questions for what goes into the app. */
export function vendorStep(
  project: Project,
  provider: Provider,
  vendor: VendorUse,
  answers: SetupAnswers,
): Step {
  const setup = setupOf(provider);
  const maker = makers[vendor.id];
  const fields = fieldsOf(project, provider, vendor);
  const values = setup.toConsole[vendor.id];
  const asked = requirement(vendor.id);
  return {
    id: `vendor.${vendor.id}`,
    title: maker.name,
    lines: [
      maker.opening ?? both('vendorConsole', { vendor: maker.name }),
      ...(asked ? [asked] : []),
      ...notesOf(provider, vendor.id, 'requirement').map(({ text }) => text),
      ...(values === undefined ? [] : [both('vendorToConsole', { values })]),
      ...(fields.length > 0 ? [both('vendorToApp', { keys: fields.map(({ key }) => key) })] : []),
      ...(hasCertificates(provider) || provider.service === undefined
        ? []
        : [both('vendorToService', { service: provider.title })]),
    ],
    links: [
      { title: both('openConsole', { vendor: maker.name }), url: maker.console, kind: 'console' },
      { title: both('openGuide', { vendor: maker.name }), url: maker.guide, kind: 'guide' },
      { title: consoleTitle(provider), url: provider.console, kind: 'service' },
    ],
    questions: fields
      .filter(({ computed }) => !computed)
      .map((field) => fieldQuestion(project, provider, field, answers)),
  };
}

/** The link to where the makers' values are entered. */
export function consoleTitle(provider: Provider): Both {
  return hasCertificates(provider) ? both('openImConsole') : both('openConsole', { vendor: provider.title });
}

/** What the provider needs whatever the makers; undefined where that is nothing. */
export function ownStep(project: Project, provider: Provider, answers: SetupAnswers): Step | undefined {
  const fields = ownFields(project, provider).filter(({ computed }) => !computed);
  if (fields.length === 0) return undefined;
  return {
    id: 'own',
    title: provider.title,
    lines: [both('ownValues', { keys: fields.map(({ key }) => key) })],
    links: [
      { title: both('openConsole', { vendor: provider.title }), url: provider.console, kind: 'service' },
    ],
    questions: fields.map((field) => fieldQuestion(project, provider, field, answers)),
  };
}

function wordsOf(provider: Provider, { place, known }: Field): ReturnType<typeof wordsAt> {
  if (place.in === 'registration') return wordsAt(configSchemaOf(provider), place.path);
  if (place.in === 'json') return wordsAt(schemaOf(provider, place), place.anyOf[0]?.path);
  if (place.in !== 'entry') return undefined;
  return wordsAt('manifest-push', ['app-plus', 'nativePlugins', place.plugin, known]);
}

/** The schema of the file that a value lives in; undefined where there is none. */
function schemaOf(provider: Provider, { anyOf }: Extract<Place, { in: 'json' }>): SchemaId | undefined {
  const own = filesOf(provider).find(({ file }) => anyOf.some((one) => file.anyOf.includes(one.file)));
  const shape = own?.file.shape;
  return shape === 'agconnect' || shape === 'mcs' || shape === 'google' ? undefined : shape;
}

function fieldQuestion(project: Project, provider: Provider, field: Field, answers: SetupAnswers): Question {
  const { key, asked } = field;
  const existing = givenValue(project, provider, field, answers) ?? field.existing;
  const words = wordsOf(provider, field);
  const text = (part: 'title' | 'description'): Both => ({
    'zh-CN': words?.['zh-CN'][part] ?? key,
    en: words?.en[part] ?? key,
  });
  const question: Question = {
    id: `values.${key}`,
    kind: 'text',
    title: asked?.title ?? text('title'),
    ...(!asked && words && { help: text('description') }),
    existing,
    default: answerFor(answers, field) ?? existing ?? asked?.usual,
    example: asked?.example ?? String(words?.examples?.[0] ?? ''),
    secret: isSecret(key),
    required: true,
    validate: (value, beside = answers) =>
      valueProblem(provider, field, value) ??
      contradictionAt(project, provider, withAnswer(beside, question, value), field),
  };
  return question;
}

import { labelled } from '../messages/format.ts';
import type { Language } from '../messages/localized.ts';
import { dependenciesOn } from '../project/dependencies.ts';
import type { Project } from '../project/project.ts';
import { pluginOf, wantsAgconnect } from '../providers/index.ts';
import { packageOf } from '../rules/shared/agconnect.ts';
import { nearestKey } from '../schema/nearest.ts';
import { AGCONNECT, absolute, answeredFile, expectedPackage, expectedPackages } from './agconnect-file.ts';
import type { SetupAnswers } from './answers.ts';
import type { Goal } from './change.ts';
import { contradictedAnswers } from './contradiction.ts';
import { allFields, answerFor, fieldsOf, ownFields } from './fields.ts';
import { faultText } from './messages.ts';
import { wrongServer } from './server.ts';
import { ALL, BY_HAND, choiceOf, MAKE, needsInstance, placesOf } from './steps/choice.ts';
import { findInstances } from './steps/instance.ts';
import { keyOfTick } from './ticks.ts';
import {
  type AnswerFault,
  agconnectFileProblem,
  appIdProblem,
  fault,
  modulePathProblem,
  otherPackageProblem,
  packageNameProblem,
  valueProblem,
} from './validate.ts';
import { fileProblem, givenFile, vendorFiles } from './vendor-files.ts';

/** An answer that cannot be taken, by its keys from the answers on: `['values', <its key>]`. */
export interface Refusal {
  readonly answer: readonly string[];
  readonly fault: AnswerFault;
}

/** The answers cannot be followed as they are. Nothing was planned. */
export class RefusedAnswers extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => refusalText(refusal, 'en')).join('\n'));
  }
}

/** Which answer, and why. */
export function refusalText({ answer, fault }: Refusal, language: Language): string {
  return labelled(answer.join('.'), faultText(fault, language), language);
}

/** Every answer that is unknown to the provider, wrong by itself, or contradicted by another. */
export function refusalsOf(project: Project, goal: Goal): Refusal[] {
  const unknown = [...unknownVendors(goal), ...unknownValues(project, goal), ...unknownKeys(project, goal)];
  const wrong = [
    ...wrongValues(project, goal),
    ...wrongTexts(goal),
    ...wrongInstance(project, goal),
    ...wrongFile(project, goal),
    ...wrongFiles(project, goal),
    ...wrongServer(goal),
  ];
  // what is wrong by itself need not be compared
  const contradicted = wrong.length > 0 ? [] : contradictions(project, goal);
  return [...unknown, ...wrong, ...contradicted];
}

function unknownVendors({ provider, answers }: Goal): Refusal[] {
  const known = provider.vendors.map(({ id }) => id);
  return (answers.vendors ?? [])
    .filter((id) => !known.includes(id))
    .map((id) => ({
      answer: ['vendors', id],
      fault: fault('vendorOfOther', { vendor: id, plugin: pluginOf(provider), known }),
    }));
}

/** The keys that a value may go by, whatever makers were chosen, each with its maker, if it is one's. */
function keysOf(project: Project, { provider }: Goal): Map<string, string | undefined> {
  const keys = new Map<string, string | undefined>();
  for (const vendor of provider.vendors)
    for (const { key, known } of fieldsOf(project, provider, vendor))
      keys.set(known, vendor.id).set(key, vendor.id);
  for (const { key } of ownFields(project, provider)) keys.set(key, undefined);
  for (const { id, vendor } of provider.setup?.server?.values ?? []) keys.set(id, vendor);
  return keys;
}

function unknownValues(project: Project, goal: Goal): Refusal[] {
  const { vendors, answers } = goal;
  const keys = keysOf(project, goal);
  const chosen: readonly string[] = vendors.map(({ id }) => id);
  return Object.keys(answers.values ?? {}).flatMap((key): Refusal[] => {
    const vendor = keys.get(key);
    const answer = ['values', key];
    if (!keys.has(key)) return [{ answer, fault: unknown(key, [...keys.keys()]) }];
    if (vendor === undefined || chosen.includes(vendor)) return [];
    return [{ answer, fault: fault('vendorNotChosen', { key, vendor }) }];
  });
}

/** What is allowed to be replaced must be something that could be. */
function unknownKeys(project: Project, goal: Goal): Refusal[] {
  const { provider, answers } = goal;
  const sdks = provider.sdks?.map((sdk) => sdk.package) ?? [];
  const files = vendorFiles(provider, provider.vendors).map(({ file }) => file.name);
  const packages = (dependenciesOn(project, sdks) ?? []).map((dependency) => dependency.package);
  const ticks = (goal.setup.ticks ?? []).map(keyOfTick);
  const keys = [...keysOf(project, goal).keys(), 'packageName', AGCONNECT, ...ticks];
  const known = [...keys, ...files, ...packages, ...sdks];
  return (answers.overwrite ?? [])
    .filter((key) => !known.includes(key))
    .map((key) => ({ answer: ['overwrite', key], fault: unknown(key, [...new Set(known)]) }));
}

function unknown(key: string, known: readonly string[]): AnswerFault {
  const near = nearestKey(key, known, 3);
  return near === undefined
    ? fault('answersKey', { key, right: known })
    : fault('answersNear', { key, right: near });
}

function wrongValues(project: Project, { provider, vendors, answers }: Goal): Refusal[] {
  return allFields(project, provider, vendors).flatMap((field) => {
    const value = answerFor(answers, field);
    const why = value === undefined ? undefined : valueProblem(provider, field, value);
    return why ? [{ answer: ['values', nameIn(answers, field)], fault: why }] : [];
  });
}

/** The one of a field's names that the answer goes by. */
function nameIn({ values = {} }: SetupAnswers, { key, known }: { key: string; known: string }): string {
  return Object.hasOwn(values, key) ? key : known;
}

function wrongTexts({ setup, answers }: Goal): Refusal[] {
  const checks = {
    packageName: packageNameProblem,
    module: modulePathProblem,
    appId: (value: string) => setup.instance && appIdProblem(setup.instance, value),
  };
  return Object.entries(checks).flatMap(([name, check]) => {
    const value = answers[name as keyof typeof checks];
    const why = value === undefined ? undefined : check(value);
    return why ? [{ answer: [name], fault: why }] : [];
  });
}

/** Of an object that is not there, it cannot be told which was meant. */
function wrongInstance(project: Project, goal: Goal): Refusal[] {
  const { instance } = goal.answers;
  // where it is asked for in any case, the plan says so
  if (instance === undefined || !needsInstance(project, goal) || choiceOf(project, goal).open) return [];
  const places = placesOf(project, findInstances(project, goal.provider));
  const known = [...new Set([...places, ALL, MAKE, BY_HAND])];
  if (known.includes(instance)) return [];
  return [{ answer: ['instance'], fault: fault('unanswered', { key: 'instance', options: known }) }];
}

function wrongFile(project: Project, { vendors, answers }: Goal): Refusal[] {
  const path = answers.agconnect;
  if (path === undefined || !wantsAgconnect(vendors)) return [];
  const file = answeredFile(project, answers);
  const why = file
    ? agconnectFileProblem(expectedPackage(project, answers), absolute(project.root, path), file.source.text)
    : fault('fileMissing');
  return why ? [{ answer: [AGCONNECT], fault: why }] : [];
}

/** A file that nobody wants, that is not there, or that is not what it is to be. */
function wrongFiles(project: Project, { provider, vendors, answers }: Goal): Refusal[] {
  const chosen = vendorFiles(provider, vendors);
  const known = vendorFiles(provider, provider.vendors).map(({ file }) => file.name);
  return Object.entries(answers.files ?? {}).flatMap(([name, path]): Refusal[] => {
    const answer = ['files', name];
    if (!known.includes(name)) return [{ answer, fault: unknown(name, known) }];
    const own = chosen.find(({ file }) => file.name === name)?.file;
    if (!own) return [];
    const file = givenFile(project, answers, name);
    const why = file
      ? fileProblem(
          provider,
          own,
          expectedPackage(project, answers),
          absolute(project.root, path),
          file.source.text,
        )
      : fault('fileMissing');
    return why ? [{ answer, fault: why }] : [];
  });
}

function contradictions(project: Project, { provider, vendors, answers }: Goal): Refusal[] {
  const found = contradictedAnswers(project, provider, answers).map(({ key, other, fault: why }): Refusal => {
    const given = [key, other].find((name) => Object.hasOwn(answers.values ?? {}, name));
    return { answer: ['values', given ?? key], fault: why };
  });
  const wanted = expectedPackage(project, answers);
  const packages = wantsAgconnect(vendors) ? expectedPackages(project, provider, answers) : [];
  // that the project's own file is for another package than its manifest is the rules' business
  const isNew = wanted !== undefined && wanted !== packageOf(project);
  const why = isNew ? otherPackageProblem(packages, wanted) : undefined;
  return why ? [...found, { answer: ['packageName'], fault: why }] : found;
}

import { agconnectOf, wantsAgconnect } from '../../providers/index.ts';
import { agconnectProblem } from '../../rules/shared/agconnect.ts';
import {
  AGCONNECT,
  absolute,
  agconnectPath,
  agconnectPlace,
  agconnectStanding,
  wouldReplace,
} from '../agconnect-file.ts';
import type { PlanStep, SetupNote } from '../change.ts';
import { todo } from './manifest.ts';

const UNUSED: SetupNote = { message: 'agconnectUnused', args: {}, kind: 'info' };

/** Huawei's file goes to where the plugin reads it. One of somebody's that is there stays, unless it may be replaced. */
export const copyAgconnect: PlanStep = (project, { provider, vendors, answers, overwrite }) => {
  const own = agconnectOf(provider);
  const given = answers.agconnect;
  if (!own) return given === undefined ? {} : { notes: [UNUSED] };
  const path = agconnectPath(project, own);
  if (!wantsAgconnect(vendors)) return given === undefined ? {} : { notes: [UNUSED] };
  const to = agconnectPlace(project, path);
  const { state, file } = agconnectStanding(project, path);
  if (state === 'none' && given === undefined) return { notes: [todo('agconnectMissing', { path })] };
  const from = given === undefined ? to : absolute(project.root, given);
  const mayGo = state === 'none' || state === 'stand-in' || (state === 'own' && overwrite.has(AGCONNECT));
  if (from !== to && mayGo) {
    const replaces = file?.source.text;
    return { copies: [{ from, to, ...(replaces !== undefined && { replaces }) }] };
  }
  const notes: SetupNote[] = [];
  if (given !== undefined && wouldReplace(project, path, answers))
    notes.push({ message: 'agconnectStays', args: { path }, kind: 'info' });
  if (state === 'unreadable') notes.push(todo('agconnectUnreadable', { path }));
  const problem = file && agconnectProblem(project, file);
  if (problem)
    notes.push(
      todo('agconnectWrong', { path, rule: 'agconnect-invalid', problem: problem.message, ...problem.args }),
    );
  return { notes };
};

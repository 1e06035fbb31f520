import type { Language } from '../messages/localized.ts';
import { agconnectUse } from '../project/certificates.ts';
import { isThere } from '../project/plugin.ts';
import type { Project } from '../project/project.ts';
import { pushModule, settingAt, uniPush, uniPushSetting } from '../project/settings.ts';
import { agconnectOf, methodsOf, nativeOf, pluginOf, wantsPushModule } from '../providers/index.ts';
import type { Provider } from '../providers/provider.ts';
import { pastOf } from './describe.ts';
import { code, list, say, type TextId } from './messages.ts';
import { useOf } from './parameters.ts';

type Done = boolean | undefined;

/** How far the setup of a plugin is, as a list in Markdown; what cannot be told from the files is left out. */
export function statusOf(project: Project, provider: Provider, language: Language): string {
  const use = useOf(project, provider);
  const native = nativeOf(provider);
  const plugin = pluginOf(provider);
  const lines: string[] = [];
  const add = (done: Done, yes: TextId, no: TextId, args: Readonly<Record<string, string>> = {}): void => {
    if (done !== undefined) lines.push(`${done ? '✅' : '❌'} ${say(done ? yes : no, language, args)}`);
  };
  const entry = settingAt(project, 'app-plus', 'nativePlugins', plugin).state;
  if (native) add(entry === 'unsure' ? undefined : entry === 'present', 'entry', 'noEntry');
  if (wantsPushModule(provider)) {
    const push = pushModule(project);
    add(push === 'unsure' ? undefined : push === 'ticked', 'push', 'noPush');
  }
  if (provider.manifest.uniPush === 'forbidden') {
    const push = uniPushSetting(project).state;
    if (uniPush(project)) add(false, 'uniPushOff', 'uniPushOn');
    else add(push === 'unsure' ? undefined : true, 'uniPushOff', 'uniPushOn');
  }
  if (native?.source === 'local')
    add(isThere(project, `nativeplugins/${plugin}/package.json`), 'files', 'noFiles', { plugin });
  const file = agconnectOf(provider);
  if (file && agconnectUse(project, use) !== 'off')
    add(isThere(project, ...file.anyOf), 'agconnect', 'noAgconnect', { path: code(file.anyOf[0]) });
  if (native) add(use.requires.length > 0, 'isRequired', 'notRequired');
  const own = [...new Set(use.registrations.map((one) => one.method))];
  const method = list((own.length > 0 ? own : methodsOf(provider)).map(code), language);
  add(use.registrations.length > 0, 'registered', 'notRegistered', { method });
  const text = `**${say('status', language)}**\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
  const past = pastOf(provider, language);
  const { successor } = provider;
  const next = past !== '' && successor ? say('successor', language, { ...successor }) : '';
  return `${text}\n\n${past} ${next}`.trimEnd();
}

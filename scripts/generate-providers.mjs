// What is generated from the list of providers: their table in the READMEs, the choices in the answers' schema, and
// their links in the walkthrough.

const settable = (providers) => providers.filter(({ setup }) => setup);

const columns = {
  en: ['provider', 'push integration', 'phone makers', 'setup'],
  'zh-CN': ['方案', '推送服务', '厂商', '接入向导'],
};

const yesNo = { en: ['yes', 'no'], 'zh-CN': ['有', '无'] };

/** In DCloud's console, or wherever else no file says it. */
const elsewhere = { en: 'entered in its console', 'zh-CN': '在其控制台中填写' };

const separator = { en: ', ', 'zh-CN': '、' };

/** The table of the providers. */
export function providerTable({ providers, vendors }, language) {
  const [yes, no] = yesNo[language];
  const rows = providers.map(({ id, title, download, vendors: own, setup }) => {
    const makers = own.map((vendor) => vendors[vendor.id].name[language]).join(separator[language]);
    const cells = [
      `\`${id}\``,
      `[${title[language]}](${download})`,
      makers || elsewhere[language],
      setup ? yes : no,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [`| ${columns[language].join(' | ')} |`, '|---|---|---|---|', ...rows].join('\n');
}

const isLocal = ({ kind, source }) => kind === 'native' && source !== 'cloud';

/** Providers whose plugin somebody unpacks by hand. */
const unpacked = (providers) => settable(providers).filter(({ delivery }) => delivery.some(isLocal));

const downloads = { en: 'Download', 'zh-CN': '下载' };

/** Whose service it is: its title, without the plugin. */
const houseOf = ({ title }, language) => title[language].replace(/ ?[（(].*$/, '').replace(/ IM$/, '');

/** Each house once, by its console. */
function consoles(providers, language) {
  const found = new Map(settable(providers).map((one) => [one.console, houseOf(one, language)]));
  const links = [...found].map(([url, name]) => `[${name}](${url})`);
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(links);
}

const LINK = String.raw`\[[^\]]*\]\([^)]*\)`;

/** The walkthrough's texts with the links of all providers. */
export function walkthroughTexts(texts, { providers }, language) {
  const consolesKey = 'walkthrough.consoles.description';
  const filesKey = 'walkthrough.plugin-files.description';
  const lines = unpacked(providers).map(
    ({ name, download }) => `\n[${downloads[language]} ${name}](${download})`,
  );
  return {
    ...texts,
    [consolesKey]: texts[consolesKey].replace(new RegExp(`${LINK}(?:(?:, or |, | or |、|或)${LINK})*`), () =>
      consoles(providers, language),
    ),
    [filesKey]: texts[filesKey].replace(new RegExp(`(?:\\n${LINK})*$`), () => lines.join('')),
  };
}

/** The walkthrough with the downloads by whose links its step is done. */
export function walkthroughSteps(walkthroughs, { providers }) {
  const links = unpacked(providers).map(({ download }) => `onLink:${download}`);
  return walkthroughs.map((walkthrough) => ({
    ...walkthrough,
    steps: walkthrough.steps.map((step) =>
      step.id === 'plugin-files'
        ? {
            ...step,
            completionEvents: [
              ...links,
              ...step.completionEvents.filter((event) => !event.startsWith('onLink:')),
            ],
          }
        : step,
    ),
  }));
}

/** A list as the formatter writes it: on one line where it fits behind what stands before it. */
function list(items, before) {
  const line = JSON.stringify(items).replaceAll('","', '", "');
  if (`${before}${line},`.length <= 110) return line;
  const indent = /^ */.exec(before)[0];
  const lines = items.map((item) => `${indent}  "${item}"`);
  return `[\n${lines.join(',\n')}\n${indent}]`;
}

/** What each provider's application goes by, where the wizard makes the SDK's object. */
function applications(providers, language) {
  const named = settable(providers).filter(({ setup }) => setup.instance);
  const found = new Map(named.map((one) => [houseOf(one, language), one.setup.instance]));
  const said = [...found].map(([house, { option, samples }]) => {
    const form = samples.length > 0 ? { en: ` (${samples[0]})`, 'zh-CN': `（${samples[0]}）` }[language] : '';
    return language === 'en' ? `${house}: ${option}${form}.` : `${house}为 ${option}${form}`;
  });
  return language === 'en' ? said.join(' ') : `${said.join('，')}。`;
}

/** The text with what stands behind the pattern's first group, up to its second, replaced. */
function replaced(text, pattern, content) {
  if (!pattern.test(text)) throw new Error(`setup-answers.schema.json has nothing like ${pattern}`);
  return text.replace(pattern, (_, before, after) => `${before}${content}${after}`);
}

/** The schema of the answers, with the providers that can be set up. */
export function answersSchema(text, { providers }) {
  const ids = list(
    settable(providers).map(({ id }) => id),
    '      "enum": ',
  );
  const withIds = replaced(text, /("provider": \{[^}]*\}[^}]*?\n {6}"enum": )\[[^\]]*\]()/, ids);
  const en = replaced(
    withIds,
    /("description": ")[^"]*?( Needed only where the project makes no SDK instance yet\.)/,
    applications(providers, 'en'),
  );
  return replaced(
    en,
    /("description": ")[^"]*?(仅在项目尚未创建 SDK 实例时需要。不填则只写好)/,
    applications(providers, 'zh-CN'),
  );
}

// What is generated for the editor's settings: those of package.json with their words, and the schemas from which an
// editor completes the project's own settings.

/** The severities that a rule can be set to. */
const severities = ['off', 'error', 'warning', 'information', 'hint'];

const ruleWords = (id) => `rule.${id}`;

/** Every setting; what is said of them is in package.nls*.json. */
export function configuration(catalog) {
  const rules = Object.fromEntries(
    catalog.map(({ id, severity }) => [
      id,
      { type: 'string', enum: severities, default: severity, description: `%${ruleWords(id)}%` },
    ]),
  );
  return {
    title: '%displayName%',
    properties: {
      'uniOfflinePush.enable': {
        type: 'boolean',
        scope: 'resource',
        default: true,
        markdownDescription: '%configuration.enable%',
      },
      'uniOfflinePush.language': {
        type: 'string',
        scope: 'window',
        enum: ['auto', 'zh-CN', 'en'],
        enumItemLabels: ['%configuration.language.auto%', '简体中文', 'English'],
        default: 'auto',
        markdownDescription: '%configuration.language%',
      },
      'uniOfflinePush.exclude': {
        type: 'array',
        scope: 'resource',
        items: { type: 'string' },
        default: [],
        markdownDescription: '%configuration.exclude%',
      },
      'uniOfflinePush.rules': {
        type: 'object',
        scope: 'resource',
        default: {},
        markdownDescription: '%configuration.rules%',
        properties: rules,
        additionalProperties: false,
      },
      'uniOfflinePush.setup.style': {
        type: 'string',
        scope: 'window',
        enum: ['form', 'steps'],
        enumDescriptions: ['%configuration.setup.form%', '%configuration.setup.steps%'],
        default: 'form',
        markdownDescription: '%configuration.setup.style%',
      },
    },
  };
}

/** package.nls*.json with what each rule is about, in the order of the rules. */
export function settingTexts(words, catalog, language) {
  const others = Object.entries(words).filter(([key]) => !key.startsWith(ruleWords('')));
  const rules = catalog.map(({ id, messages }) => [ruleWords(id), messages[language].title]);
  return Object.fromEntries([...others, ...rules]);
}

const PAGES = 'https://github.com/uni-offline-push/uni-offline-push/blob/main/docs/rules';

/**
 * The schema of the project's settings as an editor shows it: in one language, with every rule.
 * @param {object} schema  schemas/project-config.schema.json
 */
export function editorSchema(schema, catalog, language) {
  const ending = language === 'en' ? '' : `.${language}`;
  const rules = Object.fromEntries(
    catalog.map(({ id, severity, messages }) => {
      const { title } = messages[language];
      return [
        id,
        {
          description: title,
          // VS Code's own, which shows the link
          markdownDescription: `${title} · [\`${id}\`](${PAGES}/${id}${ending}.md)`,
          enum: severities,
          default: severity,
        },
      ];
    }),
  );
  const { $id: _, ...said } = inLanguage(schema, language);
  const withRules = (object) => {
    Object.assign(object.properties.rules, { properties: rules });
    return object;
  };
  const { overrides } = withRules(said).properties;
  const listed = { $ref: '#/properties/rules/properties' };
  const own = Object.fromEntries(catalog.map(({ id }) => [id, { $ref: `${listed.$ref}/${id}` }]));
  Object.assign(overrides.items.properties.rules, { properties: own });
  return said;
}

/** Titles and descriptions in the language; our own keywords are left out. */
function inLanguage(value, language) {
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, language));
  if (typeof value !== 'object' || value === null) return value;
  const said = { ...value, ...(language === 'en' ? {} : value[`x-${language}`]) };
  return Object.fromEntries(
    Object.entries(said)
      .filter(([key]) => !key.startsWith('x-'))
      .map(([key, inner]) => [key, key === 'examples' ? inner : inLanguage(inner, language)]),
  );
}

// What schemas say of their keys, the languages apart: text packs better beside its like.

/** Stands between texts, and in none of them. */
const MARK = '¦';

/** Where texts stood; no name of a schema's own. */
const HERE = '_';

/** What `schemaWords` holds without its texts, and these by language, in the order in which they stood. */
export function apart(schemaWords) {
  const texts = { 'zh-CN': [], en: [] };
  const bare = (value) => {
    if (Array.isArray(value)) return value.map(bare);
    if (typeof value !== 'object' || value === null) return value;
    const { en, 'zh-CN': chinese, ...rest } = value;
    const isTold = en !== undefined && chinese !== undefined;
    if (isTold)
      for (const [language, said] of Object.entries({ en, 'zh-CN': chinese }))
        texts[language].push(said.title, said.description);
    const inner = Object.entries(isTold ? rest : value).map(([key, one]) => [key, bare(one)]);
    return { ...(isTold && { [HERE]: 0 }), ...Object.fromEntries(inner) };
  };
  return { shape: bare(schemaWords), texts };
}

/** The source of a module that exports `schemaWords`, put together when a key is first asked for. */
export function schemaTextsModule(schemaWords) {
  const { shape, texts } = apart(schemaWords);
  for (const text of Object.values(texts).flat())
    if (text.includes(MARK)) throw new Error(`${MARK} stands in a text: ${text}`);
  const joined = Object.entries(texts).map(([language, list]) => [language, list.join(MARK)]);
  const source = `const shape = ${JSON.stringify(shape)};
const texts = ${JSON.stringify(Object.fromEntries(joined))};
const languages = Object.keys(texts);
function together() {
  const lists = languages.map((language) => texts[language].split('${MARK}'));
  let at = 0;
  const filled = (value) => {
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== 'object' || value === null) return value;
    const { ${HERE}: here, ...rest } = value;
    const said = here === undefined ? [] : languages.map((language, index) => [language, { title: lists[index][at], description: lists[index][at + 1] }]);
    at += said.length === 0 ? 0 : 2;
    return { ...Object.fromEntries(said), ...Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, filled(one)])) };
  };
  return filled(shape);
}
let known;
const words = () => (known ??= together());
export const schemaWords = Object.defineProperties({}, Object.fromEntries(
  Object.keys(shape).map((id) => [id, { enumerable: true, get: () => words()[id] }])));`;
  return source;
}

/** Puts it in the place of the generated module. */
export const schemaTextsPlugin = ({ 'schema-words': { schemaWords } }, resolveDir) => ({
  name: 'schema-texts',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]generated[\\/]schema-words\.ts$/ }, () => ({
      contents: schemaTextsModule(schemaWords),
      resolveDir,
    })),
});

const NAMESPACE = /\b(?:use|get)Translations(?:<"|\("|\()([\w.]*)/g;
const TRANSLATOR = /\bconst (\w+) = (?:await )?(?:use|get)Translations\(/g;
const TEXT = /"([\w.]+)"|`((?:[\w.]*\$\{[^}`]*\})+[\w.]*)`/g;
const ANY_NAME = /\w+(?:\.\w+)*/g;

/**
 * The keys that no source asks for. A key counts as asked for when a file that reads its namespace also holds its name,
 * whole or as a pattern (`step.${name}`). Where it takes a value for a key, names in any file count: this may overlook a
 * word that nobody says, and never complains of one that somebody does.
 * @param {string[]} keys such as `inbox.list.title`
 * @param {string[]} sources the text of each file
 * @returns {string[]}
 */
export function findUnsaidWords(keys, sources) {
  const everywhere = new Set(sources.flatMap((source) => source.match(ANY_NAME) ?? []));
  const uses = sources.flatMap(readUses);
  return keys.filter(
    (key) =>
      !uses.some(({ namespace, names, patterns, takesValues }) => {
        if (namespace && !key.startsWith(`${namespace}.`)) return false;
        const name = namespace ? key.slice(namespace.length + 1) : key;
        return (takesValues ? everywhere : names).has(name) || patterns.some((pattern) => pattern.test(name));
      }),
  );
}

/** One for each namespace that the file reads. */
function readUses(source) {
  const texts = [...source.matchAll(TEXT)];
  const names = new Set(texts.flatMap(([, name]) => name ?? []));
  const patterns = texts.flatMap(([, , template]) => (template ? [toPattern(template)] : []));
  const takesValues = takesValuesForKeys(source);
  return [...source.matchAll(NAMESPACE)].map(([, namespace]) => ({ namespace, names, patterns, takesValues }));
}

/** `t(state)`, where a text or a template would stand. */
function takesValuesForKeys(source) {
  const translators = ["t", ...[...source.matchAll(TRANSLATOR)].map(([, name]) => name)];
  return new RegExp(`\\b(?:${translators.join("|")})(?:\\.\\w+)?\\(\\s*[^\\s"'\`)]`).test(source);
}

function toPattern(template) {
  const fixed = template.split(/\$\{[^}]*\}/).map((text) => text.replaceAll(".", "\\."));
  return new RegExp(`^${fixed.join("[\\w.-]+")}$`);
}

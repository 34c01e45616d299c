/** Names of fields that hold secrets, or mail. */
const SECRET_FIELD = /(pass(word|phrase)?|secret|token|authorization|cookie|api_?key|credentials?|sealed|signature)$/i;
const MAIL_FIELD = /^(body|content|html|text|subject|snippet|preview|raw|source|headers|envelope|to|from|cc|bcc)$/i;
const HIDDEN = "[masqué]";
const DEEPEST = 5;

/** A copy of what is logged, without the values of fields whose names say secret or mail, however deep they are. */
export function redactFields(fields: object, depth = 0): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (SECRET_FIELD.test(name) || MAIL_FIELD.test(name)) return [name, HIDDEN];
      return [name, redactValue(value, depth)];
    }),
  );
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (depth === DEEPEST) return "…";
  return Array.isArray(value) ? value.map((item) => redactValue(item, depth + 1)) : redactFields(value, depth + 1);
}

// The line is JSON: no pattern takes in a quote or a backslash, so that it stays JSON.
// Looked for once in a run of letters, not from each of them: that would be quadratic.
const ADDRESS = /(?<![\p{L}\p{N}._%+'~-])[\p{L}\p{N}._%+'~-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const URL_ACCOUNT = /:\/\/[^\s/@"\\]+@/g;
const SCHEME = /\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi;
const API_TOKEN = /\blok_[\w-]{8,}/g;

/** A finished line without mail addresses, accounts in addresses of servers, tokens and this installation's secrets. */
export function redactLine(line: string, secrets: string[] = secretsOf(process.env)): string {
  const known = secrets.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), line);
  return known
    .replace(URL_ACCOUNT, `://${HIDDEN}@`)
    .replace(ADDRESS, "[adresse]")
    .replace(SCHEME, `$1 ${HIDDEN}`)
    .replace(API_TOKEN, HIDDEN);
}

const SECRET_VARIABLE = /(SECRET|PASSWORD|TOKEN|_KEYS?|_KEY_ID)$/;
const SHORTEST = 8;

/** The values of the environment that must never be read in a log, as they look inside JSON. */
function secretsOf(variables: Record<string, string | undefined>): string[] {
  return Object.entries(variables)
    .filter(([name, value = ""]) => SECRET_VARIABLE.test(name) && value.length >= SHORTEST)
    .map(([, value = ""]) => JSON.stringify(value).slice(1, -1));
}

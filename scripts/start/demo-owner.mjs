import { hasUser } from "./users.mjs";

const EMAIL = "demo@lokario.test";

/**
 * With LOKARIO_DEMO=1 the first owner of an empty database is the demonstration's, unless another one is named.
 * @param {Record<string, string>} variables
 * @param {{ DEMO_PASSWORD: string }} secrets
 * @returns {Record<string, string>}
 */
export function addDemoOwner(variables, { DEMO_PASSWORD }) {
  const { LOKARIO_OWNER_EMAIL, LOKARIO_OWNER_PASSWORD } = variables;
  if (!isDemo(variables) || LOKARIO_OWNER_EMAIL || LOKARIO_OWNER_PASSWORD) return variables;
  return {
    LOKARIO_OWNER_NAME: "Claire Martin",
    LOKARIO_COMPANY: "Cuisines Martin (démonstration)",
    ...variables,
    LOKARIO_OWNER_EMAIL: EMAIL,
    LOKARIO_OWNER_PASSWORD: DEMO_PASSWORD,
  };
}

/**
 * How to sign in, where the demonstration's owner exists; null elsewhere.
 * @param {Record<string, string>} variables
 * @param {{ DEMO_PASSWORD: string }} secrets
 * @param {string} databaseUrl
 * @returns {Promise<{ email: string, password: string } | null>}
 */
export async function findDemoSignIn(variables, { DEMO_PASSWORD }, databaseUrl) {
  if (!isDemo(variables)) return null;
  return (await hasUser(databaseUrl, EMAIL)) ? { email: EMAIL, password: DEMO_PASSWORD } : null;
}

function isDemo({ LOKARIO_DEMO }) {
  return LOKARIO_DEMO === "1" || LOKARIO_DEMO === "true";
}

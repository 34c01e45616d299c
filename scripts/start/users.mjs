/** Whether nobody has an account yet. @param {string} databaseUrl @returns {Promise<boolean>} */
export async function isFirstRun(databaseUrl) {
  return !(await hasRow(databaseUrl, 'SELECT 1 FROM "user" LIMIT 1'));
}

/** Whether this address has an account. @param {string} databaseUrl @param {string} email @returns {Promise<boolean>} */
export function hasUser(databaseUrl, email) {
  return hasRow(databaseUrl, 'SELECT 1 FROM "user" WHERE email = $1', [email]);
}

async function hasRow(databaseUrl, sql, values = []) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(sql, values);
    return rowCount !== 0;
  } finally {
    await client.end();
  }
}

/** Whether nobody has an account yet. @param {string} databaseUrl @returns {Promise<boolean>} */
export async function isFirstRun(databaseUrl) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM "user" LIMIT 1');
    return rowCount === 0;
  } finally {
    await client.end();
  }
}

/** SQLSTATE classes 22 (data exception) and 54 (program limit exceeded): a value is at fault, not the server. */
export function isDataError(error: unknown): boolean {
  return /"originalCode":"(22|54)/.test(JSON.stringify(error) ?? "");
}

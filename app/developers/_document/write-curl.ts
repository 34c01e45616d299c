import type { Entry } from "./operations-of";

/** A command that asks for an operation, with the body of its example. */
export function writeCurl({ method, path, operation: { requestBody } }: Entry): string {
  const example = requestBody?.content["application/json"].example;
  const url = `"$LOKARIO_URL${path.replaceAll("{id}", "ID").replaceAll("{qid}", "QID")}"`;
  return [
    `curl ${method === "GET" ? "" : `-X ${method} `}${url}`,
    `-H "Authorization: Bearer $LOKARIO_TOKEN"`,
    ...(example ? [`-H "Content-Type: application/json"`, `-d '${JSON.stringify(example)}'`] : []),
  ].join(" \\\n  ");
}

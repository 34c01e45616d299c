import { ClientInput } from "@/server/clients/schema";
import type { ClientFields } from "./client-fields";

export type ClientProblem = { kind: "missing" } | { kind: "address" } | { kind: "long"; max: number };

/** By field name; an address by `address` and the key of its row. */
export type ClientProblems = Partial<Record<string, ClientProblem>>;

/** The form by the server's own rules: what to send, or what is wrong with which field. Empty addresses are ignored. */
export function checkClient(fields: ClientFields): { data: ClientInput } | { problems: ClientProblems } {
  const rows = fields.addresses.filter(({ value }) => value.trim() !== "");
  const result = ClientInput.safeParse({ ...fields, addresses: rows.map(({ value }) => value) });
  if (result.success) return { data: result.data };
  const problems: ClientProblems = {};
  for (const issue of result.error.issues) {
    const [field, index] = issue.path;
    const row = typeof index === "number" ? rows[index] : undefined;
    if (row) problems[`address${row.key}`] ??= { kind: "address" };
    else
      problems[String(field)] ??=
        issue.code === "too_big" ? { kind: "long", max: Number(issue.maximum) } : { kind: "missing" };
  }
  return { problems };
}

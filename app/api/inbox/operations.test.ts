import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { ALL_OPERATIONS } from "@/server/rest/operations/all-operations";
import { includesScope, SCOPES, type Scope } from "@/server/tokens/schema";
import { createCompany } from "@/tests/support/company";
import { furnishCompany, readRows } from "@/tests/support/furnished-company";
import { PROCEDURE_EXAMPLES } from "@/tests/support/procedure-examples";
import { tokenFor } from "@/tests/support/rest";
import { callOperation, handlerOf, routeFileOf } from "@/tests/support/rest-operations";

const CANARY = "Canari Voisin";
const operations = ALL_OPERATIONS.map((operation) => ({ name: `${operation.method} ${operation.path}`, operation }));

describe("the description", () => {
  test("has each route, and nothing else", async () => {
    const files = readdirSync("app/api/inbox", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("route.ts") && !file.includes("[[...path]]"))
      .map((file) => `app/api/inbox/${file}`);
    const served = await Promise.all(files.map(async (file) => describedBy(await import(path.resolve(file)), file)));
    const described = operations.map(({ operation }) => `${operation.method} ${routeFileOf(operation)}`);
    expect(served.flat().sort()).toEqual(described.sort());
    expect(new Set(described).size).toBe(described.length);
    expect(new Set(ALL_OPERATIONS.map(({ id }) => id)).size).toBe(ALL_OPERATIONS.length);
  });

  test.each(operations)("of $name is what its route checks by", async ({ operation }) => {
    expect((await handlerOf(operation)).operation).toBe(operation);
  });

  test.each(operations.filter(({ operation }) => operation.procedure))(
    "of $name asks the role that its procedure asks",
    ({ operation: { procedure, role } }) => {
      expect(PROCEDURE_EXAMPLES[procedure ?? ""]?.access.toUpperCase()).toBe(role);
    },
  );

  test.each(operations)("of $name lets a token change nothing that may only read", ({ operation }) => {
    expect(operation.scope === "read").toBe(operation.method === "GET");
  });
});

describe("a token", () => {
  let tokens: Record<Scope, string>;
  let member: string;
  let stranger: Awaited<ReturnType<typeof furnishCompany>>;

  beforeAll(async () => {
    const { owner } = await createCompany();
    tokens = { read: await tokenFor(owner, "read"), sync: await tokenFor(owner, "sync"), manage: await strong(owner) };
    const { owner: demoted } = await createCompany();
    member = await strong(demoted);
    await db.membership.updateMany({ where: { userId: demoted.userId }, data: { role: "MEMBER" } });
    stranger = await furnishCompany(CANARY);
  });

  const cases = operations.flatMap((row) => SCOPES.map((scope) => ({ ...row, scope })));

  test.each(cases.filter(({ operation, scope }) => !includesScope(scope, operation.scope)))(
    "with the scope $scope is refused by $name",
    async ({ operation, scope }) => {
      const answer = await callOperation(operation, { token: tokens[scope], ids: stranger });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toEqual({
        error: {
          code: "auth.scope_required",
          message: expect.stringContaining("scope"),
          detail: { scope: operation.scope, granted: scope },
        },
      });
    },
  );

  test.each(cases.filter(({ operation, scope }) => includesScope(scope, operation.scope)))(
    "with the scope $scope is let in by $name, and finds nothing of another company",
    async ({ operation, scope }) => {
      const before = await readRows(stranger.companyId);
      const answer = await callOperation(operation, { token: tokens[scope], ids: stranger });
      expect([401, 403, 500]).not.toContain(answer.status);
      if (operation.params) expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain(CANARY);
      expect(await readRows(stranger.companyId)).toEqual(before);
    },
  );

  test.each(operations)("of a member does by $name what members may", async ({ operation }) => {
    const answer = await callOperation(operation, { token: member, ids: stranger });
    const body = answer.status === 403 ? await answer.json() : null;
    expect(body?.error.code).toBe(operation.role === "OWNER" ? "auth.forbidden" : undefined);
  });
});

function strong(owner: Viewer): Promise<string> {
  return tokenFor(owner, "manage");
}

/** The methods that a route file answers, as the description would name them. */
function describedBy(route: Record<string, { operation?: unknown } | undefined>, file: string): string[] {
  return Object.keys(route)
    .filter((method) => route[method]?.operation)
    .map((method) => `${method} ${file}`);
}

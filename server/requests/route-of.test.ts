import { expect, it } from "vitest";
import { requestIdOf } from "./request-id";
import { routeOf } from "./route-of";

it.each([
  ["/api/inbox/integrations/12/sync?wait=1", "/api/inbox/integrations/:id/sync"],
  ["/api/inbox/runs/0190b2c4-9d3e-7cc1-a8f0-5f3a1c2d4e6f", "/api/inbox/runs/:id"],
  ["/api/trpc/inbox.list,inbox.unread?batch=1", "/api/trpc"],
  ["/api/openapi.json", "/api/openapi.json"],
])("counts %s as %s", (path, route) => {
  expect(routeOf(`http://localhost:3000${path}`)).toBe(route);
});

it("keeps the id that a proxy gave, and no other text", () => {
  expect(requestIdOf(new Headers({ "x-request-id": "proxy-4f2a.77" }))).toBe("proxy-4f2a.77");
  for (const given of ["", "short", "a".repeat(65), "un id avec espaces", 'x"}{"level":"fatal']) {
    expect(requestIdOf(new Headers({ "x-request-id": given }))).toMatch(/^[\da-f-]{36}$/);
  }
});

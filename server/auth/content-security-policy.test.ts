import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";

const policy = contentSecurityPolicy("n0nce", { development: false });

test("scripts run by nonce only, never inline or from strings", () => {
  expect(policy).toContain("script-src 'nonce-n0nce' 'strict-dynamic';");
  expect(policy).not.toContain("unsafe-eval");
});

test("nobody frames us, and mail can load nothing from elsewhere", () => {
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("img-src 'self' data: blob:;");
  expect(policy).not.toMatch(/https?:|\*/);
});

import { describe, expect, it } from "vitest";
import { usesEmbeddedExecutor } from "./mode";

const variables = (given: Record<string, string>) => ({ NODE_ENV: "test" as const, ...given });

describe("usesEmbeddedExecutor", () => {
  it("is true without any Inngest variable, or with INNGEST_DEV switched off", () => {
    expect(usesEmbeddedExecutor(variables({}))).toBe(true);
    expect(usesEmbeddedExecutor(variables({ INNGEST_DEV: "0" }))).toBe(true);
  });

  it("is false with both keys, with INNGEST_DEV=1 and with a development server's address", () => {
    expect(usesEmbeddedExecutor(variables({ INNGEST_EVENT_KEY: "e", INNGEST_SIGNING_KEY: "s" }))).toBe(false);
    expect(usesEmbeddedExecutor(variables({ INNGEST_DEV: "1" }))).toBe(false);
    expect(usesEmbeddedExecutor(variables({ INNGEST_DEV: "http://localhost:8288" }))).toBe(false);
  });
});

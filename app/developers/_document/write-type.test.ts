import { expect, test } from "vitest";
import { writeType } from "./write-type";

const text = { type: "string" } as const;

test.each([
  [text, "string"],
  [{ type: "string", format: "date-time" }, "date-time"],
  [{ anyOf: [text, { type: "null" }] }, "string | null"],
  [{ type: "array", items: { $ref: "#/components/schemas/Run" } }, "<Run>[]"],
  [{ anyOf: [{ $ref: "#/components/schemas/Error" }, { type: "null" }] }, "<Error> | null"],
  [{ type: "string", enum: ["keep", "delete"] }, '"keep" | "delete"'],
  [{ type: "string", const: "none" }, '"none"'],
  [{ type: "object", additionalProperties: { type: "number" } }, "{ [name]: … }"],
  [{}, "any"],
] as const)("writes %j as %s", (schema, written) => {
  const parts = writeType(structuredClone(schema) as Parameters<typeof writeType>[0]);
  expect(parts.map((part) => ("shape" in part ? `<${part.shape}>` : part.text)).join("")).toBe(written);
});

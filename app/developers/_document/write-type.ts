import type { JsonSchema } from "@/server/rest/openapi/json-schema";

/** A part of a type's name; `shape` is one that has a place of its own on the page. */
export type TypePart = { text: string } | { shape: string };

type Schema = JsonSchema | boolean | undefined;

const REFERENCE = "#/components/schemas/";

/** A type as programmers write it: `Run[]`, `string | null`, `"keep" | "delete"`. */
export function writeType(schema: Schema): TypePart[] {
  if (typeof schema !== "object") return [{ text: "any" }];
  const { $ref, anyOf, enum: values, const: value, type, items } = schema;
  if ($ref) return [{ shape: $ref.replace(REFERENCE, "") }];
  if (anyOf) return anyOf.flatMap((each, index) => [...(index > 0 ? [{ text: " | " }] : []), ...writeType(each)]);
  if (values) return [{ text: values.map((each) => JSON.stringify(each)).join(" | ") }];
  if (value !== undefined) return [{ text: JSON.stringify(value) }];
  if (type === "array") return [...writeType(Array.isArray(items) ? items[0] : items), { text: "[]" }];
  return [{ text: nameOf(schema) }];
}

function nameOf({ type, format, additionalProperties }: JsonSchema): string {
  if (type === "object" && typeof additionalProperties === "object") return "{ [name]: … }";
  if (format === "date-time" || format === "binary") return format;
  return typeof type === "string" ? type : "any";
}

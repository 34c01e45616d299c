import { z } from "zod";

/** JSON Schema 2020-12, which OpenAPI 3.1 holds as it is. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Turns shapes into JSON Schema, those that have a name only once. */
export interface SchemaCollector {
  /** Of what is accepted, before defaults and transformations. */
  accepted(shape: z.ZodType): JsonSchema;
  /** Of what is sent. */
  produced(shape: z.ZodType): JsonSchema;
  all(): Record<string, JsonSchema>;
}

/** By the name of a field, wherever it stands. */
type Descriptions = Record<string, string | undefined>;

export function schemaCollector(descriptions: Descriptions): SchemaCollector {
  const named: Record<string, JsonSchema> = {};
  const finish = (schema: JsonSchema) => withoutId(withReferences(describeFields(schema, descriptions)));
  const convert = (shape: z.ZodType, io: "input" | "output"): JsonSchema => {
    const { $schema: _, $defs = {}, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: "any", override });
    for (const [name, definition] of Object.entries($defs)) named[name] = finish(definition);
    return finish(schema);
  };
  return {
    accepted: (shape) => convert(shape, "input"),
    produced: (shape) => convert(shape, "output"),
    all: () => Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function override({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
  if (zodSchema._zod.def.type === "date") Object.assign(jsonSchema, { type: "string", format: "date-time" });
  // What every integer is anyway.
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  // A later version may say more: a client that refuses what it does not know would break.
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
}

function describeFields(schema: JsonSchema, descriptions: Descriptions): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    if (typeof field !== "object") return [name, field];
    const inner = describeFields(field, descriptions);
    return [name, descriptions[name] ? { ...inner, description: descriptions[name] } : inner];
  });
  return schema.properties ? { ...schema, properties: Object.fromEntries(properties) } : schema;
}

/** References to where OpenAPI keeps schemas. */
function withReferences(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

/** Zod repeats a shape's name inside it, where JSON Schema wants an address. */
function withoutId({ id: _, ...schema }: JsonSchema & { id?: string }): JsonSchema {
  return schema;
}

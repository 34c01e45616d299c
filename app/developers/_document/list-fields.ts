import type { JsonSchema } from "@/server/rest/openapi/json-schema";

/** A row of a table of fields. */
export interface Field {
  name: string;
  schema: JsonSchema;
  required: boolean;
  description: string | undefined;
}

/** The fields of an object; those of an object without a name of its own follow it, as `smtp.host`. */
export function listFields({ properties = {}, required = [] }: JsonSchema, prefix = ""): Field[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    if (typeof schema !== "object") return [];
    const name = `${prefix}${key}`;
    const inner = [schema, ...(schema.anyOf ?? [])].find((each) => typeof each === "object" && each.properties);
    return [
      { name, schema, required: required.includes(key), description: schema.description },
      ...(typeof inner === "object" ? listFields(inner, `${name}.`) : []),
    ];
  });
}

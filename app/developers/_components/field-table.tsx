import { getTranslations } from "next-intl/server";
import type { JsonSchema } from "@/server/rest/openapi/json-schema";
import { Marked } from "./marked";
import { TypeName } from "./type-name";

interface Row {
  name: string;
  schema: JsonSchema;
  required: boolean;
  description?: string | undefined;
}

/** Fields with their types, and what they hold where the name does not say it. */
export async function FieldTable({ title, fields }: { title: string; fields: readonly Row[] }) {
  const t = await getTranslations("developers");
  return (
    <div className="flex flex-col gap-1.5">
      <h3 className="font-semibold">{title}</h3>
      <dl className="divide-y divide-border rounded-control border border-border">
        {fields.map(({ name, schema, required, description }) => (
          <div key={name} className="grid gap-x-4 gap-y-0.5 px-3 py-2 md:grid-cols-[minmax(0,14rem)_1fr]">
            <dt className="font-mono text-meta leading-5">
              <span className="break-all">{name}</span>
              {required ? null : <span className="ml-2 font-sans text-text-3">{t("optional")}</span>}
            </dt>
            <dd className="flex flex-col gap-0.5 text-text-2">
              <TypeName schema={schema} />
              {schema.default === undefined ? null : (
                <span className="text-meta text-text-3">{t("default", { value: JSON.stringify(schema.default) })}</span>
              )}
              {description ? (
                <span>
                  <Marked>{description}</Marked>
                </span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

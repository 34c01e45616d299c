import { getTranslations } from "next-intl/server";
import type { DescribedOperation } from "@/server/rest/openapi/describe-api";
import type { JsonSchema } from "@/server/rest/openapi/json-schema";
import { listFields } from "../_document/list-fields";
import { FieldTable } from "./field-table";
import { TypeName } from "./type-name";

/** What an operation answers, by status; how it refuses is said once for all. */
export async function OperationAnswers({ operation: { responses } }: { operation: DescribedOperation }) {
  const t = await getTranslations("developers");
  const good = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  return good.map(([status, { content }]) => {
    const schema = schemaOf(content);
    const title = t("answer", { status });
    if (schema?.properties) return <FieldTable key={status} title={title} fields={listFields(schema)} />;
    return (
      <div key={status} className="flex flex-col gap-1.5">
        <h3 className="font-semibold">{title}</h3>
        <p className="text-text-2">{schema ? <TypeName schema={schema} /> : t("nothing")}</p>
      </div>
    );
  });
}

function schemaOf(content: Partial<Record<string, { schema: JsonSchema }>> | undefined): JsonSchema | undefined {
  return Object.values(content ?? {})[0]?.schema;
}

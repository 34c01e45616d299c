import { getTranslations } from "next-intl/server";
import type { JsonSchema } from "@/server/rest/openapi/json-schema";
import { listFields } from "../_document/list-fields";
import { FieldTable } from "./field-table";

/** What answers are made of, by name. */
export async function ShapeList({ shapes }: { shapes: Record<string, JsonSchema> }) {
  const t = await getTranslations("developers");
  return (
    <section aria-labelledby="shapes" className="flex flex-col gap-4">
      <h2 id="shapes" className="scroll-mt-4 font-semibold text-h2">
        {t("shapes")}
      </h2>
      {Object.entries(shapes).map(([name, shape]) => (
        <div
          key={name}
          id={`shape-${name}`}
          className="scroll-mt-4 rounded-card border border-border bg-surface p-4 shadow-card target:border-accent-text"
        >
          <FieldTable title={name} fields={listFields(shape)} />
        </div>
      ))}
    </section>
  );
}

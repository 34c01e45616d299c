import { getTranslations } from "next-intl/server";
import type { DescribedOperation } from "@/server/rest/openapi/describe-api";
import { listFields } from "../_document/list-fields";
import { FieldTable } from "./field-table";

/** What an operation takes: in its address and headers, and in its body. */
export async function OperationInput({ operation: { parameters, requestBody } }: { operation: DescribedOperation }) {
  const t = await getTranslations("developers");
  const body = requestBody ? listFields(requestBody.content["application/json"].schema) : [];
  return (
    <>
      {parameters.length > 0 ? <FieldTable title={t("parameters")} fields={parameters} /> : null}
      {body.length > 0 ? <FieldTable title={t("body")} fields={body} /> : null}
    </>
  );
}

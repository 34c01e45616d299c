import type { ErrorCode, ErrorDetail } from "@/server/errors";
import { FIELD_ORDER, type FieldProblems } from "./check-form";

/** The field that a refusal of the server is about, or null. */
export function findRefusedField({ code, detail }: { code: ErrorCode; detail: ErrorDetail }): FieldProblems | null {
  const field = FIELD_ORDER.find((name) => name === detail.field);
  if (code === "mailbox.host_forbidden") {
    return field === "imapPort" ? { imapPort: "imapPortForbidden" } : { imapHost: "imapHostForbidden" };
  }
  return code === "request.invalid" && field ? { [field]: field } : null;
}

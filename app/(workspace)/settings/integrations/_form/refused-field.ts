import type { ErrorCode, ErrorDetail } from "@/server/errors";
import { toSmtpField } from "../_smtp/check-smtp";
import { FIELD_ORDER, type FieldProblems } from "./check-form";

/** The field that a refusal of the server is about, or null. */
export function findRefusedField({ code, detail }: { code: ErrorCode; detail: ErrorDetail }): FieldProblems | null {
  const smtpField = toSmtpField(detail.field);
  const field = smtpField ?? FIELD_ORDER.find((name) => name === detail.field);
  if (code === "mailbox.host_forbidden") {
    if (smtpField === "smtpHost") return { smtpHost: "smtpHostForbidden" };
    if (smtpField === "smtpPort") return { smtpPort: "smtpPortForbidden" };
    return field === "imapPort" ? { imapPort: "imapPortForbidden" } : { imapHost: "imapHostForbidden" };
  }
  // The form asks for a missing one itself: the server does so where a stored one must not go.
  if (code === "request.invalid" && field === "password") return { password: "passwordForHost" };
  return code === "request.invalid" && field ? { [field]: field } : null;
}

import type { useTranslations } from "next-intl";
import type { Verification } from "../_data/views";

type Words = ReturnType<typeof useTranslations<"integrations.verification">>;

/** « Tout y est », or how much is missing. */
export function sayResult(t: Words, { total: { server, missing } }: Verification): string {
  return missing === 0 ? t("allThere", { server }) : t("missing", { missing });
}

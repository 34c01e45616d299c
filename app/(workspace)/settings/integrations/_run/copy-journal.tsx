"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "@/app/_ui/copy-button";
import type { JournalLine } from "../_data/views";
import { writeLine } from "./write-line";

/** « Copier le journal »: the lines that are shown, as text. */
export function CopyJournal({ lines }: { lines: readonly JournalLine[] }) {
  const t = useTranslations("integrations.journal");
  return <CopyButton text={lines.map(writeLine).join("\n")}>{t("copy")}</CopyButton>;
}

"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "@/app/_ui/copy-button";

/** « Copier » for a token. */
export function CopyToken({ token }: { token: string }) {
  const t = useTranslations("tokens.new");
  return <CopyButton text={token} words={{ copy: t("copy"), copied: t("copied"), notCopied: t("notCopied") }} />;
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";

/** What will stand below the text, from the settings of the mailbox that writes. */
export function SignaturePreview({ mailboxId }: { mailboxId: number }) {
  const t = useTranslations("composer");
  const mailboxes = useQuery(useTRPC().mailboxes.list.queryOptions()).data ?? [];
  const signature = mailboxes.find(({ id }) => id === mailboxId)?.signature ?? "";
  if (signature === "") return null;
  return (
    <p className="whitespace-pre-line break-words border-border border-l-2 pl-3 text-text-3">
      <span className="sr-only">{t("signature")} </span>
      {signature}
    </p>
  );
}

import { useTranslations } from "next-intl";

/** « Télécharger l'original », within a sentence. */
export function OriginalLink({ messageId }: { messageId: string }) {
  const t = useTranslations("inbox.message");
  return (
    <a href={originalOf(messageId)} download className="ring-focus rounded-[2px] underline">
      {t("downloadOriginal")}
    </a>
  );
}

/** Where a message can be had as its server keeps it. */
export function originalOf(messageId: string): string {
  return `/api/inbox/messages/${messageId}/original`;
}

import { useTranslations } from "next-intl";
import { Notice } from "@/app/_ui/notice";
import { OriginalLink } from "./original-link";

/** « Message tronqué. », with the way to the rest. */
export function TruncatedNotice({ messageId }: { messageId: string }) {
  const t = useTranslations("inbox.message");
  return (
    <Notice tone="warn">
      <strong className="font-semibold">{t("truncated")}</strong> {t("truncatedText")}{" "}
      <OriginalLink messageId={messageId} />
    </Notice>
  );
}

import { FileDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/app/_ui/button-style";

/** The mail as it arrived, whatever we made of it. */
export function MessageFooter({ messageId }: { messageId: string }) {
  const t = useTranslations("inbox.message");
  return (
    <a
      href={`/api/inbox/messages/${messageId}/original`}
      download
      className={`${buttonStyle("quiet")} w-fit px-2.5 text-meta`}
    >
      <FileDown aria-hidden size={14} />
      {t("downloadOriginal")}
    </a>
  );
}

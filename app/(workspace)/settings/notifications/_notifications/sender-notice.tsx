import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/button-link";
import { Notice } from "@/app/_ui/notice";
import type { NotificationsView } from "@/server/alerts/views";

/** Where the mails go and how they leave; a warning where they cannot. */
export function SenderNotice({ sender, address }: Pick<NotificationsView, "sender" | "address">) {
  const t = useTranslations("notifications.sender");
  if (!sender) {
    return (
      <Notice tone="warn">
        <p className="font-semibold">{t("noneTitle")}</p>
        <p>{t("none")}</p>
        <ButtonLink href="/settings/integrations" className="mt-2">
          {t("configure")}
        </ButtonLink>
      </Notice>
    );
  }
  const { mailboxName } = sender;
  return (
    <Notice tone="info">
      {mailboxName === null
        ? t("system", { address, from: sender.address })
        : t("mailbox", { address, from: sender.address, name: mailboxName })}
    </Notice>
  );
}

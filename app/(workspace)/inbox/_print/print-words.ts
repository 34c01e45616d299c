import { getTranslations } from "next-intl/server";
import { fullDateLabel } from "@/app/_ui/date-label";

/** The words of the printed document, and its dates. */
export async function printWords(locale: string) {
  const t = await getTranslations("inbox");
  return {
    locale,
    print: t("print.button"),
    from: t("message.detailFrom"),
    to: t("message.detailTo"),
    cc: t("message.detailCc"),
    sentOn: t("message.detailDate"),
    attachments: t("print.attachments"),
    noSubject: t("list.noSubject"),
    omitted: (count: number) => t("message.omitted", { count }),
    date: (value: Date) => fullDateLabel(value, { locale, timeZone: "Europe/Paris" }),
  };
}

export type PrintWords = Awaited<ReturnType<typeof printWords>>;

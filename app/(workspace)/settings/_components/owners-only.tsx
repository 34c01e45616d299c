import { Lock } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button-link";
import { PageHeading } from "@/app/_ui/page-heading";

/** What a member sees of a page that is the owner's. */
export async function OwnersOnly() {
  const t = await getTranslations("common");
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-6 py-12 text-center">
      <span className="flex size-12 items-center justify-center rounded-full bg-neu-b text-text-2">
        <Lock aria-hidden size={22} />
      </span>
      <PageHeading>{t("ownerOnly.title")}</PageHeading>
      <p className="text-text-2">{t("ownerOnly.text")}</p>
      <ButtonLink href="/inbox">{t("actions.backToInbox")}</ButtonLink>
    </div>
  );
}

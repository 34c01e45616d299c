import { Lock } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button-link";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeading } from "@/app/_ui/page-heading";
import { VisuallyHidden } from "@/app/_ui/visually-hidden";

/** What a member sees of a page that is the owner's. */
export async function OwnersOnly() {
  const t = await getTranslations("common");
  return (
    <>
      <VisuallyHidden>
        <PageHeading>{t("ownerOnly.title")}</PageHeading>
      </VisuallyHidden>
      <EmptyState icon={Lock} title={t("ownerOnly.title")} text={t("ownerOnly.text")}>
        <ButtonLink href="/inbox">{t("actions.backToInbox")}</ButtonLink>
      </EmptyState>
    </>
  );
}

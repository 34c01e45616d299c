import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthCard } from "./_shell/auth-card";
import { ButtonLink } from "./_ui/button-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.notFound"))("title") };
}

export default async function NotFoundPage() {
  const t = await getTranslations("common");
  return (
    <AuthCard skipLabel={t("skipToContent")} product={t("product")} heading={t("notFound.title")}>
      <p className="text-text-2">{t("notFound.text")}</p>
      <ButtonLink href="/" variant="primary" className="w-fit">
        {t("actions.backToInbox")}
      </ButtonLink>
    </AuthCard>
  );
}

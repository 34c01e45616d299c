import { SearchX } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "../_ui/button-link";
import { EmptyState } from "../_ui/empty-state";
import { PageHeading } from "../_ui/page-heading";
import { VisuallyHidden } from "../_ui/visually-hidden";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.notFound"))("title") };
}

export default async function WorkspaceNotFound() {
  const t = await getTranslations("common");
  return (
    <>
      <VisuallyHidden>
        <PageHeading>{t("notFound.title")}</PageHeading>
      </VisuallyHidden>
      <EmptyState icon={SearchX} title={t("notFound.text")}>
        <ButtonLink href="/inbox">{t("actions.backToInbox")}</ButtonLink>
      </EmptyState>
    </>
  );
}

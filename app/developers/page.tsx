import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { describeApiIn } from "@/app/_i18n/api-words";
import type { Locale } from "@/app/_i18n/locale";
import { PageHeading } from "../_ui/page-heading";
import { ChapterSection } from "./_components/chapter-section";
import { Contents } from "./_components/contents";
import { GettingStarted } from "./_components/getting-started";
import { Header } from "./_components/header";
import { ShapeList } from "./_components/shape-list";
import { operationsOf } from "./_document/operations-of";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("developers"))("title") };
}

/** The REST API in words, made of the same description as /api/openapi.json; open to all, as that is. */
export default async function DevelopersPage() {
  const t = await getTranslations("developers");
  const locale = (await getLocale()) as Locale;
  const api = describeApiIn(locale);
  const chapters = api.tags.map((tag) => ({ ...tag, operations: operationsOf(api, tag.name) }));
  return (
    <div className="min-h-dvh bg-canvas text-text">
      <Header />
      <div className="mx-auto flex w-full max-w-[1160px] gap-8 px-4 py-6 md:px-6 md:py-8">
        <Contents chapters={chapters} />
        <main id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col gap-8 outline-none">
          <div className="flex flex-col gap-2">
            <PageHeading>{t("title")}</PageHeading>
            <p className="max-w-prose text-text-2">{api.info.description}</p>
          </div>
          <GettingStarted />
          {chapters.map((chapter) => (
            <ChapterSection key={chapter.name} chapter={chapter} />
          ))}
          <ShapeList shapes={api.components.schemas} />
        </main>
      </div>
    </div>
  );
}

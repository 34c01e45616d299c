import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Hydrated, prefetch, trpc } from "@/app/_trpc/server";
import { DraftsScreen } from "./_components/drafts-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("composer.drafts"))("title") };
}

/** What is being written and what is on its way. */
export default async function DraftsPage() {
  await prefetch(trpc.drafts.list.queryOptions());
  return (
    <Hydrated>
      <DraftsScreen />
    </Hydrated>
  );
}

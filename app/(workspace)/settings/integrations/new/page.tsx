import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSignedIn } from "@/app/_shell/require-signed-in";
import { Hydrated, prefetch, trpc } from "@/app/_trpc/server";
import { PROVIDER_KEYS } from "@/server/providers/provider";
import { OwnersOnly } from "../../_components/owners-only";
import { AddMailbox } from "../_form/add-mailbox";
import { readAttempt } from "../_oauth/read-attempt";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("integrations.form");
  return { title: t("addTitle") };
}

interface NewMailboxPageProps {
  searchParams: Promise<{ preset?: string; oauth?: string }>;
}

export default async function NewMailboxPage({ searchParams }: NewMailboxPageProps) {
  const { role } = await requireSignedIn();
  if (role !== "OWNER") return <OwnersOnly />;
  const { preset, oauth } = await searchParams;
  const attempt = await readAttempt(oauth);
  await prefetch(trpc.oauth.providers.queryOptions());
  return (
    <Hydrated>
      <AddMailbox preset={PROVIDER_KEYS.find((key) => key === preset && key !== "demo") ?? null} attempt={attempt} />
    </Hydrated>
  );
}

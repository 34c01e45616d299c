import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSignedIn } from "@/app/_shell/require-signed-in";
import { Hydrated, prefetch, trpc } from "@/app/_trpc/server";
import { MailboxList } from "./_list/mailbox-list";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.settings");
  return { title: t("integrations") };
}

export default async function IntegrationsPage() {
  const { role } = await requireSignedIn();
  await prefetch(trpc.mailboxes.list.queryOptions());
  return (
    <Hydrated>
      <MailboxList isOwner={role === "OWNER"} />
    </Hydrated>
  );
}

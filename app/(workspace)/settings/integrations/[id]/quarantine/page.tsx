import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSignedIn } from "@/app/_shell/require-signed-in";
import { Hydrated, prefetch, trpc } from "@/app/_trpc/server";
import { OwnersOnly } from "../../../_components/owners-only";
import { requireMailboxOfPage } from "../../_data/require-mailbox-of-page";
import { QuarantineScreen } from "../../_quarantine/quarantine-screen";

interface QuarantinePageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: QuarantinePageProps): Promise<Metadata> {
  const t = await getTranslations("integrations.quarantine");
  const { name } = await requireMailboxOfPage((await params).id);
  return { title: t("pageTitle", { name }) };
}

export default async function QuarantinePage({ params }: QuarantinePageProps) {
  const { role } = await requireSignedIn();
  if (role !== "OWNER") return <OwnersOnly />;
  const mailbox = await requireMailboxOfPage((await params).id);
  await prefetch(trpc.quarantine.list.queryOptions({ id: mailbox.id }));
  return (
    <Hydrated>
      <QuarantineScreen initial={mailbox} />
    </Hydrated>
  );
}

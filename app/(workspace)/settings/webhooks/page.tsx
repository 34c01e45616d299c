import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSignedIn } from "@/app/_shell/require-signed-in";
import { Hydrated, prefetch, trpc } from "@/app/_trpc/server";
import { OwnersOnly } from "../_components/owners-only";
import { WebhookScreen } from "./_endpoints/webhook-screen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.settings");
  return { title: t("webhooks") };
}

export default async function WebhooksPage() {
  const { role } = await requireSignedIn();
  if (role !== "OWNER") return <OwnersOnly />;
  await prefetch(trpc.webhooks.list.queryOptions());
  return (
    <Hydrated>
      <WebhookScreen />
    </Hydrated>
  );
}

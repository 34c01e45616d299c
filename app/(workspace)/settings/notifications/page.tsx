import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSignedIn } from "@/app/_shell/require-signed-in";
import { Hydrated, prefetch, trpc } from "@/app/_trpc/server";
import { OwnersOnly } from "../_components/owners-only";
import { NotificationsScreen } from "./_notifications/notifications-screen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.settings");
  return { title: t("notifications") };
}

export default async function NotificationsPage() {
  const { role } = await requireSignedIn();
  if (role !== "OWNER") return <OwnersOnly />;
  await prefetch(trpc.notifications.get.queryOptions());
  return (
    <Hydrated>
      <NotificationsScreen />
    </Hydrated>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireSignedIn } from "@/app/_shell/require-signed-in";
import { api } from "@/app/_trpc/server";
import { appErrorOf } from "@/server/trpc/error-mapping";
import { OwnersOnly } from "../../_components/owners-only";
import { DeliveryScreen } from "../_deliveries/delivery-screen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("webhooks.deliveries");
  return { title: t("title") };
}

export default async function DeliveriesPage({ params }: { params: Promise<{ id: string }> }) {
  const { role } = await requireSignedIn();
  if (role !== "OWNER") return <OwnersOnly />;
  const { id } = await params;
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  const endpoint = await api.webhooks.get({ id: Number(id) }).catch((error) => {
    if (appErrorOf(error).code === "request.not_found") notFound();
    throw error;
  });
  return <DeliveryScreen endpoint={endpoint} />;
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSignedIn } from "@/app/_shell/require-signed-in";
import { PROVIDER_KEYS } from "@/server/providers/provider";
import { OwnersOnly } from "../_components/owners-only";
import { AddMailbox } from "../_form/add-mailbox";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("integrations.form");
  return { title: t("addTitle") };
}

export default async function NewMailboxPage({ searchParams }: { searchParams: Promise<{ preset?: string }> }) {
  const { role } = await requireSignedIn();
  if (role !== "OWNER") return <OwnersOnly />;
  const { preset } = await searchParams;
  return <AddMailbox preset={PROVIDER_KEYS.find((key) => key === preset && key !== "demo") ?? null} />;
}

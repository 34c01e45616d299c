import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSignedIn } from "@/app/_shell/require-signed-in";
import { Hydrated, prefetch, trpc } from "@/app/_trpc/server";
import { OwnersOnly } from "../_components/owners-only";
import { OperationsScreen } from "./_components/operations-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("operations"))("title") };
}

export default async function OperationsPage() {
  const { role } = await requireSignedIn();
  if (role !== "OWNER") return <OwnersOnly />;
  await prefetch(trpc.operations.get.queryOptions());
  return (
    <Hydrated>
      <OperationsScreen />
    </Hydrated>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSignedIn } from "@/app/_shell/require-signed-in";
import { Hydrated, prefetch, trpc } from "@/app/_trpc/server";
import { OwnersOnly } from "../_components/owners-only";
import { TokenScreen } from "./_tokens/token-screen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.settings");
  return { title: t("apiTokens") };
}

export default async function ApiTokensPage() {
  const { role } = await requireSignedIn();
  if (role !== "OWNER") return <OwnersOnly />;
  await prefetch(trpc.tokens.list.queryOptions());
  return (
    <Hydrated>
      <TokenScreen />
    </Hydrated>
  );
}

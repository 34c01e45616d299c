import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { hasOwner } from "@/server/auth/has-owner";
import { AuthCard } from "../_shell/auth-card";
import { SetupForm } from "./_components/setup-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.setup"))("title") };
}

export default async function SetupPage() {
  if (await hasOwner()) redirect("/login?configured=1");
  const [t, common] = await Promise.all([getTranslations("account.setup"), getTranslations("common")]);
  return (
    <AuthCard skipLabel={common("skipToContent")} product={common("product")} heading={t("heading")}>
      <SetupForm />
    </AuthCard>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { hasOwner } from "@/server/auth/has-owner";
import { findViewer } from "@/server/auth/session";
import { AuthCard } from "../_shell/auth-card";
import { Notice } from "../_ui/notice";
import { LoginForm } from "./_components/login-form";
import { returnPath } from "./return-path";

interface LoginPageProps {
  searchParams: Promise<{ next?: string | string[]; expired?: string; configured?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.login"))("title") };
}

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const { next, expired, configured } = await searchParams;
  const destination = returnPath(next);
  if (await findViewer()) redirect(destination);
  if (!(await hasOwner())) redirect("/setup");
  const [t, common] = await Promise.all([getTranslations("account.login"), getTranslations("common")]);
  const notice = expired ? t("expired") : configured ? t("alreadySetUp") : null;
  return (
    <AuthCard skipLabel={common("skipToContent")} product={common("product")} heading={t("title")}>
      {notice ? <Notice tone="info">{notice}</Notice> : null}
      <LoginForm destination={destination} />
    </AuthCard>
  );
}

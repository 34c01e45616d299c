import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Logo } from "@/app/_shell/logo";
import { SkipLink } from "@/app/_shell/skip-link";
import { ButtonLink } from "@/app/_ui/button-link";

/** The mark, and the ways to a token and to the description for programs. */
export async function Header() {
  const [t, common] = await Promise.all([getTranslations("developers"), getTranslations("common")]);
  return (
    <header className="border-border border-b bg-surface">
      <SkipLink>{common("skipToContent")}</SkipLink>
      <div className="mx-auto flex w-full max-w-[1160px] flex-wrap items-center justify-between gap-3 px-4 py-3 md:px-6">
        <Link href="/" className="ring-focus flex items-center gap-2.5 rounded-control font-semibold text-h2">
          <Logo />
          {common("product")}
        </Link>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href="/api/openapi.json" prefetch={false}>
            {t("openApi")}
          </ButtonLink>
          <ButtonLink href="/settings/api-tokens" variant="primary">
            {t("createToken")}
          </ButtonLink>
        </div>
      </div>
    </header>
  );
}

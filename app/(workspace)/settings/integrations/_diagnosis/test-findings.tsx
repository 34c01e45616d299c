"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ButtonLink } from "@/app/_ui/button-link";
import { Notice } from "@/app/_ui/notice";
import type { ConnectionTest } from "./connection-test";

interface TestFindingsProps {
  test: Extract<ConnectionTest, { status: "passed" }>;
  /** The mailbox is not connected yet: whoever goes on connects the account twice. */
  isNew: boolean;
  /** It was refused for that, which its own card says. */
  isRefused: boolean;
}

/** What a test that passed found: mail, the user name that works, and perhaps that the account is connected already. */
export function TestFindings({ test: { folders, messages, username, sameAs }, isNew, isRefused }: TestFindingsProps) {
  const t = useTranslations("integrations");
  const warning = useRef<HTMLDivElement>(null);
  const sameId = sameAs?.id ?? null;
  useEffect(() => {
    if (sameId !== null) warning.current?.focus();
  }, [sameId]);
  return (
    <>
      <Notice tone="ok">
        <p>{t("test.success", { folders, messages })}</p>
        {username ? <p>{t("test.username", { username })}</p> : null}
      </Notice>
      {sameAs && !isRefused ? (
        <Notice ref={warning} tone="warn">
          <p className="font-semibold">{t("test.sameTitle", { name: sameAs.name })}</p>
          <p>{t("test.sameText", { address: sameAs.emailAddress })}</p>
          {isNew && !sameAs.sameLogin ? <p>{t("test.sameAnyway")}</p> : null}
          <ButtonLink href={`/settings/integrations/${sameAs.id}`} className="mt-2">
            {t("cures.openExisting", { name: sameAs.name })}
          </ButtonLink>
        </Notice>
      ) : null}
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Time } from "@/app/_ui/time";
import { ExpiryDay, TokenDay } from "./token-day";
import type { TokensProps } from "./token-table";

/** The list below 1024 px: a card for each. */
export function TokenCards({ tokens, onRevoke }: TokensProps) {
  const t = useTranslations("tokens");
  return (
    <ul className="flex flex-col gap-3 lg:hidden">
      {tokens.map((token) => (
        <li key={token.id}>
          <Card className="flex flex-col gap-3">
            <div className="flex items-start justify-between gap-3">
              <div className="min-w-0">
                <p className="break-words font-medium">{token.name}</p>
                <p className="text-meta text-text-3">{token.person}</p>
              </div>
              <Button aria-label={t("revokeNamed", { name: token.name })} onPress={() => onRevoke(token)}>
                {t("revoke")}
              </Button>
            </div>
            <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
              <Fact label={t("prefix")}>
                <span className="font-mono">{token.prefix}…</span>
              </Fact>
              <Fact label={t("scope")}>{t(`scopes.${token.scope}`)}</Fact>
              <Fact label={t("created")}>
                <TokenDay value={token.createdAt} />
              </Fact>
              <Fact label={t("lastUse")}>
                {token.lastUsedAt ? <Time value={token.lastUsedAt} as="relative" /> : t("never")}
              </Fact>
              <Fact label={t("expires")}>
                <ExpiryDay token={token} />
              </Fact>
            </dl>
          </Card>
        </li>
      ))}
    </ul>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-text-3">{label}</dt>
      <dd className="text-text-2 tabular-nums">{children}</dd>
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Time } from "@/app/_ui/time";
import type { TokenView } from "@/server/tokens/views";
import { ExpiryDay, TokenDay } from "./token-day";

export interface TokensProps {
  tokens: readonly TokenView[];
  onRevoke: (token: TokenView) => void;
}

const HEADER = "px-4 py-2.5 text-left font-medium text-text-2";
const CELL = "px-4 py-3 text-text-2 tabular-nums";

/** The list from 1024 px. */
export function TokenTable({ tokens, onRevoke }: TokensProps) {
  const t = useTranslations("tokens");
  return (
    <div className="overflow-hidden rounded-card border border-border bg-surface shadow-card max-lg:hidden">
      <table className="w-full">
        <caption className="sr-only">{t("title")}</caption>
        <thead className="border-border border-b bg-subtle">
          <tr>
            <th className={HEADER}>{t("name")}</th>
            <th className={HEADER}>{t("prefix")}</th>
            <th className={HEADER}>{t("scope")}</th>
            <th className={HEADER}>{t("created")}</th>
            <th className={HEADER}>{t("lastUse")}</th>
            <th className={HEADER}>{t("expires")}</th>
            <th className={HEADER}>
              <span className="sr-only">{t("actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-border">
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row" className="max-w-56 px-4 py-3 text-left font-medium">
                <span className="block truncate">{token.name}</span>
                <span className="block truncate font-normal text-meta text-text-3">{token.person}</span>
              </th>
              <td className={`${CELL} whitespace-nowrap font-mono`}>{token.prefix}…</td>
              <td className={CELL}>{t(`scopes.${token.scope}`)}</td>
              <td className={`${CELL} whitespace-nowrap`}>
                <TokenDay value={token.createdAt} />
              </td>
              <td className={`${CELL} whitespace-nowrap`}>
                {token.lastUsedAt ? <Time value={token.lastUsedAt} as="relative" /> : t("never")}
              </td>
              <td className={`${CELL} whitespace-nowrap`}>
                <ExpiryDay token={token} />
              </td>
              <td className="px-4 py-3 text-right">
                <Button aria-label={t("revokeNamed", { name: token.name })} onPress={() => onRevoke(token)}>
                  {t("revoke")}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LoadFailed } from "@/app/_shell/load-failed";
import { useTRPC } from "@/app/_trpc/client";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { Skeleton } from "@/app/_ui/skeleton";
import type { TokenView } from "@/server/tokens/views";
import { RevokeDialog } from "./revoke-dialog";
import { TokenCards } from "./token-cards";
import { TokenTable } from "./token-table";

/** The tokens that were not revoked: a table, or cards where it is narrow. */
export function TokenList({ onRevoked }: { onRevoked: (token: TokenView) => void }) {
  const t = useTranslations("tokens");
  const trpc = useTRPC();
  const { data: tokens, error, refetch } = useQuery(trpc.tokens.list.queryOptions());
  const [revoking, setRevoking] = useState<TokenView | null>(null);
  if (tokens === undefined) {
    return error ? (
      <LoadFailed what={t("what")} error={error} onRetry={refetch} />
    ) : (
      <Skeleton className="h-40 w-full" />
    );
  }
  return (
    <>
      {tokens.length === 0 ? (
        <Card>
          <EmptyState icon={KeyRound} title={t("empty")} text={t("emptyText")} />
        </Card>
      ) : (
        <>
          <TokenTable tokens={tokens} onRevoke={setRevoking} />
          <TokenCards tokens={tokens} onRevoke={setRevoking} />
        </>
      )}
      <RevokeDialog token={revoking} onClose={() => setRevoking(null)} onRevoked={onRevoked} />
    </>
  );
}

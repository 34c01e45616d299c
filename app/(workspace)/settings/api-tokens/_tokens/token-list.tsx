"use client";

import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Loaded } from "@/app/_shell/loaded";
import { useTRPC } from "@/app/_trpc/client";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import type { TokenView } from "@/server/tokens/views";
import { RevokeDialog } from "./revoke-dialog";
import { TokenCards } from "./token-cards";
import { TokenTable } from "./token-table";

/** The tokens that were not revoked: a table, or cards where it is narrow. */
export function TokenList({ onRevoked }: { onRevoked: (token: TokenView) => void }) {
  const t = useTranslations("tokens");
  const trpc = useTRPC();
  const query = useQuery(trpc.tokens.list.queryOptions());
  const [revoking, setRevoking] = useState<TokenView | null>(null);
  return (
    <>
      <Loaded query={query} what={t("what")}>
        {(tokens) =>
          tokens.length === 0 ? (
            <Card>
              <EmptyState icon={KeyRound} title={t("empty")} text={t("emptyText")} />
            </Card>
          ) : (
            <>
              <TokenTable tokens={tokens} onRevoke={setRevoking} />
              <TokenCards tokens={tokens} onRevoke={setRevoking} />
            </>
          )
        }
      </Loaded>
      <RevokeDialog token={revoking} onClose={() => setRevoking(null)} onRevoked={onRevoked} />
    </>
  );
}

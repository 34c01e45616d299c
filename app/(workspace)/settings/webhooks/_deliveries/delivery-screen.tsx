"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LoadFailed } from "@/app/_shell/load-failed";
import { Button } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { Skeleton } from "@/app/_ui/skeleton";
import { ToggleButton } from "@/app/_ui/toggle-button";
import type { EndpointView } from "@/server/webhooks/views";
import { BackLink } from "../../_components/back-link";
import { TestButton } from "../_endpoints/test-button";
import { DeliveryRow } from "./delivery-row";
import { useDeliveries } from "./use-deliveries";

/** « Envois » of one endpoint: what was posted, what came of it, and « Relancer ». */
export function DeliveryScreen({ endpoint }: { endpoint: EndpointView }) {
  const t = useTranslations("webhooks.deliveries");
  const [troubled, setTroubled] = useState(false);
  const { deliveries, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDeliveries(
    endpoint.id,
    troubled,
  );
  return (
    <div className="flex flex-col gap-5">
      <BackLink href="/settings/webhooks">{t("back")}</BackLink>
      <div className="flex flex-col gap-1">
        <PageHeading>{t("title")}</PageHeading>
        <p className="break-all text-text-2">{endpoint.url}</p>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <TestButton endpoint={endpoint} />
        <ToggleButton isSelected={troubled} onChange={setTroubled}>
          {t("troubled")}
        </ToggleButton>
      </div>
      {deliveries === undefined ? (
        error ? (
          <LoadFailed what={t("what")} error={error} onRetry={refetch} />
        ) : (
          <Skeleton className="h-60 w-full" />
        )
      ) : deliveries.length === 0 ? (
        <p className="text-text-2">{t(troubled ? "noneTroubled" : "none")}</p>
      ) : (
        <ul className="divide-y divide-border overflow-hidden rounded-card border border-border bg-surface shadow-card">
          {deliveries.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} />
          ))}
        </ul>
      )}
      {hasNextPage ? (
        <Button
          className="self-center"
          onPress={() => void fetchNextPage()}
          isPending={isFetchingNextPage}
          pendingLabel={t("loading")}
        >
          {t("more")}
        </Button>
      ) : null}
    </div>
  );
}

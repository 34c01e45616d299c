"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Loaded } from "@/app/_shell/loaded";
import { MoreButton } from "@/app/_ui/more-button";
import { PageHeading } from "@/app/_ui/page-heading";
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
  const { deliveries, ...query } = useDeliveries(endpoint.id, troubled);
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
      <Loaded query={{ ...query, data: deliveries }} what={t("what")}>
        {(deliveries) =>
          deliveries.length === 0 ? (
            <p className="text-text-2">{t(troubled ? "noneTroubled" : "none")}</p>
          ) : (
            <ul className="divide-y divide-border overflow-hidden rounded-card border border-border bg-surface shadow-card">
              {deliveries.map((delivery) => (
                <DeliveryRow key={delivery.id} delivery={delivery} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <MoreButton query={query} pendingLabel={t("loading")}>
        {t("more")}
      </MoreButton>
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Loaded } from "@/app/_shell/loaded";
import { MoreButton } from "@/app/_ui/more-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { ShownOnce } from "@/app/_ui/shown-once";
import { Time } from "@/app/_ui/time";
import { ToggleButton } from "@/app/_ui/toggle-button";
import type { EndpointView, EndpointWithSecret } from "@/server/webhooks/views";
import { BackLink } from "../../_components/back-link";
import { TestButton } from "../_endpoints/test-button";
import { DeliveryRow } from "./delivery-row";
import { RenewSecret } from "./renew-secret";
import { useDeliveries } from "./use-deliveries";

/** « Envois » of one endpoint: what was posted, what came of it, and « Relancer ». */
export function DeliveryScreen({ endpoint: loaded }: { endpoint: EndpointView }) {
  const t = useTranslations("webhooks.deliveries");
  const secretWords = useTranslations("webhooks.secret");
  const [renewed, setRenewed] = useState<EndpointWithSecret | null>(null);
  const [endpoint, setEndpoint] = useState(loaded);
  const until = endpoint.previousSecretUntil;
  const [troubled, setTroubled] = useState(false);
  const { deliveries, ...query } = useDeliveries(endpoint.id, troubled);
  return (
    <div className="flex flex-col gap-5">
      <BackLink href="/settings/webhooks">{t("back")}</BackLink>
      <div className="flex flex-col gap-1">
        <PageHeading>{t("title")}</PageHeading>
        <p className="break-all text-text-2">{endpoint.url}</p>
      </div>
      {renewed ? (
        <ShownOnce
          key={renewed.secret}
          title={secretWords("renewed", { url: endpoint.url })}
          secret={renewed.secret}
          warning={secretWords("once")}
          onDone={() => setRenewed(null)}
        >
          <p className="text-text-2">{secretWords("use")}</p>
        </ShownOnce>
      ) : null}
      {until ? <Notice tone="info">{secretWords.rich("both", { time: () => <Time value={until} /> })}</Notice> : null}
      <div className="flex flex-wrap items-center gap-3">
        <TestButton endpoint={endpoint} />
        <RenewSecret
          endpoint={endpoint}
          onRenewed={(result) => {
            setRenewed(result);
            setEndpoint(result.endpoint);
          }}
        />
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

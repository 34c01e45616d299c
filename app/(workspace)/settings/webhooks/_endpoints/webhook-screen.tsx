"use client";

import { useQuery } from "@tanstack/react-query";
import { Webhook } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LoadFailed } from "@/app/_shell/load-failed";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeading } from "@/app/_ui/page-heading";
import { Skeleton } from "@/app/_ui/skeleton";
import type { CreatedEndpoint, EndpointView } from "@/server/webhooks/views";
import { EndpointCard } from "./endpoint-card";
import { EndpointDialog } from "./endpoint-dialog";
import { NewSecret } from "./new-secret";
import { RemoveEndpointDialog } from "./remove-endpoint-dialog";

/** « Webhooks »: which programs hear of what happens, and whether they do. */
export function WebhookScreen() {
  const t = useTranslations("webhooks");
  const trpc = useTRPC();
  const { data: endpoints, error, refetch } = useQuery(trpc.webhooks.list.queryOptions());
  const [edited, setEdited] = useState<EndpointView | "new" | null>(null);
  const [removing, setRemoving] = useState<EndpointView | null>(null);
  const [created, setCreated] = useState<CreatedEndpoint | null>(null);
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex max-w-prose flex-col gap-1">
          <PageHeading>{t("title")}</PageHeading>
          <p className="text-text-2">{t("intro")}</p>
        </div>
        <Button variant="primary" className="max-md:w-full" onPress={() => setEdited("new")}>
          {t("add")}
        </Button>
      </div>
      {created ? <NewSecret key={created.endpoint.id} created={created} onDone={() => setCreated(null)} /> : null}
      {endpoints === undefined ? (
        error ? (
          <LoadFailed what={t("what")} error={error} onRetry={refetch} />
        ) : (
          <Skeleton className="h-40 w-full" />
        )
      ) : endpoints.length === 0 ? (
        <Card>
          <EmptyState icon={Webhook} title={t("empty")} text={t("emptyText")} />
        </Card>
      ) : (
        <ul className="flex flex-col gap-3">
          {endpoints.map((endpoint) => (
            <EndpointCard key={endpoint.id} endpoint={endpoint} onEdit={setEdited} onRemove={setRemoving} />
          ))}
        </ul>
      )}
      <EndpointDialog
        edited={edited}
        onClose={() => setEdited(null)}
        onCreated={(result) => {
          setEdited(null);
          setCreated(result);
        }}
      />
      <RemoveEndpointDialog
        endpoint={removing}
        onClose={() => setRemoving(null)}
        onRemoved={({ id }) => setCreated((shown) => (shown?.endpoint.id === id ? null : shown))}
      />
    </div>
  );
}

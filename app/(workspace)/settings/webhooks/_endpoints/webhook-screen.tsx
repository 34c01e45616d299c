"use client";

import { useQuery } from "@tanstack/react-query";
import { Webhook } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Loaded } from "@/app/_shell/loaded";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeading } from "@/app/_ui/page-heading";
import { ShownOnce } from "@/app/_ui/shown-once";
import type { EndpointView, EndpointWithSecret } from "@/server/webhooks/views";
import { EndpointCard } from "./endpoint-card";
import { EndpointDialog } from "./endpoint-dialog";
import { RemoveEndpointDialog } from "./remove-endpoint-dialog";

/** « Webhooks »: which programs hear of what happens, and whether they do. */
export function WebhookScreen() {
  const t = useTranslations("webhooks");
  const trpc = useTRPC();
  const query = useQuery(trpc.webhooks.list.queryOptions());
  const [edited, setEdited] = useState<EndpointView | "new" | null>(null);
  const [removing, setRemoving] = useState<EndpointView | null>(null);
  const [created, setCreated] = useState<EndpointWithSecret | null>(null);
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
      {created ? (
        <ShownOnce
          key={created.endpoint.id}
          title={t("secret.title", { url: created.endpoint.url })}
          secret={created.secret}
          warning={t("secret.once")}
          onDone={() => setCreated(null)}
        >
          <p className="text-text-2">{t("secret.use")}</p>
        </ShownOnce>
      ) : null}
      <Loaded query={query} what={t("what")}>
        {(endpoints) =>
          endpoints.length === 0 ? (
            <Card>
              <EmptyState icon={Webhook} title={t("empty")} text={t("emptyText")} />
            </Card>
          ) : (
            <ul className="flex flex-col gap-3">
              {endpoints.map((endpoint) => (
                <EndpointCard key={endpoint.id} endpoint={endpoint} onEdit={setEdited} onRemove={setRemoving} />
              ))}
            </ul>
          )
        }
      </Loaded>
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

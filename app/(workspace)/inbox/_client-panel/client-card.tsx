"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import type { ClientView } from "@/server/clients/views";
import { LastExchanges } from "./last-exchanges";
import type { TieAddress } from "./use-tie-address";

interface ClientCardProps {
  client: ClientView;
  /** Of the correspondent in the open conversation. */
  address: string;
  tie: TieAddress;
}

/** A client at a glance: how to reach them, what was noted, what was last written. */
export function ClientCard({ client, address, tie }: ClientCardProps) {
  const t = useTranslations("inbox.client");
  const lines: [label: string, value: React.ReactNode][] = [
    [t("organisation"), client.organisation],
    [t("addresses"), <AddressList key="addresses" addresses={client.addresses} />],
    [t("phone"), client.phone && <a href={`tel:${client.phone.replace(/[^\d+]/g, "")}`}>{client.phone}</a>],
    [t("notes"), client.notes && <span className="whitespace-pre-wrap">{client.notes}</span>],
  ];
  return (
    <div className="flex flex-col gap-4">
      <div>
        <p className="break-words font-semibold text-h2">{client.name}</p>
        <p className="text-text-3">{t("messages", { count: client.messageCount })}</p>
      </div>
      <dl className="flex flex-col gap-2.5">
        {lines.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt className="text-meta text-text-3">{label}</dt>
                <dd className="break-words">{value}</dd>
              </div>
            ),
        )}
      </dl>
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={`/clients/${client.id}`}>{t("open")}</ButtonLink>
        {client.addresses.includes(address) && (
          <Button
            variant="quiet"
            aria-label={t("detachNamed", { address })}
            isPending={tie.isPending}
            pendingLabel={t("detaching")}
            onPress={() => tie.detach(client.id, address)}
          >
            {t("detach")}
          </Button>
        )}
      </div>
      <LastExchanges clientId={client.id} />
    </div>
  );
}

function AddressList({ addresses }: { addresses: string[] }) {
  return addresses.map((address) => (
    <span key={address} className="block break-all">
      {address}
    </span>
  ));
}

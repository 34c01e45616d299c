"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/app/_ui/card";
import type { ClientView } from "@/server/clients/views";

/** « Coordonnées »: how to reach the client, and what the owner noted. */
export function ContactDetails({ client }: { client: ClientView }) {
  const t = useTranslations("clients");
  return (
    <Card>
      <section aria-labelledby="contact-details" className="flex flex-col gap-4">
        <h2 id="contact-details" className="font-semibold text-h2">
          {t("detail.contact")}
        </h2>
        <dl className="flex flex-col gap-3">
          <Detail label={t("detail.addresses")}>
            {client.addresses.length === 0 ? (
              t("detail.noAddress")
            ) : (
              <ul>
                {client.addresses.map((address) => (
                  <li key={address} className="break-all">
                    {address}
                  </li>
                ))}
              </ul>
            )}
          </Detail>
          {client.phone ? (
            <Detail label={t("detail.phone")}>
              <a
                href={`tel:${client.phone.replace(/[^\d+]/g, "")}`}
                className="ring-focus rounded-control text-accent-text underline"
              >
                {client.phone}
              </a>
            </Detail>
          ) : null}
          {client.organisation ? <Detail label={t("detail.organisation")}>{client.organisation}</Detail> : null}
          <Detail label={t("detail.exchanges")}>{t("list.messages", { count: client.messageCount })}</Detail>
          {client.notes ? (
            <Detail label={t("detail.notes")}>
              <span className="whitespace-pre-wrap break-words">{client.notes}</span>
            </Detail>
          ) : null}
        </dl>
      </section>
    </Card>
  );
}

function Detail({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-meta text-text-3">{label}</dt>
      <dd className="break-words text-text">{children}</dd>
    </div>
  );
}

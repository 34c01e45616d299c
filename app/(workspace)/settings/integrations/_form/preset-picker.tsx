"use client";

import { useTranslations } from "next-intl";
import { RadioTiles } from "@/app/_ui/radio-tiles";
import { findProvider } from "@/server/providers/find-provider";
import { PROVIDERS } from "@/server/providers/table";
import { useProviderName } from "../_components/use-provider-name";
import type { MailboxForm } from "./use-mailbox-form";

/** « Préconfiguration », and « Votre offre OVH » where a provider has several. */
export function PresetPicker({ form: { state, change } }: { form: MailboxForm }) {
  const t = useTranslations("integrations");
  const providerName = useProviderName();
  const offers = findProvider(state.preset)?.offers ?? [];
  return (
    <>
      <RadioTiles
        label={t("form.preset")}
        name="preset"
        value={state.preset}
        onChange={(value) => {
          const preset = PROVIDERS.find(({ key }) => key === value);
          if (preset) change({ kind: "preset", preset: preset.key });
        }}
        tiles={PROVIDERS.map(({ key }) => ({ value: key, label: providerName(key) || t("providers.other") }))}
      />
      {offers.length > 0 && (state.preset === "ovh" || state.preset === "zoho") ? (
        <RadioTiles
          label={t(`form.offerOf.${state.preset}`)}
          name="offer"
          value={state.offer}
          onChange={(value) => {
            const offer = offers.find(({ key }) => key === value);
            if (offer) change({ kind: "offer", offer: offer.key });
          }}
          tiles={offers.map(({ key }) => ({ value: key, label: t(`form.offers.${key}`) }))}
        />
      ) : null}
    </>
  );
}

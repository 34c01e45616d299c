"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { RadioTiles } from "@/app/_ui/radio-tiles";
import { findProvider } from "@/server/providers/find-provider";
import { GUIDE_PROVIDERS } from "@/server/providers/guide-providers";
import { MORE_PROVIDERS } from "@/server/providers/more-providers";
import { useProviderName } from "../_components/use-provider-name";
import type { MailboxForm } from "./use-mailbox-form";

/** « Préconfiguration », and « Votre offre OVH » where a provider has several. */
export function PresetPicker({ form: { state, change } }: { form: MailboxForm }) {
  const t = useTranslations("integrations");
  const providerName = useProviderName();
  const [showsMore, setShowsMore] = useState(false);
  // « Autre » stays last; a provider that was chosen stays in sight.
  const shown = [
    ...GUIDE_PROVIDERS.filter(({ key }) => key !== "other"),
    ...MORE_PROVIDERS.filter(({ key }) => showsMore || key === state.preset),
    ...GUIDE_PROVIDERS.filter(({ key }) => key === "other"),
  ];
  const isOfferUnknown = !state.presetChosen && state.found?.provider === state.preset && state.found.offer === null;
  const offers = findProvider(state.preset)?.offers ?? [];
  return (
    <>
      <RadioTiles
        label={t("form.preset")}
        name="preset"
        value={state.preset}
        onChange={(value) => {
          const preset = shown.find(({ key }) => key === value);
          if (preset) change({ kind: "preset", preset: preset.key });
        }}
        tiles={shown.map(({ key }) => ({ value: key, label: providerName(key) || t("providers.other") }))}
      />
      <Button variant="quiet" className="-mt-3 -ml-3.5 w-fit" onPress={() => setShowsMore(!showsMore)}>
        {t(showsMore ? "form.fewerProviders" : "form.moreProviders")}
      </Button>
      {offers.length > 0 && (state.preset === "ovh" || state.preset === "zoho") ? (
        <RadioTiles
          label={t(`form.offerOf.${state.preset}`)}
          name="offer"
          hint={isOfferUnknown ? t("form.offerUnknown") : undefined}
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

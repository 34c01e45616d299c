"use client";

import { useTranslations } from "next-intl";
import { RadioTiles } from "@/app/_ui/radio-tiles";
import { PRESETS } from "@/server/mailboxes/presets";
import { findPreset } from "./form-state";
import type { MailboxForm } from "./use-mailbox-form";

/** « Préconfiguration », and « Votre offre OVH » where a provider has several. */
export function PresetPicker({ form: { state, change } }: { form: MailboxForm }) {
  const t = useTranslations("integrations");
  const variants = findPreset(state.preset)?.variants ?? [];
  return (
    <>
      <RadioTiles
        label={t("form.preset")}
        name="preset"
        value={state.preset}
        onChange={(value) => {
          const preset = PRESETS.find(({ key }) => key === value);
          if (preset) change({ kind: "preset", preset: preset.key });
        }}
        tiles={PRESETS.map(({ key }) => ({ value: key, label: t(`providers.${key}`) }))}
      />
      {variants.length > 0 ? (
        <RadioTiles
          label={t("form.ovhOffer")}
          name="variant"
          value={state.variant}
          onChange={(value) => {
            const variant = variants.find(({ key }) => key === value);
            if (variant) change({ kind: "variant", variant: variant.key });
          }}
          tiles={variants.map(({ key }) => ({ value: key, label: t(`form.${key}`) }))}
        />
      ) : null}
    </>
  );
}

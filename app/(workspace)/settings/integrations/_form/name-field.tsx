"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/text-field";
import { useFieldProps } from "./field-props";
import { isVagueName, purposeOf } from "./name-advice";
import type { MailboxForm } from "./use-mailbox-form";

/** « Nom de l'intégration », with a better one beside a name that tells nothing. */
export function NameField({ form }: { form: MailboxForm }) {
  const t = useTranslations("integrations.form");
  const field = useFieldProps(form);
  const { name, emailAddress } = form.state;
  const address = emailAddress.trim();
  const purpose = purposeOf(address);
  const better = purpose ? t("nameOf", { purpose: t(`purposes.${purpose}`), address }) : address;
  const isVague = isVagueName(name) && better !== "";
  return (
    <div className="flex flex-col gap-2">
      <TextField
        {...field("name")}
        label={t("name")}
        placeholder={t("namePlaceholder")}
        autoComplete="off"
        hint={isVague ? t("nameAdvice") : undefined}
      />
      {isVague ? (
        <Button
          className="h-auto min-h-9 w-fit max-w-full whitespace-normal break-words py-1 text-left"
          onPress={() => form.change({ kind: "text", field: "name", value: better })}
        >
          {t("useName", { name: better })}
        </Button>
      ) : null}
    </div>
  );
}

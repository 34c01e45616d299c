"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/app/_ui/text-field";
import { useFieldProps } from "./field-props";
import { FoundLine } from "./found-line";
import type { FormDiscovery } from "./use-discovery";
import type { MailboxForm } from "./use-mailbox-form";

/** The one field that the rest follows from, and what followed. */
export function AddressField({
  form,
  discovery,
  isReadOnly,
}: {
  form: MailboxForm;
  discovery: FormDiscovery;
  /** The provider opens the mailbox of this address and no other. */
  isReadOnly: boolean;
}) {
  const t = useTranslations("integrations");
  const { onBlur, ...field } = useFieldProps(form)("emailAddress");
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        {...field}
        isReadOnly={isReadOnly}
        hint={isReadOnly ? t("oauth.fixedAddress") : undefined}
        label={t("form.email")}
        type="email"
        placeholder={t("form.emailPlaceholder")}
        autoComplete="email"
        onBlur={(event) => {
          onBlur(event);
          discovery.start();
        }}
      />
      {discovery.isWanted ? <FoundLine form={form} status={discovery.status} /> : null}
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { DialogActions } from "@/app/_ui/dialog";
import { TextField } from "@/app/_ui/text-field";
import type { ClientInput } from "@/server/clients/schema";
import type { ClientSaved } from "@/server/clients/views";
import { AddressRows } from "./address-rows";
import { FormNotice } from "./form-notice";
import { useClientForm } from "./use-client-form";

interface ClientFormProps {
  /** The client to change; a new one without it. */
  id?: number | undefined;
  initial: Partial<ClientInput>;
  onSaved: (saved: ClientSaved) => void;
  onCancel: () => void;
}

export function ClientForm({ id, initial, onSaved, onCancel }: ClientFormProps) {
  const t = useTranslations("clients.form");
  const actions = useTranslations("common.actions");
  const { fields, change, problems, error, isPending, summary, handleSubmit } = useClientForm(id, initial, onSaved);
  const problemOf = (field: string): string | undefined => {
    const problem = problems[field];
    if (!problem) return undefined;
    return problem.kind === "long" ? t("problems.long", { max: problem.max }) : t(`problems.${problem.kind}`);
  };
  const text = (field: "name" | "phone" | "organisation" | "notes") => ({
    label: t(field),
    value: fields[field],
    onChange: (value: string) => change({ [field]: value }),
    error: problemOf(field),
  });
  return (
    <form noValidate onSubmit={handleSubmit} className="flex flex-col gap-4">
      <FormNotice ref={summary} problemCount={Object.keys(problems).length} error={error} onLeave={onCancel} />
      <TextField {...text("name")} isRequired autoFocus autoComplete="off" />
      <AddressRows
        rows={fields.addresses}
        onChange={(addresses) => change({ addresses })}
        errorOf={(key) => problemOf(`address${key}`)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...text("phone")} type="tel" autoComplete="off" />
        <TextField {...text("organisation")} autoComplete="off" />
      </div>
      <TextField {...text("notes")} rows={3} />
      <DialogActions>
        <Button onPress={onCancel}>{actions("cancel")}</Button>
        <Button type="submit" variant="primary" isPending={isPending} pendingLabel={t("pending")}>
          {id === undefined ? t("create") : actions("save")}
        </Button>
      </DialogActions>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { DialogActions } from "@/app/_ui/dialog";
import { Notice } from "@/app/_ui/notice";
import { TextField } from "@/app/_ui/text-field";
import { WEBHOOK_EVENTS } from "@/server/webhooks/schema";
import type { EndpointView, EndpointWithSecret } from "@/server/webhooks/views";
import type { EventKey } from "./endpoint-card";
import { useEndpointForm } from "./use-endpoint-form";

interface EndpointFormProps {
  endpoint: EndpointView | null;
  onClose: () => void;
  onCreated: (created: EndpointWithSecret) => void;
}

/** Where to post, and what of. */
export function EndpointForm({ endpoint, onClose, onCreated }: EndpointFormProps) {
  const t = useTranslations("webhooks");
  const actions = useTranslations("common.actions");
  const { fields, change, toggle, save, isPending, urlProblem, problem } = useEndpointForm(endpoint, {
    onClose,
    onCreated,
  });
  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (!isPending && fields.events.length > 0) save();
  }
  return (
    <form noValidate onSubmit={handleSubmit} className="flex flex-col gap-4">
      {problem ? <Notice tone="err">{problem}</Notice> : null}
      <TextField
        name="url"
        type="url"
        label={t("url")}
        hint={t("urlHint")}
        value={fields.url}
        onChange={(url) => change({ url })}
        maxLength={2_000}
        isRequired
        autoFocus
        autoComplete="off"
        error={urlProblem}
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-medium">{t("eventsLabel")}</legend>
        {WEBHOOK_EVENTS.map((event) => (
          <Checkbox
            key={event}
            isSelected={fields.events.includes(event)}
            onChange={(isSelected) => toggle(event, isSelected)}
          >
            <span>
              {t(`events.${event.replace(".", "_") as EventKey}`)}{" "}
              <code className="text-meta text-text-3">{event}</code>
            </span>
          </Checkbox>
        ))}
        {fields.events.length === 0 ? <p className="text-err-t text-meta">{t("noEvent")}</p> : null}
      </fieldset>
      {endpoint ? (
        <Checkbox isSelected={fields.enabled} onChange={(enabled) => change({ enabled })}>
          {t("enable")}
        </Checkbox>
      ) : null}
      <DialogActions>
        <Button onPress={onClose}>{actions("cancel")}</Button>
        <Button type="submit" variant="primary" isPending={isPending} pendingLabel={t("saving")}>
          {endpoint ? actions("save") : t("create")}
        </Button>
      </DialogActions>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Notice } from "@/app/_ui/notice";
import { Select } from "@/app/_ui/select";
import { ALERT_DELAYS, TIME_ZONES } from "@/server/alerts/schema";
import type { NotificationsView } from "@/server/alerts/views";
import { useNotifications } from "./use-notifications";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Alerts and the daily summary: on or off, when, and how late is late. */
export function NotificationsForm({ initial }: { initial: NotificationsView }) {
  const t = useTranslations("notifications");
  const actions = useTranslations("common.actions");
  const states = useTranslations("common.states");
  const { choice, change, save, status } = useNotifications(initial);
  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    save();
  }
  return (
    <form onSubmit={handleSubmit} className="flex flex-col gap-6">
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-3 font-semibold text-h2">{t("alerts.title")}</legend>
        <Checkbox isSelected={choice.alertsByMail} onChange={(alertsByMail) => change({ alertsByMail })}>
          {t("alerts.byMail")}
        </Checkbox>
        <Select
          label={t("alerts.delay")}
          hint={t("alerts.delayHint")}
          options={ALERT_DELAYS.map((minutes) => ({ value: String(minutes), label: t("alerts.minutes", { minutes }) }))}
          value={String(choice.alertDelayMinutes)}
          onChange={(value) =>
            change({ alertDelayMinutes: ALERT_DELAYS.find((minutes) => String(minutes) === value) ?? 60 })
          }
          className="max-w-sm"
        />
      </fieldset>
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-3 font-semibold text-h2">{t("summary.title")}</legend>
        <Checkbox isSelected={choice.dailySummary} onChange={(dailySummary) => change({ dailySummary })}>
          {t("summary.byMail")}
        </Checkbox>
        {choice.dailySummary ? (
          <div className="flex flex-wrap gap-4">
            <Select
              label={t("summary.hour")}
              options={HOURS.map((hour) => ({ value: String(hour), label: t("summary.atHour", { hour }) }))}
              value={String(choice.summaryHour)}
              onChange={(value) => change({ summaryHour: Number(value) })}
              className="w-40"
            />
            <Select
              label={t("summary.timeZone")}
              options={TIME_ZONES.map((value) => ({ value, label: t(`zones.${cityOf(value)}`) }))}
              value={choice.timeZone}
              onChange={(value) => change({ timeZone: TIME_ZONES.find((zone) => zone === value) ?? "Europe/Paris" })}
              className="w-64"
            />
          </div>
        ) : null}
      </fieldset>
      {status === "error" ? <Notice tone="err">{states("notSaved")}</Notice> : null}
      <div className="flex items-center gap-3">
        <Button type="submit" variant="primary" isPending={status === "pending"} pendingLabel={t("saving")}>
          {actions("save")}
        </Button>
        {status === "success" ? <p className="text-ok-t">{t("saved")}</p> : null}
      </div>
    </form>
  );
}

type CityOf<Zone> = Zone extends `${string}/${infer City}` ? City : never;

function cityOf<Zone extends string>(zone: Zone): CityOf<Zone> {
  return zone.slice(zone.indexOf("/") + 1) as CityOf<Zone>;
}

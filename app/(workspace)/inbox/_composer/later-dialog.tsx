"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Dialog, DialogActions } from "@/app/_ui/dialog";
import { INPUT } from "@/app/_ui/field-style";
import { laterTimes } from "./later-times";
import type { SendChoice } from "./use-sending";

interface LaterDialogProps {
  /** The draft answers somebody, who may write first. */
  answers: boolean;
  onClose: () => void;
  onChoose: (choice: SendChoice) => void;
}

/** When to send, and whether the other side's writing first changes that. */
export function LaterDialog({ answers, onClose, onChoose }: LaterDialogProps) {
  const t = useTranslations("composer.later");
  const actions = useTranslations("common.actions");
  const format = useFormatter();
  const [now] = useState(() => new Date());
  const [unlessAnswered, setUnlessAnswered] = useState(answers);
  const [typed, setTyped] = useState("");
  const [isPast, setPast] = useState(false);

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    // The field's value has no zone: it means the clock of this computer.
    const at = new Date(typed);
    if (!(at.getTime() > Date.now())) return setPast(true);
    onChoose({ at, unlessAnswered });
  };
  return (
    <Dialog title={t("title")} isOpen onClose={onClose}>
      {answers && (
        <Checkbox isSelected={unlessAnswered} onChange={setUnlessAnswered}>
          {t("unlessAnswered")}
        </Checkbox>
      )}
      <div className="flex flex-col gap-2">
        {laterTimes(now).map(({ key, at }) => (
          <Button key={key} className="justify-between" onPress={() => onChoose({ at, unlessAnswered })}>
            {t(key)}
            <span className="text-text-3">
              {format.dateTime(at, { weekday: "short", day: "numeric", month: "short" })}
            </span>
          </Button>
        ))}
      </div>
      <form onSubmit={handleSubmit} noValidate className="flex flex-col gap-1.5">
        <label className="flex flex-col gap-1.5 font-medium">
          {t("date")}
          <input
            type="datetime-local"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setPast(false);
            }}
            aria-invalid={isPast}
            aria-describedby={isPast ? "later-past" : undefined}
            className={INPUT}
          />
        </label>
        {isPast && (
          <p id="later-past" role="alert" className="text-err-t">
            {t("past")}
          </p>
        )}
        <DialogActions>
          <Button onPress={onClose}>{actions("cancel")}</Button>
          <Button variant="primary" type="submit" isDisabled={typed === ""}>
            {t("confirm")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

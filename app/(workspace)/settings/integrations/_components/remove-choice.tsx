"use client";

import { useTranslations } from "next-intl";
import { RadioList } from "@/app/_ui/radio-list";
import { TextField } from "@/app/_ui/text-field";
import type { Mailbox } from "../_data/views";

export interface RemoveChoiceValue {
  messages: "keep" | "delete";
  /** The address as typed to confirm that the emails go too. */
  typed: string;
}

export const KEEP: RemoveChoiceValue = { messages: "keep", typed: "" };

interface RemoveChoiceProps {
  mailbox: Mailbox;
  value: RemoveChoiceValue;
  onChange: (value: RemoveChoiceValue) => void;
}

export function RemoveChoice({ mailbox: { emailAddress, messageCount }, value, onChange }: RemoveChoiceProps) {
  const t = useTranslations("integrations.remove");
  return (
    <>
      <RadioList
        label={t("choice")}
        value={value.messages}
        onChange={(messages) => onChange({ messages: messages === "delete" ? "delete" : "keep", typed: "" })}
        options={[
          { value: "keep", label: t("keep", { count: messageCount }) },
          { value: "delete", label: t("erase") },
        ]}
      />
      {value.messages === "delete" ? (
        <TextField
          label={t("typeAddress", { address: emailAddress })}
          hint={t("eraseWarning")}
          value={value.typed}
          onChange={(typed) => onChange({ ...value, typed })}
          autoComplete="off"
          spellCheck="false"
        />
      ) : null}
    </>
  );
}

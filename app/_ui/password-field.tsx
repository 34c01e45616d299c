"use client";

import { useTranslations } from "next-intl";
import { type Ref, useState } from "react";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { TextField as AriaTextField, type TextFieldProps } from "react-aria-components/TextField";
import { FieldLabel, FieldNotes, type FieldWords } from "./field-parts";
import { FIELD, INPUT } from "./field-style";
import { PlainButton } from "./plain-button";

interface PasswordFieldProps extends Omit<TextFieldProps, "children" | "className" | "style" | "type">, FieldWords {
  inputRef?: Ref<HTMLInputElement>;
}

/** A password that can be shown; pasting and password managers work. */
export function PasswordField({ label, hint, error, inputRef, ...field }: PasswordFieldProps) {
  const t = useTranslations("common.actions");
  const [isShown, setShown] = useState(false);
  return (
    <AriaTextField
      {...field}
      type={isShown ? "text" : "password"}
      spellCheck="false"
      isInvalid={field.isInvalid || Boolean(error)}
      validationBehavior="aria"
      className={FIELD}
    >
      <FieldLabel isRequired={field.isRequired}>{label}</FieldLabel>
      <Group className="relative">
        <Input ref={inputRef} className={`${INPUT} pr-24`} />
        <PlainButton
          onPress={() => setShown(!isShown)}
          className="ring-focus absolute inset-y-1 right-1 cursor-pointer rounded-[6px] px-3 font-medium text-meta text-text-2 hover:bg-neu-b hover:text-text"
        >
          {isShown ? t("hidePassword") : t("showPassword")}
        </PlainButton>
      </Group>
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}

"use client";

import type { Ref } from "react";
import { Input } from "react-aria-components/Input";
import { TextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from "react-aria-components/TextField";
import { FieldLabel, FieldNotes, type FieldWords } from "./field-parts";
import { FIELD, INPUT } from "./field-style";

interface TextFieldProps extends Omit<AriaTextFieldProps, "children" | "className" | "style">, FieldWords {
  placeholder?: string;
  /** Height in lines; more than one makes it a text area. */
  rows?: number;
  /** Said after a short value: « minutes ». */
  unit?: string;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
}

export function TextField({
  label,
  hint,
  error,
  placeholder,
  rows = 1,
  unit,
  className = "",
  inputRef,
  ...field
}: TextFieldProps) {
  return (
    <AriaTextField
      {...field}
      isInvalid={field.isInvalid || Boolean(error)}
      validationBehavior="aria"
      className={`${FIELD} ${className}`}
    >
      <FieldLabel isRequired={field.isRequired}>{label}</FieldLabel>
      {rows > 1 ? (
        <TextArea rows={rows} placeholder={placeholder} className={`${INPUT} h-auto py-2`} />
      ) : (
        <span className="flex items-center gap-2">
          <Input ref={inputRef} placeholder={placeholder} className={`${INPUT} ${unit ? "max-w-24" : ""}`} />
          {unit ? <span className="text-text-2">{unit}</span> : null}
        </span>
      )}
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}

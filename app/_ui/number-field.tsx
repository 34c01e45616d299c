"use client";

import { Minus, Plus } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from "react-aria-components/NumberField";
import { FIELD, FieldLabel, FieldNotes, type FieldWords, INPUT } from "./field-parts";

interface NumberFieldProps extends Omit<AriaNumberFieldProps, "children" | "className" | "style">, FieldWords {
  /** Said after the number: « minutes ». */
  unit?: string;
}

const STEP =
  "flex h-full w-9 shrink-0 cursor-pointer items-center justify-center text-text-2 hover:bg-neu-b data-[disabled]:text-border-strong touch:w-11";

export function NumberField({ label, hint, error, unit, ...field }: NumberFieldProps) {
  return (
    <AriaNumberField
      {...field}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={FIELD}
    >
      <FieldLabel isRequired={field.isRequired}>{label}</FieldLabel>
      <div className="flex items-center gap-2">
        <Group className="flex h-control w-36 overflow-hidden rounded-control border border-border-strong bg-surface data-[focus-within]:outline-2 data-[focus-within]:outline-focus data-[focus-within]:outline-offset-2 data-[invalid]:border-err-t touch:w-44">
          <Button slot="decrement" className={STEP}>
            <Minus aria-hidden size={16} />
          </Button>
          <Input className={`${INPUT} h-full rounded-none border-0 px-1 text-center outline-none! tabular-nums`} />
          <Button slot="increment" className={STEP}>
            <Plus aria-hidden size={16} />
          </Button>
        </Group>
        {unit ? <span className="text-text-2">{unit}</span> : null}
      </div>
      <FieldNotes hint={hint} error={error} />
    </AriaNumberField>
  );
}

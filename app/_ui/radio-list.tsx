"use client";

import { Radio, RadioGroup, type RadioGroupProps } from "react-aria-components/RadioGroup";
import { FieldLabel, FieldNotes, type FieldWords } from "./field-parts";

interface RadioListProps extends Omit<RadioGroupProps, "children" | "className" | "style">, FieldWords {
  options: readonly { value: string; label: string }[];
}

/** One choice among a few sentences, one below the other. */
export function RadioList({ label, hint, error, options, ...group }: RadioListProps) {
  return (
    <RadioGroup {...group} isInvalid={Boolean(error)} validationBehavior="aria" className="flex flex-col gap-2">
      <FieldLabel isRequired={group.isRequired}>{label}</FieldLabel>
      {options.map(({ value, label: name }) => (
        <Radio
          key={value}
          value={value}
          className="group flex min-h-6 cursor-pointer items-center gap-2.5 touch:min-h-11"
        >
          <span className="flex size-[18px] shrink-0 items-center justify-center rounded-full border border-border-strong bg-surface group-data-[selected]:border-[5px] group-data-[selected]:border-accent-text group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-focus group-data-[focus-visible]:outline-offset-2" />
          {name}
        </Radio>
      ))}
      <FieldNotes hint={hint} error={error} />
    </RadioGroup>
  );
}

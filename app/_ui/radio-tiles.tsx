"use client";

import type { ReactNode } from "react";
import { Radio, RadioGroup, type RadioGroupProps } from "react-aria-components/RadioGroup";
import { FieldLabel, FieldNotes, type FieldWords } from "./field-parts";

interface RadioTilesProps extends Omit<RadioGroupProps, "children" | "className" | "style">, FieldWords {
  tiles: readonly { value: string; label: string; icon?: ReactNode }[];
}

/** One choice among a few, all in sight: providers of a mailbox, say. */
export function RadioTiles({ label, hint, error, tiles, ...group }: RadioTilesProps) {
  return (
    <RadioGroup {...group} isInvalid={Boolean(error)} validationBehavior="aria" className="flex flex-col gap-1.5">
      <FieldLabel isRequired={group.isRequired}>{label}</FieldLabel>
      <div className="flex flex-wrap gap-2">
        {tiles.map(({ value, label: name, icon }) => (
          <Radio
            key={value}
            value={value}
            className="ring-focus flex h-control cursor-pointer items-center gap-2 rounded-control border border-border-strong bg-surface px-3.5 font-medium text-text hover:bg-subtle data-[selected]:border-accent-text data-[selected]:bg-selected data-[selected]:text-accent-text data-[selected]:shadow-[inset_0_0_0_1px_var(--color-accent-text)]"
          >
            {icon}
            {name}
          </Radio>
        ))}
      </div>
      <FieldNotes hint={hint} error={error} />
    </RadioGroup>
  );
}

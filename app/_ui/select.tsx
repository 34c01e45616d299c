"use client";

import { Check, ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { FIELD, FieldLabel, FieldNotes, type FieldWords, INPUT } from "./field-parts";
import { POPOVER, POPOVER_ITEM } from "./popover-style";

interface SelectProps extends FieldWords {
  options: readonly { value: string; label: string }[];
  value: string | null;
  onChange: (value: string) => void;
  name?: string;
  /** Names the select by `label` without showing it: a filter, say. */
  hideLabel?: boolean;
  className?: string;
}

export function Select({ label, hint, error, options, onChange, hideLabel, className = "", ...select }: SelectProps) {
  return (
    <AriaSelect
      {...select}
      aria-label={hideLabel ? label : undefined}
      onChange={(key) => onChange(String(key))}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={`${FIELD} ${className}`}
    >
      {hideLabel ? null : <FieldLabel>{label}</FieldLabel>}
      <Button className={`${INPUT} flex cursor-pointer items-center justify-between gap-2 text-left`}>
        <SelectValue className="truncate">{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown aria-hidden size={16} className="shrink-0 text-text-3" />
      </Button>
      <FieldNotes hint={hint} error={error} />
      <Popover className={POPOVER}>
        <ListBox items={options} className="outline-none">
          {({ value, label: name }) => (
            <ListBoxItem id={value} textValue={name} className={POPOVER_ITEM}>
              {({ isSelected }) => (
                <>
                  <Check aria-hidden size={16} className={isSelected ? "text-accent-text" : "invisible"} />
                  {name}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

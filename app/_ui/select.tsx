"use client";

import { ChevronDown } from "lucide-react";
import { type ReactNode, useId } from "react";
import { FIELD, INPUT } from "./field-style";

interface SelectProps {
  label: string;
  /** Names the select by `label` without showing it: a filter, say. */
  hideLabel?: boolean;
  /** A sentence that helps to choose. */
  hint?: ReactNode;
  options: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
  className?: string;
}

/** One of a few: the browser's own list, which a phone shows under the thumb. */
export function Select({ label, hideLabel, hint, options, value, onChange, className = "" }: SelectProps) {
  const id = useId();
  return (
    <div className={`${FIELD} ${className}`}>
      {hideLabel ? null : (
        <label htmlFor={id} className="font-medium text-text">
          {label}
        </label>
      )}
      <span className="relative flex">
        <select
          id={id}
          aria-label={hideLabel ? label : undefined}
          aria-describedby={hint ? `${id}-hint` : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={`${INPUT} cursor-pointer appearance-none truncate pr-9`}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          size={16}
          className="pointer-events-none absolute inset-y-0 right-3 my-auto text-text-3"
        />
      </span>
      {hint ? (
        <p id={`${id}-hint`} className="text-meta text-text-3">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

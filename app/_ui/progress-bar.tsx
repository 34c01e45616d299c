"use client";

import { ProgressBar as AriaProgressBar } from "react-aria-components/ProgressBar";

interface ProgressBarProps {
  label: string;
  done: number;
  /** 0 while it is unknown. */
  total: number;
  /** « 120 sur 340 emails » */
  valueLabel?: string;
}

export function ProgressBar({ label, done, total, valueLabel }: ProgressBarProps) {
  return (
    <AriaProgressBar
      aria-label={label}
      value={done}
      maxValue={Math.max(total, 1)}
      isIndeterminate={total === 0}
      valueLabel={valueLabel}
      className="flex flex-col gap-1"
    >
      {({ percentage, isIndeterminate }) => (
        <div className="h-1.5 w-full overflow-hidden rounded-full bg-neu-b">
          <div
            className={`h-full rounded-full bg-info-t ${isIndeterminate ? "w-1/3 animate-pulse" : "transition-[width]"}`}
            style={isIndeterminate ? undefined : { width: `${percentage}%` }}
          />
        </div>
      )}
    </AriaProgressBar>
  );
}

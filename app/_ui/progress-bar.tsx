interface ProgressBarProps {
  label: string;
  done: number;
  /** 0 while it is unknown. */
  total: number;
  /** « 120 sur 340 emails » */
  valueLabel?: string;
}

export function ProgressBar({ label, done, total, valueLabel }: ProgressBarProps) {
  const isKnown = total > 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(total, 1)}
      aria-valuenow={isKnown ? Math.min(done, total) : undefined}
      aria-valuetext={isKnown ? valueLabel : undefined}
      className="h-1.5 w-full overflow-hidden rounded-full bg-neu-b"
    >
      <div
        className={`h-full rounded-full bg-info-t ${isKnown ? "transition-[width]" : "w-1/3 animate-pulse"}`}
        style={isKnown ? { width: `${(Math.min(done, total) / total) * 100}%` } : undefined}
      />
    </div>
  );
}

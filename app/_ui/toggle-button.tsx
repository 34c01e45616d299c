import { PlainButton, type PlainButtonProps } from "./plain-button";

interface ToggleButtonProps extends Omit<PlainButtonProps, "className" | "style" | "onPress" | "onChange"> {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
}

/** A filter that is on or off. */
export function ToggleButton({ isSelected, onChange, ...button }: ToggleButtonProps) {
  return (
    <PlainButton
      {...button}
      aria-pressed={isSelected}
      onPress={() => onChange(!isSelected)}
      className="ring-focus inline-flex h-control shrink-0 cursor-pointer items-center gap-2 rounded-full border border-border-strong bg-surface px-3.5 font-medium text-text-2 transition-colors duration-[120ms] hover:bg-subtle aria-pressed:border-accent-text aria-pressed:bg-selected aria-pressed:text-accent-text"
    />
  );
}

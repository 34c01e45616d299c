import type { ComponentProps, MouseEvent } from "react";

export interface PlainButtonProps extends Omit<ComponentProps<"button">, "disabled" | "onClick"> {
  /** By pointer, finger or key; `detail` is 0 for the last. */
  onPress?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;
  isDisabled?: boolean | undefined;
}

/** The browser's own button, without a look. */
export function PlainButton({ onPress, isDisabled, type = "button", ...button }: PlainButtonProps) {
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    // Safari does not focus what is clicked: what opens over the page would not know where the focus came from.
    if (event.detail > 0) event.currentTarget.focus();
    onPress?.(event);
  };
  return <button {...button} type={type} disabled={isDisabled} onClick={handleClick} />;
}

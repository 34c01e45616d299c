"use client";

import { type ReactNode, type Ref, useEffect } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { useAnnounce } from "./announcer";
import { type ButtonVariant, buttonStyle } from "./button-style";

interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  children: ReactNode;
  variant?: ButtonVariant;
  /** Shown, and said, instead of the label while `isPending`; the button keeps its focus and cannot be pressed twice. */
  pendingLabel?: string;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  children,
  variant,
  pendingLabel,
  isPending,
  onPress,
  type,
  className = "",
  ...button
}: ButtonProps) {
  const announce = useAnnounce();
  useEffect(() => {
    if (isPending && pendingLabel) announce(pendingLabel);
  }, [isPending, pendingLabel, announce]);
  // Not React Aria's own `isPending`: its announcement names the button by id, for seconds after the page has left it.
  return (
    <AriaButton
      {...button}
      type={isPending ? "button" : type}
      onPress={isPending ? undefined : onPress}
      aria-disabled={isPending || undefined}
      className={`${buttonStyle(variant)} ${className}`}
    >
      {isPending && pendingLabel ? pendingLabel : children}
    </AriaButton>
  );
}

"use client";

import { type ReactNode, useEffect } from "react";
import { useAnnounce } from "./announcer";
import { type ButtonVariant, buttonStyle } from "./button-style";
import { PlainButton, type PlainButtonProps } from "./plain-button";

interface ButtonProps extends Omit<PlainButtonProps, "style"> {
  children: ReactNode;
  isPending?: boolean | undefined;
  variant?: ButtonVariant;
  /** Shown, and said, instead of the label while `isPending`; the button keeps its focus and cannot be pressed twice. */
  pendingLabel?: string;
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
  return (
    <PlainButton
      {...button}
      type={isPending ? "button" : type}
      onPress={isPending ? undefined : onPress}
      aria-disabled={isPending || undefined}
      className={`${buttonStyle(variant)} ${className}`}
    >
      {isPending && pendingLabel ? pendingLabel : children}
    </PlainButton>
  );
}

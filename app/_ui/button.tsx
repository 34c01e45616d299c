"use client";

import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonVariant, buttonStyle } from "./button-style";

interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  children: ReactNode;
  variant?: ButtonVariant;
  /** Shown instead of the label while `isPending`; the button keeps its focus and cannot be pressed twice. */
  pendingLabel?: string;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ children, variant, pendingLabel, className = "", ...button }: ButtonProps) {
  return (
    <AriaButton {...button} className={`${buttonStyle(variant)} ${className}`}>
      {({ isPending }) => (isPending && pendingLabel ? pendingLabel : children)}
    </AriaButton>
  );
}

import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonVariant, buttonStyle } from "./button-style";

interface ButtonLinkProps extends ComponentProps<typeof Link> {
  variant?: ButtonVariant;
}

/** Leads somewhere, and looks like the button beside it. */
export function ButtonLink({ variant, className = "", ...link }: ButtonLinkProps) {
  return <Link {...link} className={`${buttonStyle(variant)} ${className}`} />;
}

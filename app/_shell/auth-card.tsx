import type { ReactNode } from "react";
import { PageHeading } from "../_ui/page-heading";
import { Logo } from "./logo";
import { SkipLink } from "./skip-link";

interface AuthCardProps {
  skipLabel: string;
  product: string;
  heading: string;
  children: ReactNode;
}

/** Where people arrive: one card on navy, the whole screen on a telephone. */
export function AuthCard({ skipLabel, product, heading, children }: AuthCardProps) {
  return (
    <div className="flex min-h-dvh flex-col bg-sidebar sm:items-center sm:justify-center sm:p-6">
      <SkipLink>{skipLabel}</SkipLink>
      <main
        id="content"
        tabIndex={-1}
        className="flex w-full flex-1 flex-col gap-6 bg-surface p-6 outline-none sm:max-w-[440px] sm:flex-none sm:rounded-dialog sm:p-8 sm:shadow-dialog"
      >
        <p className="flex items-center gap-2.5 font-semibold text-h2">
          <Logo />
          {product}
        </p>
        <div className="[&_h1]:text-auth">
          <PageHeading>{heading}</PageHeading>
        </div>
        {children}
      </main>
    </div>
  );
}

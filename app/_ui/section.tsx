import { type ReactNode, useId } from "react";

interface SectionProps {
  title: ReactNode;
  /** What stands at the other end of the title's line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page under its own title, which names it. */
export function Section({ title, aside, children }: SectionProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id={titleId} className="font-semibold text-h2">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

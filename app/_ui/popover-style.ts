/** The surface that menus and lists of choices open on. */
export const POPOVER =
  "min-w-(--trigger-width) overflow-auto rounded-card border border-border bg-surface p-1 text-text shadow-pop transition duration-[180ms] ease-out data-[entering]:opacity-0 data-[exiting]:opacity-0";

export const POPOVER_ITEM =
  "flex min-h-9 cursor-pointer items-center gap-2.5 rounded-[6px] px-2.5 outline-none data-[focused]:bg-neu-b data-[disabled]:text-text-3 touch:min-h-11";

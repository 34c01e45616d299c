/** A field: its label above, what is said of it below. */
export const FIELD = "flex flex-col gap-1.5";

/** What is typed into, or chosen from. */
export const INPUT =
  "ring-focus h-control w-full min-w-0 rounded-control border border-border-strong bg-surface px-3 text-text placeholder:text-text-3 data-[invalid]:border-err-t data-[disabled]:bg-subtle data-[disabled]:text-text-3 [&[readonly]]:bg-subtle touch:text-[16px]";

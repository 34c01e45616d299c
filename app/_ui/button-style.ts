export type ButtonVariant = "primary" | "secondary" | "danger" | "quiet";

const BASE =
  "ring-focus inline-flex h-control shrink-0 cursor-pointer items-center justify-center gap-2 whitespace-nowrap rounded-control px-3.5 font-medium transition-colors duration-[120ms] disabled:cursor-not-allowed aria-disabled:cursor-progress";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover disabled:bg-neu-b disabled:text-text-3",
  secondary: "border border-border-strong bg-surface text-text hover:bg-subtle disabled:text-text-3",
  danger: "bg-danger-fill text-on-danger hover:opacity-90 disabled:bg-neu-b disabled:text-text-3",
  quiet: "text-text-2 hover:bg-neu-b hover:text-text disabled:text-text-3",
};

/** The look of a button, for what must be a link or a file input instead. */
export function buttonStyle(variant: ButtonVariant = "secondary"): string {
  return `${BASE} ${VARIANTS[variant]}`;
}

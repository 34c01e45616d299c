/** A key as it is printed on the keyboard. */
export function KeyCap({ children }: { children: string }) {
  return (
    <kbd className="inline-flex h-6 min-w-6 items-center justify-center rounded-[6px] border border-border-strong bg-subtle px-1.5 font-sans text-meta text-text-2">
      {children}
    </kbd>
  );
}

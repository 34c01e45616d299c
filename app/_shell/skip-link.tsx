/** The first Tab stop of every page. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a
      href="#content"
      className="ring-focus fixed top-2 left-2 z-50 rounded-control bg-surface px-4 py-2 font-medium text-text shadow-pop not-focus:sr-only"
    >
      {children}
    </a>
  );
}

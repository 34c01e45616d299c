/** Lines of code, in a frame that scrolls sideways by keyboard too. */
export function Code({ children, label }: { children: string; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <figure aria-label={label} tabIndex={0} className="ring-focus overflow-x-auto rounded-control bg-subtle p-3">
      <pre className="font-mono text-meta leading-5">{children}</pre>
    </figure>
  );
}

/** The mark: a conversation with a spark in it. */
export function Logo({ className = "size-8" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={className}>
      <rect width="32" height="32" rx="8" fill="#f97316" />
      <path
        d="M8 10.5A2.5 2.5 0 0 1 10.5 8h11a2.5 2.5 0 0 1 2.5 2.5v8a2.5 2.5 0 0 1-2.5 2.5H15l-4.4 3.6c-.5.4-1.1 0-1.1-.6v-3.2A2.5 2.5 0 0 1 8 18.5z"
        fill="#0f172a"
      />
      <path
        d="m11.5 12.5 4.5 3.2 4.5-3.2"
        fill="none"
        stroke="#f97316"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

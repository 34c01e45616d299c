/** The place of something that is still loading; nothing shows in the first 200 ms. */
export function Skeleton({ className = "" }: { className?: string }) {
  return <div aria-hidden className={`animate-skeleton rounded-control bg-neu-b ${className}`} />;
}

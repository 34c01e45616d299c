import { ChevronLeft } from "lucide-react";
import Link from "next/link";

/** Leads to the page above. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      className="ring-focus -ml-1 inline-flex min-h-6 w-fit items-center gap-1 rounded-sm font-medium text-text-2 hover:text-text touch:min-h-11"
    >
      <ChevronLeft aria-hidden size={16} />
      {children}
    </Link>
  );
}

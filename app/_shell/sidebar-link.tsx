import Link from "next/link";
import { Badge } from "./badge";
import type { Place } from "./use-places";

export function SidebarLink({ place }: { place: Place }) {
  const { href, label, icon: Icon, isCurrent, badge } = place;
  return (
    <li className="last:mt-auto">
      <Link
        href={href}
        aria-current={isCurrent ? "page" : undefined}
        title={label}
        className="ring-focus-side relative flex h-10 items-center gap-3 rounded-control px-2.5 font-medium transition-colors duration-[120ms] hover:bg-sidebar-active hover:text-white aria-[current]:bg-sidebar-active aria-[current]:text-white touch:h-11"
      >
        <Icon aria-hidden size={20} className="shrink-0" />
        <span className="max-xl:sr-only xl:flex-1">{label}</span>
        {badge ? <Badge badge={badge} className="max-xl:absolute max-xl:-top-1 max-xl:-right-1" /> : null}
      </Link>
    </li>
  );
}

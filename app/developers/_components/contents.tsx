import { getTranslations } from "next-intl/server";
import type { ChapterEntries } from "../_document/operations-of";

const LINK = "ring-focus block rounded-control px-2 py-1 text-text-2 hover:bg-subtle hover:text-text";

/** What the page holds, beside it from 1024 px. */
export async function Contents({ chapters }: { chapters: readonly ChapterEntries[] }) {
  const t = await getTranslations("developers");
  const entries = [
    { id: "start", name: t("start.title") },
    ...chapters.map(({ name, description }) => ({ id: name, name: description })),
    { id: "shapes", name: t("shapes") },
  ];
  return (
    <nav aria-label={t("contents")} className="sticky top-8 w-56 shrink-0 self-start max-lg:hidden">
      <ul className="flex flex-col gap-0.5">
        {entries.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`} className={LINK}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import type { ConversationItem } from "@/server/inbox/views";
import { RowText } from "./row-text";

/** More than a tall screen shows. */
const COUNT = 14;

/** The head of the list as the server writes it: to be read at once, and a list to be used as soon as the page's code is there. */
export function FirstRows({ items }: { items: ConversationItem[] }) {
  return (
    // Lines are cut, not ended by an ellipsis: they fill the same place as when the real list takes over.
    <div className="h-full overflow-hidden [&_p]:text-clip">
      {items.slice(0, COUNT).map((item) => (
        <div key={item.id} className="flex h-[84px] border-border border-b bg-surface max-md:h-[76px]">
          <span className="flex w-10 shrink-0 justify-center pt-3 max-md:w-11">
            <span className="size-4 rounded-[4px] border border-border-strong bg-surface" />
          </span>
          <RowText item={item} />
        </div>
      ))}
    </div>
  );
}

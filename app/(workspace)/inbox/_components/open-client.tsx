"use client";

import { ClientPanel } from "../_client-panel/client-panel";
import { useConversation } from "../_data/use-conversation";

/** The client of the open conversation. */
export function OpenClient({ id }: { id: string }) {
  const { data } = useConversation(id);
  return data && <ClientPanel key={id} conversation={data} />;
}

"use client";

import { memo } from "react";
import { ClientPanel } from "../_client-panel/client-panel";
import { useConversation } from "../_data/use-conversation";

/** The client of the open conversation, not drawn again for each key. */
export const OpenClient = memo(function OpenClient({ id }: { id: string }) {
  const { data } = useConversation(id);
  return data && <ClientPanel key={id} conversation={data} />;
});

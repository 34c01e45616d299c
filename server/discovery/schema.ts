import { z } from "zod";
import { EmailAddress } from "@/server/mailboxes/schema";

export const DiscoverSettings = z.object({ emailAddress: EmailAddress });

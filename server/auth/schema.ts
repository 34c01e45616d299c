import { z } from "zod";

/** The sign-in name: compared and stored in lower case. */
const Email = z
  .string()
  .trim()
  .max(320)
  .pipe(z.email())
  .transform((address) => address.toLowerCase());

/** Long enough that length alone protects it; the upper limit keeps hashing cheap. */
const NewPassword = z.string().min(12).max(200);

/** What Lokario's screens and mails to a person are written in. */
const Language = z.enum(["fr", "en"]);

export const ChosenLanguage = z.object({ language: Language });
export type ChosenLanguage = z.infer<typeof ChosenLanguage>;

export const Credentials = z.object({ email: Email, password: z.string().min(1).max(200) });

export const FirstOwner = z.object({
  name: z.string().trim().min(1).max(200),
  email: Email,
  password: NewPassword,
  company: z.string().trim().min(1).max(200),
  language: Language.optional(),
});

export type FirstOwner = z.infer<typeof FirstOwner>;

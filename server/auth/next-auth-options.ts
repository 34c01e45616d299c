import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/server/env";
import { toAppError } from "@/server/errors";
import { authenticate } from "./authenticate";
import { clientAddress } from "./client-address";
import { encodeRefusal } from "./refusal";
import { SESSION_COOKIE } from "./session-cookie-name";
import { closeSession, openSession, SESSION_DAYS } from "./user-session";

declare module "next-auth" {
  interface User {
    remember: boolean;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    /** Id of the UserSession. */
    sid?: string;
  }
}

/** Sign-in by password; the cookie carries the id of a session row, which alone decides whether it still counts. */
export function nextAuthOptions({ secureCookie }: { secureCookie: boolean }): NextAuthOptions {
  return {
    secret: env().LOKARIO_SESSION_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_DAYS * 24 * 3600 },
    pages: { signIn: "/login", error: "/login", signOut: "/login" },
    useSecureCookies: secureCookie,
    cookies: {
      sessionToken: {
        name: SESSION_COOKIE,
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: secureCookie },
      },
    },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {}, remember: {} },
        async authorize(credentials, request) {
          const ip = clientAddress(request.headers?.["x-forwarded-for"]);
          const input = { email: credentials?.email, password: credentials?.password, ip };
          // next-auth shows the message to the browser, whatever was thrown: only our own codes may pass.
          const userId = await authenticate(input).catch((error: unknown) => {
            throw new Error(encodeRefusal(toAppError(error)));
          });
          return { id: String(userId), remember: credentials?.remember === "true" };
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        return user ? { sid: await openSession(Number(user.id), user) } : { sid: token.sid };
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (token?.sid) await closeSession(token.sid);
      },
    },
  };
}

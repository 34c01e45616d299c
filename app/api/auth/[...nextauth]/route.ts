import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { nextAuthOptions } from "@/server/auth/next-auth-options";
import { env } from "@/server/env";

// next-auth wants to know its own address: the public one when the operator gave it, else the one that was called.
process.env.AUTH_TRUST_HOST ??= "1";

function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) {
  const address = env().LOKARIO_PUBLIC_URL;
  if (address) process.env.NEXTAUTH_URL ??= address;
  const secureCookie = (address ?? `${request.headers.get("x-forwarded-proto")}:`).startsWith("https:");
  return NextAuth(request, context, nextAuthOptions({ secureCookie }));
}

export { handle as GET, handle as POST };

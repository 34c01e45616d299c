"use client";

import { createContext, type ReactNode, use } from "react";
import type { Speech } from "./describe-with";

const ErrorSpeech = createContext<Speech | null>(null);

interface ErrorSpeechProviderProps {
  speech: Speech;
  children: ReactNode;
}

/** Brings the words of errors with the page, in its language alone; what went wrong may be the network itself. */
export function ErrorSpeechProvider({ speech, children }: ErrorSpeechProviderProps) {
  return <ErrorSpeech value={speech}>{children}</ErrorSpeech>;
}

export function useErrorSpeech(): Speech {
  const speech = use(ErrorSpeech);
  if (speech === null) throw new Error("ErrorSpeechProvider is missing");
  return speech;
}

"use client";

import { useQuery } from "@tanstack/react-query";
import type { Language, Token } from "./token";

export interface HighlightRequest {
  /** Names the text: hash of its file and the part of it. The same text is coloured once. */
  readonly key: string;
  readonly lines: readonly string[];
  readonly language: Language | undefined;
}

/** The coloured tokens of each line; undefined while they are made, for plain text, and when colouring fails. */
export function useHighlight({ key, lines, language }: HighlightRequest): readonly (readonly Token[])[] | undefined {
  const { data } = useQuery({
    queryKey: ["highlight", language ?? "", key],
    enabled: language !== undefined,
    queryFn: async ({ signal }) => {
      if (language === undefined) throw new Error("Plain text has no colours.");
      const { highlight } = await import("./highlight");
      return highlight(lines, language, signal);
    },
  });
  return data;
}

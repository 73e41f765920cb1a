"use client";

import { useState } from "react";
import { saveFile } from "./save-file";

/** Saves files and remembers what to say about the last one. */
export function useSaved(): {
  readonly said: string;
  readonly save: (name: string, bytes: Uint8Array, mediaType: string, saying: string) => void;
} {
  const [said, setSaid] = useState("");
  return {
    said,
    save: (name, bytes, mediaType, saying) => {
      saveFile(name, bytes, mediaType);
      setSaid(saying);
    },
  };
}

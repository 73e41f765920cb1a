"use client";

import { useSyncExternalStore } from "react";

let announced = false;

/** Whether the page is being printed: then everything that is folded on the screen has to be there. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    follow,
    () => announced || window.matchMedia("print").matches,
    () => false,
  );
}

function follow(listener: () => void): () => void {
  const media = window.matchMedia("print");
  const before = () => {
    announced = true;
    listener();
  };
  const after = () => {
    announced = false;
    listener();
  };
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  media.addEventListener("change", listener);
  return () => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
    media.removeEventListener("change", listener);
  };
}

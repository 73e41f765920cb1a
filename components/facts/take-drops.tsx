"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { certificateDrops } from "@/components/files/certificate-drops";
import { givenFiles } from "./given-files";

/** As the collectors name them, also with what a browser or a person puts behind. */
const factsName = /^facts-.*\.json$/i;

/**
 * Takes files that are dropped anywhere on any page. A page without a draft of its own leads facts files to the start page,
 * which asks what they are for, and leaves other files to itself and the browser.
 */
export function TakeDrops() {
  const router = useRouter();
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      // A box takes its own files.
      if (event.target instanceof HTMLInputElement && event.target.type === "file") return;
      const all = [...(event.dataTransfer?.files ?? [])];
      const dropped = certificateDrops.share(all);
      if (dropped.length < all.length) event.preventDefault();
      const here = givenFiles.areTakenHere();
      if (!(here ? dropped.length > 0 : dropped.some(({ name }) => factsName.test(name)))) return;
      event.preventDefault();
      givenFiles.give(dropped);
      if (!here) router.push("/");
    };
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, [router]);
  return null;
}

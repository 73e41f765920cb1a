"use client";

import { useEffect, type ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { givenFiles } from "./given-files";

export interface FactsDropProps {
  /** What is offered, made with the page. */
  readonly children: ReactNode;
  readonly label: string;
  readonly hint: string;
  /** The words under which the offer is folded; without them it is open. */
  readonly fold?: string;
}

/** Offers the archive that asks the servers, and takes its files: chosen, or dropped anywhere on the page. */
export function FactsDrop({ children, label, hint, fold }: FactsDropProps) {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      givenFiles.give(event.dataTransfer.files);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, []);
  const offer = (
    <div className="space-y-4">
      {children}
      <div className="space-y-1">
        <label htmlFor="facts-files" className="block font-bold">
          {label}
        </label>
        <p id="facts-files-hint" className="text-small text-soft">
          {hint}
        </p>
        <input
          id="facts-files"
          type="file"
          multiple
          accept="application/json,.json"
          aria-describedby="facts-files-hint"
          className="block min-h-11 w-full rounded border border-edge bg-paper px-3 py-2 text-base text-ink"
          onChange={({ currentTarget }) => {
            givenFiles.give(currentTarget.files);
            // The same file can then be chosen again.
            currentTarget.value = "";
          }}
        />
      </div>
    </div>
  );
  if (fold === undefined) return <div className="no-print">{offer}</div>;
  return (
    <Disclosure title={fold} className="no-print mt-6 border-t border-rule pt-2">
      <div className="pb-4 pt-2">{offer}</div>
    </Disclosure>
  );
}

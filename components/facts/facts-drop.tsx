"use client";

import type { ReactNode } from "react";
import { Prose } from "@/components/ui/prose";
import { givenFiles, useTakesFiles } from "./given-files";

export interface FactsDropProps {
  /** What is offered, made with the page. */
  readonly children: ReactNode;
  readonly label: string;
  readonly hint: string;
}

/** Takes facts files, chosen here or dropped anywhere on the page, below what is offered. */
export function FactsDrop({ children, label, hint }: FactsDropProps) {
  useTakesFiles();
  return (
    <div className="no-print space-y-4">
      {children}
      <div className="space-y-1">
        <label htmlFor="facts-files" className="block font-bold">
          {label}
        </label>
        <p id="facts-files-hint" className="text-small text-soft">
          <Prose text={hint} />
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
}

"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import type { Goal } from "@/lib/answers/types";
import { draftStore } from "@/components/drafts/draft-store";

/** Starts a new change with its goal chosen; a draft that has one already is put aside. Before any script runs it asks for the goal. */
export function GoalLink({ goal, children }: { goal: Goal; children: ReactNode }) {
  const router = useRouter();
  return (
    <Link
      href="/wizard/goal"
      prefetch={false}
      className="text-lead font-bold after:absolute after:inset-0"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        const { draft, told } = draftStore.read().current;
        // What the servers said just now waits for its goal.
        if (told && draft.goal === undefined) draftStore.saveSection("goal", { goal });
        else draftStore.open({ goal: { goal } });
        router.push("/wizard/versions");
      }}
    >
      {children}
    </Link>
  );
}

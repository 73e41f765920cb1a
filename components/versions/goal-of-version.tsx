"use client";

import { EndAnnounced } from "./end-announced";
import { NothingToDo } from "./nothing-to-do";

/** What the chosen version of Exchange means for the goal. */
export function GoalOfVersion() {
  return (
    <>
      <NothingToDo />
      <EndAnnounced />
    </>
  );
}

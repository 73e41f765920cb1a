"use client";

import { useState, type ReactNode } from "react";
import { createPortal } from "react-dom";

const id = "above-answers";

/** Above answers that take more than a screen: here is said what filled them in, which is done far below. */
export function AboveAnswersPlace() {
  return <div id={id} className="pb-4 empty:hidden" />;
}

/** Shows its children there; in place, or with `only` nowhere, where a section has no such place. */
export function AboveAnswers({ only = false, children }: { only?: boolean; children: ReactNode }) {
  const [place] = useState(() => document.getElementById(id));
  if (place) return createPortal(children, place);
  return only ? null : children;
}

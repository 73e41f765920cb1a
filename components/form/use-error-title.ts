"use client";

import { useEffect } from "react";
import { en } from "@/components/messages/en";

/** Says in the title of the page that something is wrong, for those who hear the title first (GOV.UK). */
export function useErrorTitle(wrong: boolean): void {
  useEffect(() => {
    if (!wrong) return;
    const title = document.title;
    document.title = `${en.form.errorPrefix}${title}`;
    return () => {
      document.title = title;
    };
  }, [wrong]);
}

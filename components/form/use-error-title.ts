"use client";

import { useEffect } from "react";
import { useFormTexts } from "@/components/messages/form";

/** Says in the title of the page that something is wrong, for those who hear the title first (GOV.UK). */
export function useErrorTitle(wrong: boolean): void {
  const { errorPrefix } = useFormTexts();
  useEffect(() => {
    if (!wrong) return;
    const title = document.title;
    document.title = `${errorPrefix}${title}`;
    return () => {
      document.title = title;
    };
  }, [wrong, errorPrefix]);
}

"use client";

import { useEffect } from "react";
import { useFormTexts } from "@/components/messages/form";

/** Says in the title of the page, as long as it is used, that something is wrong, for those who hear the title first (GOV.UK). */
export function useErrorTitle(): void {
  const { errorPrefix } = useFormTexts();
  useEffect(() => {
    const title = document.title;
    document.title = `${errorPrefix}${title}`;
    return () => {
      document.title = title;
    };
  }, [errorPrefix]);
}

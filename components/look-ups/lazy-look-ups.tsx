"use client";

import { lazy, type ComponentType } from "react";
import { useLookUpsTexts } from "@/components/messages/look-ups";
import type { LookUpsPart } from "./look-ups";

/** A part of the help that loads when it is first drawn; where that fails it says so, and the page goes on. */
export function lazyLookUps<Props extends { readonly part: LookUpsPart }>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return lazy(() =>
    load().then(
      (component) => ({ default: component }),
      () => ({ default: NotLoaded as ComponentType<Props> }),
    ),
  );
}

function NotLoaded({ part }: { readonly part: LookUpsPart }) {
  const texts = useLookUpsTexts();
  return part === "help" ? <p className="font-bold text-stop">{texts.failed}</p> : null;
}

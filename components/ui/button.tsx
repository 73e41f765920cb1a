import type { ComponentProps } from "react";

const looks = {
  /** The one next action of a page. Where colours are forced a plate of the page's colour lies behind its text. */
  main: "border-accent bg-accent text-onAccent hover:bg-ink hover:border-ink forced:border-4 forced:bg-[ButtonFace] forced:text-[ButtonText]",
  plain: "border-edge bg-paper text-ink hover:border-ink",
  danger: "border-stop bg-paper text-stop hover:bg-stopWash",
} as const;

export interface ButtonLook {
  readonly look?: keyof typeof looks;
  readonly size?: "base" | "small";
}

/** The look of a button, for links that lead on. */
export function buttonClass({ look = "plain", size = "base" }: ButtonLook = {}): string {
  const space = size === "base" ? "min-h-11 px-4 py-2 text-base" : "min-h-11 px-3 py-1 text-small md:min-h-8";
  return `inline-flex max-w-full items-center justify-center gap-2 break-words rounded border font-bold no-underline transition-colors ${space} ${looks[look]}`;
}

/** A button; a plain one unless told otherwise, so that none submits a form by accident. */
export function Button({ look, size, className = "", ...rest }: ButtonLook & ComponentProps<"button">) {
  const chosen = { ...(look ? { look } : {}), ...(size ? { size } : {}) };
  return <button type="button" {...rest} className={`${buttonClass(chosen)} ${className} no-print`} />;
}

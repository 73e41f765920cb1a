import type { ComponentProps, ReactNode } from "react";

const tones = {
  caution: { box: "border-caution bg-cautionWash", title: "text-caution" },
  stop: { box: "border-stop bg-stopWash", title: "text-stop" },
  proven: { box: "border-proven bg-raised", title: "text-proven" },
  plain: { box: "border-edge bg-raised", title: "text-ink" },
} as const;

export interface NoticeProps extends Omit<ComponentProps<"section">, "title"> {
  readonly tone: keyof typeof tones;
  readonly title: ReactNode;
  readonly children?: ReactNode;
}

/** Something to know, with its meaning in the title and not in the colour alone. */
export function Notice({ tone, title, children, className = "", ...rest }: NoticeProps) {
  const { box, title: titleClass } = tones[tone];
  return (
    <section {...rest} className={`space-y-2 border-l-4 px-4 py-3 ${box} ${className}`}>
      <h2 className={`text-lead ${titleClass}`}>{title}</h2>
      {children}
    </section>
  );
}

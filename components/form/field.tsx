import type { ReactNode } from "react";

/** Ids of the hint, the error and the note of a control, for aria-describedby. */
export function descriptionIds(
  id: string,
  parts: { hint?: boolean; error?: boolean; note?: boolean },
): string | undefined {
  const ids = [parts.hint && `${id}-hint`, parts.error && `${id}-error`, parts.note && `${id}-note`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

interface FieldErrorProps {
  readonly id: string;
  readonly messages: readonly string[];
  readonly prefix: string;
  readonly className?: string;
}

/** What belongs to a cell of a table and is said in a line of its own under the whole row, so that columns stay aligned. */
export const underRowWhenWide = "wide:order-1 wide:mt-1 wide:[grid-column:2/-1]";

/** What is wrong with one control; the word says so to those who do not see the colour. */
export function FieldError({ id, messages, prefix, className = "" }: FieldErrorProps) {
  return (
    <p id={`${id}-error`} className={`font-bold text-stop ${className}`}>
      {messages.map((message, index) => (
        <span key={index} className="block">
          <span className="sr-only">{prefix}</span>
          {message}
        </span>
      ))}
    </p>
  );
}

export interface FieldShellProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly errors: readonly string[];
  readonly errorPrefix: string;
  /** Small labels, for rows of a table. */
  readonly dense?: boolean;
  /** From 1,200 pixels on the head of a table shows the label; it stays for screen readers. */
  readonly headedWhenWide?: boolean;
  /** Something beside the control says it; the label is for screen readers, and errors are below the control. */
  readonly labelHidden?: boolean;
  readonly children: ReactNode;
}

/** Label, hint and error around one control. */
export function FieldShell(props: FieldShellProps) {
  const {
    id,
    label,
    hint,
    errors,
    errorPrefix,
    dense = false,
    headedWhenWide = false,
    labelHidden = false,
    children,
  } = props;
  // Errors of a row are below it, so that its controls stay beside each other.
  const bar = errors.length > 0 && !headedWhenWide && !labelHidden ? "border-l-4 border-stop pl-3" : "";
  const place = headedWhenWide ? "flex flex-col wide:contents" : labelHidden ? "flex flex-col" : "";
  const below = headedWhenWide || labelHidden ? "order-1 border-l-4 border-stop pl-3 text-small" : "";
  const line = headedWhenWide ? `${below} ${underRowWhenWide}` : below;
  return (
    <div className={`min-w-0 ${place === "" ? "space-y-1" : "gap-1"} ${bar} ${place}`}>
      <label
        htmlFor={id}
        className={`block font-bold ${dense ? "text-small" : "text-base"} ${labelHidden ? "sr-only" : headedWhenWide ? "wide:sr-only" : ""}`}
      >
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-soft">
          {hint}
        </p>
      ) : null}
      {errors.length > 0 ? <FieldError id={id} messages={errors} prefix={errorPrefix} className={line} /> : null}
      {children}
    </div>
  );
}

/** The look of a text control; `wrong` draws the border that goes with an error. */
export function controlClass({ wrong, mono = false }: { wrong: boolean; mono?: boolean }): string {
  const border = wrong ? "border-2 border-stop" : "border border-edge";
  // Forty digits of a thumbprint fit into the width of a phone.
  const letters = mono ? "px-2 font-mono text-small md:px-3" : "px-3 text-base";
  return `block w-full min-h-11 rounded bg-paper py-2 text-ink placeholder:text-soft ${border} ${letters}`;
}

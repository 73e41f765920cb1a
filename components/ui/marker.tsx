/** The triangle before something that opens. It points right; who shows it turns it. */
export function Marker({ className }: { readonly className: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 8 8" className={`shrink-0 fill-current ${className}`}>
      <path d="M1 0 7 4 1 8Z" />
    </svg>
  );
}

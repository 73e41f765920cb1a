/** Until when Microsoft supports the products. */
export const supportDates = {
  columns: { product: "Product", mainstream: "Mainstream support ended", extended: "All support ended" },
  /** On one line, by the last day. */
  ended: (day: string, paidUpdates: boolean) =>
    `past the end of Microsoft’s support since ${day}${paidUpdates ? "; paid security updates ended in October 2026" : ""}`,
  notBefore: (day: string) => `supported; the end is not before ${day}`,
};

/** Until when Microsoft supports the products. */
export const supportDates = {
  columns: { product: "Product", mainstream: "Mainstream support ended", extended: "All support ended" },
  extended: (day: string, paidUpdates: boolean) =>
    paidUpdates ? `${day}; paid security updates ended with October 2026` : day,
  notBefore: (day: string) => `supported, not before ${day}`,
  running: "supported",
};

import type { ExchangeVersion, LyncVersion } from "./products";

/** Until when Microsoft supports a product: days as `2023-04-11` (domain section 12). */
export type SupportDates =
  | {
      readonly mainstream: string;
      readonly extended: string;
      /** Whether customers could pay for security updates after that; those ended with October 2026. */
      readonly paidUpdates?: true;
    }
  /** No end before that day. */
  | { readonly notBefore: string };

export const exchangeSupport: Readonly<Record<ExchangeVersion, SupportDates>> = {
  "2010": { mainstream: "2015-01-13", extended: "2020-10-13" },
  "2013": { mainstream: "2018-04-10", extended: "2023-04-11" },
  "2016": { mainstream: "2020-10-13", extended: "2025-10-14", paidUpdates: true },
  "2019": { mainstream: "2024-01-09", extended: "2025-10-14", paidUpdates: true },
  se: { notBefore: "2035-12-31" },
};

export const lyncSupport: Readonly<Record<LyncVersion, SupportDates>> = {
  "lync-2013": { mainstream: "2018-04-10", extended: "2023-04-11" },
  "skype-2015": { mainstream: "2020-10-13", extended: "2025-10-14", paidUpdates: true },
  "skype-2019": { mainstream: "2024-01-09", extended: "2025-10-14", paidUpdates: true },
  "skype-se": { notBefore: "2035-12-31" },
};

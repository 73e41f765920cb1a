import { exchangeProducts, exchangeVersionOf } from "@/lib/answers/products";

/** Whether a server that shows this as its version keeps its settings as setting overrides; not one that is not known. */
export function readsOverrides(shown: string): boolean {
  const version = exchangeVersionOf(shown);
  const product = version && exchangeProducts[version];
  return product?.planned === true && product.settings === "setting-override";
}
